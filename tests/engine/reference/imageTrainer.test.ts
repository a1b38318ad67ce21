import { describe, expect, it } from 'vitest'
import type { Samples } from '../../../src/data/samples.ts'
import { initialImageParameters } from '../../../src/engine/initializeImages.ts'
import { createReferenceImageTrainer } from '../../../src/engine/reference/imageTrainer.ts'
import type { ImageTrainerOptions } from '../../../src/engine/trainer.ts'
import type { ImageLayer, ImageNetwork } from '../../../src/spec/imageLayers.ts'
import { DEFAULT_SPEC, type TrainingSpec } from '../../../src/spec/spec.ts'
import { conv, dense, FLATTEN, pool, stacked } from '../../spec/imageStacks.ts'
import { imageParametersFor, imagesFor, NORMALIZED_CASES } from '../imageCases.ts'
import { NONE } from './trainer.fixtures.ts'
import { outputsOf } from '../outputsOf.ts'

const TRAINING: TrainingSpec = { ...DEFAULT_SPEC.training, loss: 'categorical_crossentropy', learningRate: 1 }

const NORMALIZED: ImageLayer = { kind: 'batch_normalization' }

function options(
  network: ImageNetwork,
  parameters: Float32Array,
  train: Samples,
  training: Partial<TrainingSpec> = {},
): ImageTrainerOptions {
  return { network, training: { ...TRAINING, ...training }, train, test: NONE, parameters, seed: 1 }
}

/** Images of one class, the first of two. */
function ofFirstClass(...images: readonly (readonly number[])[]): Samples {
  const inputs = Float32Array.from(images.flat())
  return { rows: images.length, inputs, targets: Float32Array.from(images.flatMap(() => [1, 0])) }
}

const close = (values: readonly number[]) => values.map((value): unknown => expect.closeTo(value, 6))

const everyRow = (rows: number) => Uint32Array.from({ length: rows }, (_, row) => row)

/** One filter as large as the image, whose answer goes to both classes. */
const FILTER = stacked({ height: 2, width: 2, channels: 1 }, [
  conv(1, 2, { activation: 'linear' }),
  FLATTEN,
  dense(2),
])

/** Kernel 3, 0, 4, 0 with bias 0; then weights 1 and -1 with biases 0. */
const FILTER_PARAMETERS = Float32Array.of(3, 0, 4, 0, 0, 1, -1, 0, 0)

describe('an update', () => {
  // z = 3 x0 + 4 x2 is 0 for this image: both classes have 1/2, so that dz is -1/2 and 1/2, and z's slope -1.
  const train = ofFirstClass([4, 1, -3, 0])
  const after = async (training: Partial<TrainingSpec>) => {
    const trainer = createReferenceImageTrainer(options(FILTER, FILTER_PARAMETERS, train, training))
    await trainer.train(Uint32Array.of(0), 1)
    return [...(await trainer.state()).parameters]
  }

  it('goes against the gradient', async () => {
    expect(await after({})).toEqual(close([7, 1, 1, 0, 1, 1, -1, 0.5, -0.5]))
  })

  it('adds penalties to the slopes of both kinds of kernel, not to those of biases', async () => {
    expect(await after({ l2: 0.25 })).toEqual(close([5.5, 1, -1, 0, 1, 0.5, -0.5, 0.5, -0.5]))
    expect(await after({ l1: 0.25 })).toEqual(close([6.75, 1, 0.75, 0, 1, 0.75, -0.75, 0.5, -0.5]))
  })

  it('clips every part of the gradient, the penalty with it', async () => {
    expect(await after({ clipValue: 0.75 })).toEqual(close([3.75, 0.75, 3.25, 0, 0.75, 1, -1, 0.5, -0.5]))
    expect(await after({ clipValue: 0.75, l2: 0.5 })).toEqual(
      close([3.75, 0.75, 3.25, 0, 0.75, 0.25, -0.25, 0.5, -0.5]),
    )
  })

  it('limits afterwards the norm of a filter over its whole window, and of a unit', async () => {
    // the filter that comes out, 7, 1, 1, 0, has norm sqrt(51)
    const scale = 0.5 / Math.sqrt(51)
    expect(await after({ maxNorm: 0.5 })).toEqual(
      close([7 * scale, scale, scale, 0, 1, 0.5, -0.5, 0.5, -0.5]),
    )
  })

  it('limits each filter by itself', async () => {
    const network = stacked({ height: 2, width: 2, channels: 1 }, [
      conv(2, 2, { activation: 'linear' }),
      FLATTEN,
      dense(2),
    ])
    // filter 0: 3, 4, 0, 0; filter 1: 0, 0, 0.6, 0.8
    const parameters = Float32Array.of(3, 0, 4, 0, 0, 0.6, 0, 0.8, 0, 0, 0, 0, 0, 0, 0, 0)
    const blank = ofFirstClass([0, 0, 0, 0])
    const trainer = createReferenceImageTrainer(options(network, parameters, blank, { maxNorm: 2 }))
    await trainer.train(Uint32Array.of(0), 1)
    const { parameters: limited } = await trainer.state()
    expect([...limited].slice(0, 8)).toEqual(close([1.2, 0, 1.6, 0, 0, 0.6, 0, 0.8]))
  })

  it('sees perturbed inputs until it is given its own again', async () => {
    const trainer = createReferenceImageTrainer(options(FILTER, FILTER_PARAMETERS, train))
    const before = [...(await trainer.gradients(Uint32Array.of(0)))]
    await trainer.perturb(Float32Array.of(0, 2, 0, 0))
    expect([...(await trainer.gradients(Uint32Array.of(0)))]).toEqual(before)
    await trainer.train(Uint32Array.of(0), 1)
    const moved = [3, 2, 4, 0, 1, 1, -1, 0.5, -0.5]
    expect([...(await trainer.state()).parameters]).toEqual(close(moved))
    await expect(trainer.perturb(new Float32Array(3))).rejects.toThrow('expected 4, got 3')
  })
})

