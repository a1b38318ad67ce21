import type { ImageTrainer } from '../../../src/engine/trainer.ts'
import { layerParameters } from '../../../src/spec/imageNetwork.ts'
import type { ImageAgreementCase } from '../imageAgreementCases.ts'
import type { Comparison } from './comparison.ts'
import { leadOf } from './denseEvaluation.ts'

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
    const predictions = await subject.predict(set, wanted[set])
    pair.compare(`${set} predictions`, predictions, await oracle.predict(set, wanted[set]), tolerance.loss)
  }
  pair.compare('predictions for no row', await subject.predict('train', new Uint32Array(0)), [], 0)
}

/** `Compared.margins` of a network that takes images. */
export async function imageMargins(
  oracle: ImageTrainer,
  agreementCase: ImageAgreementCase,
  set: 'train' | 'test',
): Promise<number[]> {
  const { outputs } = agreementCase.network
  const { rows } = agreementCase[set]
  const predictions = await oracle.predict(set, everyRow(rows))
  return Array.from({ length: rows }, (_, row) =>
    leadOf(predictions.subarray(row * outputs, (row + 1) * outputs)),
  )
}

function everyRow(rows: number): Uint32Array {
  return Uint32Array.from({ length: rows }, (_, row) => row)
}
