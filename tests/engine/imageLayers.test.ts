import { expect, it } from 'vitest'
import { createReferenceImageTrainer } from '../../src/engine/reference/imageTrainer.ts'
import { createImageLayersTrainer } from '../../src/engine/tfjs/layers/imageLayersTrainer.ts'
import type { ImageTrainerOptions } from '../../src/engine/trainer.ts'
import { DEFAULT_SPEC } from '../../src/spec/spec.ts'
import { difference } from './agreement/comparison.ts'
import { conv, dense, FLATTEN, stacked } from '../spec/imageStacks.ts'
import { describeImageAgreement, imageAgreementProblems } from './imageAgreement.ts'
import { IMAGE_CASES, imageParametersFor, imagesFor } from './imageCases.ts'
import { TIED_ROWS, tiedPooling } from './pooledTies.fixtures.ts'
import { outputsOf } from './outputsOf.ts'

/** cpu rounds to single precision after every kernel. */
const TOLERANCE = { loss: 2e-6, gradient: 2e-6, parameters50: 1e-4 }

const makeOnCpu = (options: ImageTrainerOptions) => createImageLayersTrainer('cpu', options)

describeImageAgreement('layers on cpu', makeOnCpu, TOLERANCE)

it('sends the slope of equal numbers in a window of max pooling to the first, on cpu', async () => {
  const trainer = await createImageLayersTrainer('cpu', tiedPooling())
  const expected = await createReferenceImageTrainer(tiedPooling()).gradients(TIED_ROWS)
  expect(difference(await trainer.gradients(TIED_ROWS), expected, 1e-6, () => 1)).toBeNull()
  trainer.dispose()
})

it('trains kernels so large that they are not gathered into a vector with others', async () => {
  const input = { height: 10, width: 10, channels: 1 }
  const large = stacked(input, [conv(2), FLATTEN, dense(70, 'tanh'), dense(5, 'tanh'), dense(3)])
  const training = { ...DEFAULT_SPEC.training, loss: 'categorical_crossentropy' } as const
  const trainings = [
    { ...training, optimizer: 'momentum', learningRate: 0.05, maxNorm: 0.5, clipValue: 0.01 },
    { ...training, optimizer: 'adadelta', learningRate: 1, l2: 0.01 },
  ] as const
  const [train, test] = [imagesFor(large, 23, 'train'), imagesFor(large, 11, 'test')]
  const parameters = imageParametersFor(large, 0.08)
  const agreementCase = { name: 'large kernels', network: large, trainings, train, test, parameters }
  expect(await imageAgreementProblems(makeOnCpu, TOLERANCE, agreementCase)).toEqual([])
})

it('evaluates and predicts more images than go through the network together', async () => {
  const network = IMAGE_CASES['no convolution']!
  const options = {
    network,
    training: { ...DEFAULT_SPEC.training, loss: 'categorical_crossentropy' },
    train: imagesFor(network, 600, 'train'),
    test: imagesFor(network, 0),
    parameters: imageParametersFor(network, 0.5),
    seed: 1,
  } as const
  const trainer = await createImageLayersTrainer('cpu', options)
  const oracle = createReferenceImageTrainer(options)
  const [got, expected] = [await trainer.evaluate('train'), await oracle.evaluate('train')]
  expect(got.loss).toBeCloseTo(expected.loss, 6)
  expect(got.accuracy).toBe(expected.accuracy)
  expect(await trainer.evaluate('test')).toEqual({ loss: Number.NaN, accuracy: Number.NaN })
  const rows = Uint32Array.from({ length: 300 }, (_, i) => 599 - i)
  const outputs = await outputsOf(trainer, 'train', rows)
  expect(difference(outputs, await outputsOf(oracle, 'train', rows), 1e-6, () => 1)).toBeNull()
  expect(await outputsOf(trainer, 'train', new Uint32Array(0))).toHaveLength(0)
  trainer.dispose()
})
