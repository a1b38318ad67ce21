import { describe, expect, it } from 'vitest'
import { createReferenceTrainer } from '../../src/engine/reference/trainer.ts'
import { EngineError, type DenseTrainer, type TrainerOptions } from '../../src/engine/trainer.ts'
import { randomStream } from '../../src/lib/random.ts'
import type { DenseNetwork } from '../../src/spec/network.ts'
import type { TrainingSpec } from '../../src/spec/spec.ts'
import { agreementProblems, describeAgreement, type MakeTrainer } from './agreement.ts'
import { AGREEMENT_CASES, QUICK_CASES } from './cases.ts'
import { QUICK_REGULARIZED_CASES } from './regularizedCases.ts'

const TOLERANCE = { loss: 1e-5, gradient: 1e-5, parameters50: 1e-5, parameters200: 2e-4 }

/** The reference with these methods replaced. */
function altered(
  alter: (trainer: DenseTrainer, options: TrainerOptions) => Partial<DenseTrainer>,
): MakeTrainer {
  return (options) => {
    const trainer = createReferenceTrainer(options)
    const { backend, kind, tileResolution } = trainer
    return {
      ...{ backend, kind, tileResolution },
      train: (order, batchSize) => trainer.train(order, batchSize),
      perturb: (inputs) => trainer.perturb(inputs),
      evaluate: (set) => trainer.evaluate(set),
      gradients: (rows) => trainer.gradients(rows),
      activations: (input) => trainer.activations(input),
      maps: (request) => trainer.maps(request),
      state: () => trainer.state(),
      setState: (state) => trainer.setState(state),
      configure: (training) => trainer.configure(training),
      dispose: () => trainer.dispose(),
      ...alter(trainer, options),
    }
  }
}

/** The reference of another training than the one it is asked for. */
function misconfigured(change: (training: TrainingSpec) => Partial<TrainingSpec>): MakeTrainer {
  const wrong = (training: TrainingSpec) => ({ ...training, ...change(training) })
  return (options) =>
    altered((trainer) => ({ configure: (training) => trainer.configure(wrong(training)) }))({
      ...options,
      training: wrong(options.training),
    })
}

