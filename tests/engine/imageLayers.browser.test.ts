import { memory } from '@tensorflow/tfjs-core'
import { expect, it } from 'vitest'
import { createReferenceImageTrainer } from '../../src/engine/reference/imageTrainer.ts'
import { webglContext } from '../../src/engine/tfjs/backendWebgl.ts'
import { createImageLayersTrainer } from '../../src/engine/tfjs/layers/imageLayersTrainer.ts'
import type { ImageTrainer, ImageTrainerOptions } from '../../src/engine/trainer.ts'
import { DEFAULT_SPEC } from '../../src/spec/spec.ts'
import { conv, dense, FLATTEN, pool, stacked } from '../spec/imageStacks.ts'
import { difference } from './agreement/comparison.ts'
import { describeImageAgreement } from './imageAgreement.ts'
import { IMAGE_AGREEMENT_CASES } from './imageAgreementCases.ts'
import { imageParametersFor, imagesFor } from './imageCases.ts'
import { TIED_ROWS, tiedPooling } from './pooledTies.fixtures.ts'
import { outputsOf } from './outputsOf.ts'

const makeOnWebgl = (options: ImageTrainerOptions) => createImageLayersTrainer('webgl', options)

/** Of the cases that cpu goes through all, one and with one training: software WebGL compiles for seconds. */
const CASES = IMAGE_AGREEMENT_CASES.filter(({ name }) => name === 'normalization behind a dense layer').map(
  (agreementCase) => ({ ...agreementCase, trainings: agreementCase.trainings.slice(-1) }),
)

/** WebGL besides approximates exp, sigmoid and tanh to a few units in the last place. */
const TOLERANCE = { loss: 1e-5, gradient: 1e-5, parameters50: 1e-4 }

describeImageAgreement('layers on webgl', makeOnWebgl, TOLERANCE, CASES)

it('sends the slope of equal numbers in a window of max pooling to the first, on webgl', async () => {
  const trainer = await makeOnWebgl(tiedPooling())
  const expected = await createReferenceImageTrainer(tiedPooling()).gradients(TIED_ROWS)
  expect(difference(await trainer.gradients(TIED_ROWS), expected, 1e-5, () => 1)).toBeNull()
  trainer.dispose()
})

const network = stacked({ height: 5, width: 5, channels: 1 }, [
  conv(2, 2, { activation: 'tanh' }),
  { kind: 'dropout', rate: 0.3 },
  pool(2, { strides: 1 }),
  pool(2, { kind: 'average_pooling2d', padding: 'same' }),
  FLATTEN,
  { kind: 'batch_normalization' },
  dense(2),
])

const OPTIONS: ImageTrainerOptions = {
  network,
  training: {
    ...DEFAULT_SPEC.training,
    loss: 'categorical_crossentropy',
    l2: 0.01,
    maxNorm: 1,
    clipValue: 1,
  },
  train: imagesFor(network, 8),
  test: imagesFor(network, 3),
  parameters: imageParametersFor(network, 0.4).map(Math.abs),
  seed: 1,
}

it('trains a network of every kind of layer as the reference does', async () => {
  const trainer = await makeOnWebgl(OPTIONS)
  const oracle = createReferenceImageTrainer(OPTIONS)
  for (const each of [trainer, oracle]) await each.train(ORDER, 4)
  const [got, expected] = [await trainer.state(), await oracle.state()]
  expect(difference(got.parameters, expected.parameters, 1e-5, () => 1)).toBeNull()
  const image = OPTIONS.train.inputs.subarray(0, 25)
  const [made, wanted] = [await trainer.activations(image), await oracle.activations(image)]
  expect(difference(made.flatMap(numbers), wanted.flatMap(numbers), 1e-5, () => 1)).toBeNull()
  expect((await trainer.evaluate('train')).loss).toBeCloseTo((await oracle.evaluate('train')).loss, 5)
  trainer.dispose()
})

const numbers = (values: Float32Array) => [...values]

const ORDER = Uint32Array.of(3, 1, 0, 2, 7, 5, 6, 4)

/** Everything that happens while a person watches. */
async function trainAndLook(trainer: ImageTrainer): Promise<void> {
  await trainer.train(ORDER, 4)
  await trainer.perturb(new Float32Array(200).fill(0.5))
  await trainer.train(ORDER, 4)
  await trainer.perturb(null)
  await trainer.evaluate('train')
  await trainer.hold()
  await trainer.examine('test', Uint32Array.of(1, 2), 'held')
  await trainer.activations(OPTIONS.train.inputs.subarray(0, 25))
  await trainer.gradients(ORDER.subarray(0, 4))
  await trainer.setState(await trainer.state())
  await trainer.configure({ ...OPTIONS.training, learningRate: 0.02 })
}

it('holds as many tensors after much training as after a little, and none when disposed of', async () => {
  const trainerBefore = await makeOnWebgl(OPTIONS)
  const before = memory().numTensors
  const trainer = await makeOnWebgl(OPTIONS)
  await trainAndLook(trainer)
  const { numTensors, numBytes } = memory()
  for (let i = 0; i < 3; i++) await trainAndLook(trainer)
  expect(memory()).toMatchObject({ numTensors, numBytes })
  trainer.dispose()
  expect(memory().numTensors).toBe(before)
  trainerBefore.dispose()
})

it('tells a lost WebGL context from other failures, and a new trainer goes on from the old state', async () => {
  const trainer = await makeOnWebgl(OPTIONS)
  await trainer.train(ORDER, 4)
  const state = await trainer.state()
  const { loss } = await trainer.evaluate('train')
  const extension = webglContext()?.getExtension('WEBGL_lose_context')
  if (extension === null || extension === undefined) throw new Error('no WEBGL_lose_context')
  extension.loseContext()
  const lost = { name: 'EngineError', failure: 'context-lost' }
  await expect(trainer.train(ORDER, 4)).rejects.toMatchObject(lost)
  await expect(outputsOf(trainer, 'train', ORDER)).rejects.toMatchObject(lost)
  await expect(trainer.activations(new Float32Array(25))).rejects.toMatchObject(lost)
  const next = await makeOnWebgl(OPTIONS)
  await next.setState(state)
  expect((await next.evaluate('train')).loss).toBe(loss)
  trainer.dispose()
  next.dispose()
})
