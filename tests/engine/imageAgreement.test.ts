import { describe, expect, it } from 'vitest'
import { createReferenceImageTrainer } from '../../src/engine/reference/imageTrainer.ts'
import type { ImageTrainer, ImageTrainerOptions } from '../../src/engine/trainer.ts'
import { randomStream } from '../../src/lib/random.ts'
import type { ImageNetwork, PlacedLayer } from '../../src/spec/imageLayers.ts'
import type { TrainingSpec } from '../../src/spec/spec.ts'
import { describeImageAgreement, imageAgreementProblems, type MakeImageTrainer } from './imageAgreement.ts'
import { IMAGE_AGREEMENT_CASES } from './imageAgreementCases.ts'

const TOLERANCE = { loss: 1e-5, gradient: 1e-5, parameters50: 5e-5 }

/** The reference with these methods replaced. */
function altered(
  alter: (trainer: ImageTrainer, options: ImageTrainerOptions) => Partial<ImageTrainer>,
): MakeImageTrainer {
  return (options) => {
    const trainer = createReferenceImageTrainer(options)
    const { backend, kind, rowsTogether } = trainer
    return {
      ...{ backend, kind, rowsTogether },
      train: (order, batchSize) => trainer.train(order, batchSize),
      perturb: (inputs) => trainer.perturb(inputs),
      evaluate: (set) => trainer.evaluate(set),
      gradients: (rows) => trainer.gradients(rows),
      activations: (image) => trainer.activations(image),
      hold: () => trainer.hold(),
      examine: (set, rows, by) => trainer.examine(set, rows, by),
      parametersOf: (layers) => trainer.parametersOf(layers),
      state: () => trainer.state(),
      setState: (state) => trainer.setState(state),
      configure: (training) => trainer.configure(training),
      dispose: () => trainer.dispose(),
      ...alter(trainer, options),
    }
  }
}

/** Adds errors as large as those of single precision to every parameter after every update. */
const imprecise = altered((trainer) => {
  const random = randomStream(1, 'rounding errors')
  return {
    async train(order, batchSize) {
      for (let start = 0; start < order.length; start += batchSize) {
        await trainer.train(order.subarray(start, start + batchSize), batchSize)
        const state = await trainer.state()
        const parameters = state.parameters.map((w) => w * (1 + random.uniform(-2e-7, 2e-7)))
        await trainer.setState({ ...state, parameters })
      }
    },
  }
})

/** No case may hang on a rounding: else its tolerance would measure luck. */
describeImageAgreement('a trainer in single precision', imprecise, TOLERANCE)

/** The reference of another training than the one it is asked for. */
function misconfigured(change: (training: TrainingSpec) => Partial<TrainingSpec>): MakeImageTrainer {
  const wrong = (training: TrainingSpec) => ({ ...training, ...change(training) })
  return (options) =>
    altered((trainer) => ({ configure: (training) => trainer.configure(wrong(training)) }))({
      ...options,
      training: wrong(options.training),
    })
}

/** The reference of a network in which every layer is replaced. */
function rebuilt(replace: (layer: PlacedLayer) => PlacedLayer): MakeImageTrainer {
  return (options) => {
    const network: ImageNetwork = { ...options.network, layers: options.network.layers.map(replace) }
    return createReferenceImageTrainer({ ...options, network })
  }
}

/** The moving moments of the network, which only updates change, as they are in `from`. */
function withMomentsOf({ layers }: ImageNetwork, parameters: Float32Array, from: Float32Array): Float32Array {
  const mixed = parameters.slice()
  for (const layer of layers) {
    if (layer.kind !== 'batch_normalization') continue
    const channels = typeof layer.input === 'number' ? layer.input : layer.input.channels
    const [start, end] = [layer.offset + 2 * channels, layer.offset + 4 * channels]
    mixed.set(from.subarray(start, end), start)
  }
  return mixed
}