function withLeakySlopeOfZero(network: DenseNetwork): DenseNetwork {
  const layers = network.layers.map((layer) => ({
    ...layer,
    activation: layer.activation === 'leaky_relu' ? ('relu' as const) : layer.activation,
  }))
  return { ...network, layers }
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
describeAgreement('a trainer in single precision', imprecise, TOLERANCE)

/** Trainers with one fault each, and what the suite must say about it. */
const FAULTS: readonly [string, RegExp, MakeTrainer][] = [
  [
    'gradients of the wrong sign',
    /gradients of 1 rows/,
    altered((trainer) => ({ gradients: async (rows) => (await trainer.gradients(rows)).map((g) => -g) })),
  ],
  [
    'updates of the wrong sign',
    /parameters after 50 updates/,
    misconfigured(({ learningRate }) => ({ learningRate: -learningRate })),
  ],
  [
    'a wrong slope of leaky_relu',
    /activations/,
    (options) => createReferenceTrainer({ ...options, network: withLeakySlopeOfZero(options.network) }),
  ],
  [
    'a dropped partial batch',
    /updates after 50 updates/,
    altered((trainer) => ({
      train: (order, size) => trainer.train(order.subarray(0, order.length - (order.length % size)), size),
    })),
  ],
  [
    'a partial batch filled up with the first rows',
    /parameters after 50 updates/,
    altered((trainer) => ({
      async train(order, size) {
        const missing = (size - (order.length % size)) % size
        await trainer.train(Uint32Array.from([...order, ...order.slice(0, missing)]), size)
      },
    })),
  ],
  [
    'rows in another order',
    /parameters after 50 updates/,
    altered((trainer) => ({ train: (order, size) => trainer.train(order.toReversed(), size) })),
  ],
  ['no l1', /l1 0.001, l2 0: gradients/, misconfigured(() => ({ l1: 0 }))],
  ['half of l2', /l2 0.005: gradients/, misconfigured(({ l2 }) => ({ l2: l2 / 2 }))],
  ['another momentum', /momentum.*slot 0 after 50/, misconfigured(() => ({ momentum: 0.89 }))],
  ['another beta1', /adam.*slot 0 after 50/, misconfigured(() => ({ beta1: 0.89 }))],
  ['another beta2', /adam.*parameters after 50/, misconfigured(() => ({ beta2: 0.998 }))],
  ['another rho', /rmsprop.*slot 0 after 50/, misconfigured(() => ({ rho: 0.89 }))],
  ['another epsilon', /adam.*parameters after 50/, misconfigured(() => ({ epsilon: 1e-4 }))],
  [
    'a loss with factor 1/2',
    /test loss at the start/,
    altered((trainer) => ({
      async evaluate(set) {
        const { loss, accuracy } = await trainer.evaluate(set)
        return { loss: loss / 2, accuracy }
      },
    })),
  ],
  [
    'the accuracy of the other set',
    /train accuracy at the start/,
    altered((trainer) => ({
      async evaluate(set) {
        const { loss } = await trainer.evaluate(set)
        const { accuracy } = await trainer.evaluate(set === 'train' ? 'test' : 'train')
        return { loss, accuracy }
      },
    })),
  ],
  [
    'maps upside down',
    /wrong way round/,
    altered((trainer) => ({
      async maps(request) {
        const atlas = await trainer.maps(request)
        const pixels = new Uint8ClampedArray(
          new Uint32Array(atlas.pixels.buffer, 0, atlas.pixels.length / 4).toReversed().buffer,
        )
        return { ...atlas, values: atlas.values.toReversed(), pixels }
      },
    })),
  ],
  [
    'pixels two levels too bright',
    /all tiles: unit 0, pixel 0, channel/,
    altered((trainer) => ({
      async maps(request) {
        const atlas = await trainer.maps(request)
        return { ...atlas, pixels: atlas.pixels.map((byte) => byte + 2) }
      },
    })),
  ],
  [
    'maps that never discretize',
    /discretized: unit 0, pixel/,
    altered((trainer) => ({ maps: (request) => trainer.maps({ ...request, discretize: false }) })),
  ],
  [
    'maps that stay as they were',
    /tiles after more training: values/,
    altered((trainer) => {
      const first = new Map<string, ReturnType<DenseTrainer['maps']>>()
      return {
        maps(request) {
          const key = JSON.stringify([request.grid.resolution, request.units, request.discretize])
          const atlas = first.get(key) ?? trainer.maps({ ...request, valuesOf: request.units.slice(-1) })
          first.set(key, atlas)
          return atlas
        },
      }
    }),
  ],
  [
    'a restored state without its slots',
    /slot 0 after a restored state/,
    altered((trainer) => ({ setState: (state) => trainer.setState({ ...state, slots: [] }) })),
  ],
  [
    'a restored state without its count of updates',
    /updates of a repeated run/,
    altered((trainer) => ({ setState: (state) => trainer.setState({ ...state, updates: 0 }) })),
  ],
  [
    'a state that goes on changing',
    /parameters after the returned array was changed/,
    altered((trainer) => {
      let last: Awaited<ReturnType<DenseTrainer['state']>> | null = null
      const forget = () => (last = null)
      return {
        state: async () => (last ??= await trainer.state()),
        train: (order, size) =>
          trainer
            .train(order, size)
            .then(forget)
            .then(() => undefined),
        setState: (state) =>
          trainer
            .setState(state)
            .then(forget)
            .then(() => undefined),
        configure: (training) =>
          trainer
            .configure(training)
            .then(forget)
            .then(() => undefined),
      }
    }),
  ],
  [
    'slots lost with every change',
    /slot 0 after another learning rate/,
    altered((trainer) => ({
      async configure(training) {
        await trainer.configure(training)
        await trainer.setState({ ...(await trainer.state()), slots: [] })
      },
    })),
  ],
  [
    'bad parameters let in silently',
    /setting NaN is not refused/,
    altered((trainer) => ({ setState: (state) => trainer.setState(state).catch(() => undefined) })),
  ],
  [
    'bad parameters refused as an internal error',
    /setting Infinity fails with internal/,
    altered((trainer) => ({
      setState: (state) =>
        trainer.setState(state).catch(() => Promise.reject(new EngineError('internal', 'no'))),
    })),
  ],
]

/** The same of what the first case does without. */
const REGULARIZATION_FAULTS: readonly [string, RegExp, MakeTrainer][] = [
  [
    'masks of another seed',
    /dropout 0.3, clipValue 0.05: parameters after 50 updates/,
    (options) => createReferenceTrainer({ ...options, seed: options.seed + 1 }),
  ],
  ['no dropout', /dropout 0.3.*parameters after 50 updates/, misconfigured(() => ({ dropout: 0 }))],
  ['another dropout', /dropout 0.3.*parameters after 50 updates/, misconfigured(() => ({ dropout: 0.25 }))],
  ['no clipping', /clipValue 0.05: parameters after 50 updates/, misconfigured(() => ({ clipValue: 0 }))],
  ['no max-norm', /maxNorm 1: parameters after 50 updates/, misconfigured(() => ({ maxNorm: 0 }))],
  [
    'inputs that are never perturbed',
    /parameters after perturbed inputs/,
    altered(() => ({ perturb: async () => undefined })),
  ],
  [
    'inputs that stay perturbed',
    /parameters after the inputs are as they are again/,
    altered((trainer) => ({
      perturb: async (inputs) => (inputs === null ? undefined : trainer.perturb(inputs)),
    })),
  ],
  [
    'perturbed inputs of any length',
    /another length are not refused/,
    altered((trainer) => ({ perturb: (inputs) => trainer.perturb(inputs).catch(() => undefined) })),
  ],
]

describe('the agreement suite', () => {
  it.each(REGULARIZATION_FAULTS)('finds %s', async (_fault, words, make) => {
    const problems = await agreementProblems(make, TOLERANCE, QUICK_REGULARIZED_CASES[0]!)
    expect(problems.join('\n')).toMatch(words)
  })

  it.each(FAULTS)('finds %s', async (_fault, words, make) => {
    const problems = await agreementProblems(make, TOLERANCE, QUICK_CASES[0]!)
    expect(problems.join('\n')).toMatch(words)
  })

  it('finds a network of zeros whose |w| has the slope -1 at 0', async () => {
    const zeros = AGREEMENT_CASES.find(({ name }) => name === 'a network of zeros')!
    const make = altered((trainer, { network }) => ({
      async gradients(rows) {
        const gradients = await trainer.gradients(rows)
        for (const { kernelOffset, biasOffset } of network.layers) {
          for (let i = kernelOffset; i < biasOffset; i++) gradients[i]! -= 0.001
        }
        return gradients
      },
    }))
    expect((await agreementProblems(make, TOLERANCE, zeros)).join('\n')).toMatch(/gradients of 1 rows/)
  })
})
