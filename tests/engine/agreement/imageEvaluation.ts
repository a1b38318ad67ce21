import type { ImageTrainer } from '../../../src/engine/trainer.ts'
import { layerParameters } from '../../../src/spec/imageNetwork.ts'
import type { ImageAgreementCase } from '../imageAgreementCases.ts'
import type { Comparison } from './comparison.ts'
import { leadOf } from './denseEvaluation.ts'
import { outputsOf } from '../outputsOf.ts'

/** What every layer makes of one image, the parameters of all but one layer, and the outputs for rows of either set, at the current parameters. */
export async function checkOutputs(pair: Comparison<ImageTrainer, ImageAgreementCase>): Promise<void> {
  const { subject, oracle, agreementCase, tolerance } = pair
  const { network, train, test } = agreementCase
  const image = train.inputs.slice(network.inputs, 2 * network.inputs)
  const got = await subject.activations(image)
  const expected = await oracle.activations(image)
  pair.compare('number of layers', [got.length], [expected.length], 0)
  for (const [l, activations] of expected.entries())
    pair.compare(`activations of layer ${l}`, got[l] ?? [], activations, tolerance.loss)
  const { parameters } = await subject.state()
  const numbers = network.layers.flatMap((_, l) => (l === 1 ? [] : [l]))
  for (const [i, own] of (await subject.parametersOf(numbers)).entries()) {
    const { from, to } = layerParameters(network.layers[numbers[i]!]!)
    pair.compare(`parameters of layer ${numbers[i]}`, own, parameters.subarray(from, to), 0)
  }
  const wanted = { train: Uint32Array.of(3, 0, train.rows - 1, 3), test: everyRow(test.rows) }
  for (const set of ['train', 'test'] as const) {
    const predictions = await outputsOf(subject, set, wanted[set])
    pair.compare(`${set} predictions`, predictions, await outputsOf(oracle, set, wanted[set]), tolerance.loss)
  }
  pair.compare('predictions for no row', await outputsOf(subject, 'train', new Uint32Array(0)), [], 0)
}

/** What is found by parameters held before an update, and then again by those after it. */
export async function checkHeld(pair: Comparison<ImageTrainer, ImageAgreementCase>): Promise<void> {
  const { subject, oracle, agreementCase, tolerance } = pair
  const batch = Uint32Array.of(1, 0, 2)
  for (const trainer of [subject, oracle]) {
    await trainer.hold()
    await trainer.train(batch, batch.length)
  }
  for (const by of ['held', 'present', 'held'] as const) {
    for (const set of ['train', 'test'] as const) {
      const rows = everyRow(agreementCase[set].rows)
      const [got, expected] = [await subject.examine(set, rows, by), await oracle.examine(set, rows, by)]
      pair.compare(`${by} ${set} outputs`, got.outputs, expected.outputs, tolerance.parameters50)
      const losses = [got, expected].map((examined) => Float32Array.from(examined.losses))
      pair.compare(`${by} ${set} losses`, losses[0]!, losses[1]!, tolerance.parameters50)
    }
  }
}

/** `Compared.margins` of a network that takes images. */
export async function imageMargins(
  oracle: ImageTrainer,
  agreementCase: ImageAgreementCase,
  set: 'train' | 'test',
): Promise<number[]> {
  const { outputs } = agreementCase.network
  const { rows } = agreementCase[set]
  const predictions = await outputsOf(oracle, set, everyRow(rows))
  return Array.from({ length: rows }, (_, row) =>
    leadOf(predictions.subarray(row * outputs, (row + 1) * outputs)),
  )
}

function everyRow(rows: number): Uint32Array {
  return Uint32Array.from({ length: rows }, (_, row) => row)
}