/** Trainers with one fault each, the case that shows it, and what the suite must say. */
const FAULTS: readonly [fault: string, caseName: string, words: RegExp, make: MakeImageTrainer][] = [
  [
    'masks of another seed',
    'dropout behind a convolution',
    /parameters after 24 updates/,
    (options) => createReferenceImageTrainer({ ...options, seed: options.seed + 1 }),
  ],
  [
    'no dropout',
    'dropout of pixels, of maps and of units',
    /parameters after 24 updates/,
    rebuilt((layer) => (layer.kind === 'dropout' ? { ...layer, rate: 0 } : layer)),
  ],
  [
    'moving moments that stay',
    'normalization behind a convolution',
    /parameters after 24 updates/,
    altered((trainer, { network, parameters }) => ({
      async state() {
        const state = await trainer.state()
        return { ...state, parameters: withMomentsOf(network, state.parameters, parameters) }
      },
    })),
  ],
  [
    'moving moments that move when asked for gradients',
    'normalization of pixels',
    /parameters after/,
    altered((trainer, { network }) => ({
      async gradients(rows) {
        const before = await trainer.state()
        await trainer.train(rows, rows.length)
        const moved = withMomentsOf(network, before.parameters, (await trainer.state()).parameters)
        await trainer.setState(before)
        const gradients = await trainer.gradients(rows)
        await trainer.setState({ ...before, parameters: moved })
        return gradients
      },
    })),
  ],
  [
    'activations with other moments',
    'normalization behind a dense layer',
    /activations of layer 2/,
    altered((trainer, { network, parameters }) => ({
      async activations(image) {
        const state = await trainer.state()
        await trainer.setState({
          ...state,
          parameters: withMomentsOf(
            network,
            parameters,
            parameters.map(() => 0.5),
          ),
        })
        const activations = await trainer.activations(image)
        await trainer.setState(state)
        return activations
      },
    })),
  ],
  [
    'predictions of the other set',
    'one convolution',
    /test predictions/,
    altered((trainer) => ({ examine: (_set, rows, by) => trainer.examine('train', rows, by) })),
  ],
  [
    'predictions in the order of the set',
    'one convolution',
    /train predictions/,
    altered((trainer) => ({ examine: (set, rows, by) => trainer.examine(set, rows.slice().sort(), by) })),
  ],
  [
    'evaluating by the parameters there are now',
    'one convolution',
    /held test losses/,
    altered((trainer) => ({ examine: (set, rows) => trainer.examine(set, rows, 'present') })),
  ],
  [
    'parameters that are not put back after evaluating by others',
    'one convolution',
    /present test losses/,
    altered((trainer) => {
      let last: 'held' | 'present' = 'present'
      return { examine: (set, rows, by) => trainer.examine(set, rows, last === 'held' ? last : (last = by)) }
    }),
  ],
  [
    'windows that never reach beyond the top and the left',
    'same padding, stride 2',
    /gradients of 1 rows/,
    rebuilt((layer) => (layer.kind === 'conv2d' ? { ...layer, padding: 'valid' } : layer)),
  ],
  ['no l1', 'same padding', /l1 0.001.*gradients/, misconfigured(() => ({ l1: 0 }))],
  ['half of l2', 'one convolution', /l2 0.01.*gradients/, misconfigured(({ l2 }) => ({ l2: l2 / 2 }))],
  [
    'no max-norm',
    'stride 2 on colours',
    /maxNorm 0.6: parameters after/,
    misconfigured(() => ({ maxNorm: 0 })),
  ],
  [
    'no clipping',
    'same padding',
    /clipValue 0.02: parameters after/,
    misconfigured(() => ({ clipValue: 0 })),
  ],
  [
    'a dropped partial batch',
    'one convolution',
    /updates after 24 updates/,
    altered((trainer) => ({
      train: (order, size) => trainer.train(order.subarray(0, order.length - (order.length % size)), size),
    })),
  ],
  [
    'a partial batch filled up with the first rows',
    'normalization behind a dense layer',
    /parameters after 24 updates/,
    altered((trainer) => ({
      async train(order, size) {
        const missing = (size - (order.length % size)) % size
        await trainer.train(Uint32Array.from([...order, ...order.slice(0, missing)]), size)
      },
    })),
  ],
  [
    'inputs that are never perturbed',
    'one convolution',
    /parameters after perturbed inputs/,
    altered(() => ({ perturb: async () => undefined })),
  ],
  [
    'a restored state without its slots',
    'average pooling',
    /slot 0 after a restored state/,
    altered((trainer) => ({ setState: (state) => trainer.setState({ ...state, slots: [] }) })),
  ],
]

describe('the suite for images', () => {
  it.each(FAULTS)('finds %s', async (_fault, caseName, words, make) => {
    const agreementCase = IMAGE_AGREEMENT_CASES.find(({ name }) => name === caseName)!
    expect((await imageAgreementProblems(make, TOLERANCE, agreementCase)).join('\n')).toMatch(words)
  })
})
