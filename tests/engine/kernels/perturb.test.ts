import { beforeAll, expect, it } from 'vitest'
import { acquireKernel, releaseKernel } from '../../../src/engine/tfjs/kernels/wasm/kernelModule.ts'
import { createFusedWasmTrainer } from '../../../src/engine/tfjs/kernels/wasm/trainer.ts'
import type { TrainerOptions } from '../../../src/engine/trainer.ts'
import { DEFAULT_SPEC } from '../../../src/spec/spec.ts'
import { hiddenLayers, networkFor, parametersFor, samplesFor } from '../caseNetworks.ts'
import { useEmptyWasmBackend } from './emptyBackend.fixtures.ts'

beforeAll(useEmptyWasmBackend)

const network = networkFor(3, hiddenLayers([5], 'tanh'), 'softmax', 4)
const train = samplesFor(network, 150, 1.5, 'train')
const OPTIONS: TrainerOptions = {
  network,
  training: { ...DEFAULT_SPEC.training, loss: 'categorical_crossentropy' },
  train,
  test: samplesFor(network, 40, 1.5, 'test'),
  parameters: parametersFor(network, 0.6),
  seed: 1,
}
const order = Uint32Array.from({ length: 150 }, (_, i) => i)
const others = () => samplesFor(network, 150, 1.5, 'others').inputs

it.each([1, 10, 150])('updates of %i rows see the perturbed inputs with their own targets', async (size) => {
  const subject = await createFusedWasmTrainer(OPTIONS)
  const oracle = await createFusedWasmTrainer({ ...OPTIONS, train: { ...train, inputs: others() } })
  const inputs = others()
  await subject.perturb(inputs)
  inputs.fill(NaN)
  for (const trainer of [subject, oracle]) await trainer.train(order, size)
  expect(await subject.state()).toEqual(await oracle.state())
  expect((await subject.state()).parameters).not.toEqual(OPTIONS.parameters)
  subject.dispose()
  oracle.dispose()
})

it('leaves evaluation and gradients with the inputs of the training set', async () => {
  const trainer = await createFusedWasmTrainer(OPTIONS)
  const seen = async () => [await trainer.evaluate('train'), await trainer.gradients(order)]
  const before = await seen()
  await trainer.perturb(others())
  expect(await seen()).toEqual(before)
  trainer.dispose()
})

it('ends with null', async () => {
  const [subject, oracle] = [await createFusedWasmTrainer(OPTIONS), await createFusedWasmTrainer(OPTIONS)]
  await subject.perturb(others())
  await subject.perturb(null)
  for (const trainer of [subject, oracle]) await trainer.train(order, 10)
  expect(await subject.state()).toEqual(await oracle.state())
  subject.dispose()
  oracle.dispose()
})

it('refuses inputs of another length and goes on with those it has', async () => {
  const [subject, oracle] = [await createFusedWasmTrainer(OPTIONS), await createFusedWasmTrainer(OPTIONS)]
  const wrong = subject.perturb(new Float32Array(10))
  await expect(wrong).rejects.toMatchObject({ failure: 'internal' })
  for (const trainer of [subject, oracle]) await trainer.train(order, 10)
  expect(await subject.state()).toEqual(await oracle.state())
  subject.dispose()
  oracle.dispose()
})

it('keeps its memory flat over epochs and trainers', async () => {
  const live = async () => {
    const trainer = await createFusedWasmTrainer(OPTIONS)
    for (let epoch = 0; epoch < 20; epoch++) {
      await trainer.perturb(others())
      await trainer.train(order, 10)
    }
    trainer.dispose()
    const kernel = await acquireKernel()
    releaseKernel(kernel)
    return kernel.memory.buffer.byteLength
  }
  const first = await live()
  for (let i = 0; i < 10; i++) expect(await live()).toBe(first)
})