describe('batch normalization', () => {
  /** One number, normalized: gamma, beta, mean and variance; then two weights and two biases. */
  const network = stacked({ height: 1, width: 1, channels: 1 }, [FLATTEN, NORMALIZED, dense(2)])
  const parameters = Float32Array.of(1, 0, 0, 1, 1, -1, 0, 0)
  const train = ofFirstClass([1], [3])

  it('moves mean and variance by what each update saw, whatever the optimizer', async () => {
    for (const optimizer of ['sgd', 'adagrad', 'adam'] as const) {
      const trainer = createReferenceImageTrainer(
        options(network, parameters, train, { optimizer, l1: 1, l2: 1, maxNorm: 0.01, clipValue: 0.01 }),
      )
      await trainer.train(Uint32Array.of(0, 1), 2)
      // mean 2 and variance 1 of 1 and 3; then of the 3 alone 3 and 0
      expect([...(await trainer.state()).parameters].slice(2, 4)).toEqual(close([0.02, 1]))
      await trainer.train(Uint32Array.of(1), 2)
      expect([...(await trainer.state()).parameters].slice(2, 4)).toEqual(close([0.0498, 0.99]))
    }
  })

  it('moves them by perturbed inputs', async () => {
    const trainer = createReferenceImageTrainer(options(network, parameters, train))
    await trainer.perturb(Float32Array.of(10, 10))
    await trainer.train(Uint32Array.of(0, 1), 2)
    expect([...(await trainer.state()).parameters].slice(2, 4)).toEqual(close([0.1, 0.99]))
  })

  it('evaluates with the moving ones, and nothing but an update moves them', async () => {
    const trainer = createReferenceImageTrainer(options(network, parameters, train))
    const probability = (x: number) => 1 / (1 + Math.exp((-2 * x) / Math.sqrt(1.001)))
    const expected = [probability(1), 1 - probability(1), probability(3), 1 - probability(3)]
    expect([...(await outputsOf(trainer, 'train', Uint32Array.of(0, 1)))]).toEqual(close(expected))
    const { loss, accuracy } = await trainer.evaluate('train')
    expect(loss).toBeCloseTo(-(Math.log(probability(1)) + Math.log(probability(3))) / 2, 12)
    expect(accuracy).toBe(1)
    const [, normalized] = await trainer.activations(Float32Array.of(3))
    expect([...normalized!]).toEqual(close([3 / Math.sqrt(1.001)]))
    await trainer.gradients(Uint32Array.of(0, 1))
    expect((await trainer.state()).parameters).toEqual(parameters)
  })

  it('has gradients by the moments of these rows', async () => {
    const trainer = createReferenceImageTrainer(options(network, parameters, train, { l2: 0.5 }))
    // one row is normalized to 0: both classes have 1/2, and only beta and the biases have a slope
    const gradients = await trainer.gradients(Uint32Array.of(1))
    expect([...gradients]).toEqual(close([0, -1, 0, 0, 1, -1, -0.5, 0.5]))
  })
})

