import { beforeAll, expect, it } from 'vitest'
import { isDropped } from '../../../src/engine/dropout.ts'
import { firstUnits } from '../../../src/engine/firstUnits.ts'
import { createFusedImageTrainer } from '../../../src/engine/tfjs/kernels/wasm/imageTrainer.ts'
import type { ImageTrainerOptions } from '../../../src/engine/trainer.ts'
import { DEFAULT_SPEC } from '../../../src/spec/spec.ts'
import { dense, FLATTEN, stacked } from '../../spec/imageStacks.ts'
import { imageParametersFor, imagesFor } from '../imageCases.ts'
import { useEmptyWasmBackend } from './emptyBackend.fixtures.ts'
import { outputsOf } from '../outputsOf.ts'

beforeAll(useEmptyWasmBackend)

const SEED = 77
const RATES = [0.5, 0.3] as const
const network = stacked({ height: 5, width: 4, channels: 1 }, [
  FLATTEN,
  { kind: 'dropout', rate: RATES[0] },
  dense(9, 'tanh'),
  { kind: 'dropout', rate: RATES[1] },
  dense(3),
])
const OPTIONS: ImageTrainerOptions = {
  network,
  training: { ...DEFAULT_SPEC.training, loss: 'categorical_crossentropy', optimizer: 'sgd' },
  train: imagesFor(network, 60, 'train'),
  test: imagesFor(network, 20, 'test'),
  parameters: imageParametersFor(network, 0.6),
  seed: SEED,
}
const rowsUpTo = (count: number) => Uint32Array.from({ length: count }, (_, row) => row)

/** For each input of the layer, whether its weights are those of before. */
function stillInputs(layer: number, before: Float32Array, after: Float32Array): boolean[] {
  const dense = network.layers[layer]!
  if (dense.kind !== 'dense') throw new Error(`layer ${layer}: expected dense, got ${dense.kind}`)
  const { inputs, units, kernelOffset } = dense
  return Array.from({ length: inputs }, (_, input) => {
    const row = kernelOffset + input * units
    return before.subarray(row, row + units).every((weight, i) => weight === after[row + i])
  })
}

it('leaves out what isDropped says, another lot in every update', async () => {
  const trainer = await createFusedImageTrainer(OPTIONS)
  const first = firstUnits(network)
  const seen = new Set<string>()
  for (let update = 1; update <= 3; update++) {
    const { parameters: before } = await trainer.state()
    await trainer.train(rowsUpTo(40), 40)
    const { parameters: after } = await trainer.state()
    for (const [i, rate] of RATES.entries()) {
      const still = stillInputs(2 + 2 * i, before, after)
      const dropped = still.map((_, unit) => isDropped(SEED, update, first[1 + 2 * i]! + unit, rate))
      expect(new Set(dropped).size).toBe(2)
      expect(still).toEqual(dropped)
      seen.add(String(dropped))
    }
  }
  expect(seen.size).toBe(6)
  trainer.dispose()
})

it('leaves evaluation, gradients, outputs and activations as they are without it', async () => {
  const plain = stacked(network.input, [FLATTEN, dense(9, 'tanh'), dense(3)])
  const trainer = await createFusedImageTrainer(OPTIONS)
  const without = await createFusedImageTrainer({ ...OPTIONS, network: plain })
  await trainer.train(rowsUpTo(40), 10)
  const { parameters } = await trainer.state()
  await without.setState({ parameters, slots: [], updates: 0 })
  const image = OPTIONS.test.inputs.subarray(0, network.inputs)
  for (const set of ['train', 'test'] as const) {
    expect(await trainer.evaluate(set)).toEqual(await without.evaluate(set))
    const rows = rowsUpTo(20)
    expect(await outputsOf(trainer, set, rows)).toEqual(await outputsOf(without, set, rows))
  }
  expect(await trainer.gradients(rowsUpTo(60))).toEqual(await without.gradients(rowsUpTo(60)))
  const [flat, , hidden, , outputs] = await trainer.activations(image)
  expect([flat, hidden, outputs]).toEqual(await without.activations(image))
  trainer.dispose()
  without.dispose()
})