describe('state', () => {
  const network = NORMALIZED_CASES['normalization and dropout']!
  const train = imagesFor(network, 12)
  const training = { learningRate: 0.01, optimizer: 'adam' } as const
  const making = () =>
    createReferenceImageTrainer(
      options(network, imageParametersFor(network, 0.3).map(Math.abs), train, training),
    )

  it('goes on as if nothing had been, dropout and moving moments included', async () => {
    const [once, first, second] = [making(), making(), making()]
    await once.train(everyRow(12), 3)
    await first.train(everyRow(6), 3)
    await second.setState(await first.state())
    await second.train(everyRow(12).subarray(6), 3)
    const expected = await once.state()
    const got = await second.state()
    expect([...got.parameters]).toEqual(close([...expected.parameters]))
    expect(got.updates).toBe(4)
  })

  it('draws other masks by another seed, and none outside of updates', async () => {
    const [one, other] = [
      making(),
      createReferenceImageTrainer({
        ...options(network, imageParametersFor(network, 0.3).map(Math.abs), train, training),
        seed: 2,
      }),
    ]
    expect(await one.gradients(everyRow(12))).toEqual(await other.gradients(everyRow(12)))
    expect(await one.evaluate('train')).toEqual(await other.evaluate('train'))
    await one.train(everyRow(12), 3)
    await other.train(everyRow(12), 3)
    expect((await one.state()).parameters).not.toEqual((await other.state()).parameters)
  })
})

describe('limits', () => {
  it('makes nothing of no rows', async () => {
    const trainer = createReferenceImageTrainer(options(FILTER, FILTER_PARAMETERS, NONE, { l2: 0.5 }))
    await trainer.train(new Uint32Array(0), 10)
    expect(await trainer.state()).toEqual({ parameters: FILTER_PARAMETERS, slots: [], updates: 0 })
    expect(await trainer.evaluate('train')).toEqual({ loss: NaN, accuracy: NaN })
    expect(await outputsOf(trainer, 'test', new Uint32Array(0))).toEqual(new Float32Array(0))
    expect([...(await trainer.gradients(new Uint32Array(0)))]).toEqual([3, 0, 4, 0, 0, 1, -1, 0, 0])
  })

  it('refuses what does not fit, and keeps what it has', async () => {
    const train = ofFirstClass([4, 1, -3, 0])
    const trainer = createReferenceImageTrainer(options(FILTER, FILTER_PARAMETERS, train))
    const wrong = { parameters: FILTER_PARAMETERS.with(3, NaN), slots: [], updates: 0 }
    await expect(trainer.setState(wrong)).rejects.toMatchObject({ failure: 'bad-parameters' })
    await expect(outputsOf(trainer, 'test', Uint32Array.of(0))).rejects.toThrow('expected below 0')
    await expect(trainer.train(Uint32Array.of(0), 0)).rejects.toThrow('batch size')
    await expect(trainer.configure({ ...TRAINING, loss: 'hinge' })).rejects.toThrow('does not fit')
    const short = options(FILTER, FILTER_PARAMETERS.slice(1), train)
    expect(() => createReferenceImageTrainer(short)).toThrow('expected 9, got 8')
    expect((await trainer.state()).parameters).toEqual(FILTER_PARAMETERS)
  })
})

describe('learning', () => {
  it('tells bars that lie from bars that stand, with every kind of layer', async () => {
    const network = stacked({ height: 6, width: 6, channels: 1 }, [
      conv(4, 3, { padding: 'same' }),
      NORMALIZED,
      pool(),
      { kind: 'dropout', rate: 0.2 },
      FLATTEN,
      dense(6, 'relu'),
      dense(2),
    ])
    const lies = (row: number) => row % 2 === 0
    const pixel = (row: number, i: number) =>
      (lies(row) ? Math.floor(i / 6) : i % 6) === (row >> 1) % 6 ? 1 : 0
    const train: Samples = {
      rows: 12,
      inputs: Float32Array.from({ length: 12 * 36 }, (_, i) => pixel(Math.floor(i / 36), i % 36)),
      targets: Float32Array.from({ length: 24 }, (_, i) => (lies(i >> 1) === (i % 2 === 0) ? 1 : 0)),
    }
    const parameters = initialImageParameters(network, { initializer: 'he_normal', seed: 1 })
    const trainer = createReferenceImageTrainer(
      options(network, parameters, train, { optimizer: 'adam', learningRate: 0.01 }),
    )
    for (let epoch = 0; epoch < 200; epoch++) await trainer.train(everyRow(12), 6)
    const { loss, accuracy } = await trainer.evaluate('train')
    expect(accuracy).toBe(1)
    expect(loss).toBeLessThan(0.1)
  })
})
