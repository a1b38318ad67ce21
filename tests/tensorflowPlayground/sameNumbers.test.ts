import { beforeAll, describe, expect, test } from 'vitest'
import { generateDataset } from '../../src/data/generate.ts'
import { createReferenceTrainer } from '../../src/engine/reference/trainer.ts'
import { createFusedWasmTrainer } from '../../src/engine/tfjs/kernels/wasm/trainer.ts'
import { openPlaygroundLink } from '../../src/spec/tensorflowPlayground/openPlaygroundLink.ts'
import { useEmptyWasmBackend } from '../engine/kernels/emptyBackend.fixtures.ts'
import { KNOWN_VALUES } from './knownValues.ts'
import { Oracle, type OracleSettings } from './oracle.ts'
import { lossesAfter } from './trained.ts'

beforeAll(useEmptyWasmBackend)

const TRAINERS = { reference: createReferenceTrainer, 'fused wasm': createFusedWasmTrainer } as const
const NAMES = ['reference', 'fused wasm'] as const
const EPOCHS = [0, 1, 100] as const

/** The link that their page would write for these settings. */
function linkOf(settings: Partial<OracleSettings>): string {
  const { problem = 'circle', inputs, shape, ...rest } = { seed: '0.59704', ...settings }
  const isRegression = problem.startsWith('reg-')
  const pairs: Record<string, unknown> = {
    problem: isRegression ? 'regression' : 'classification',
    [isRegression ? 'regDataset' : 'dataset']: problem,
    ...(shape && { networkShape: shape.join(',') }),
    ...(inputs && { x: inputs.includes('x'), y: inputs.includes('y') }),
    ...Object.fromEntries(inputs?.map((input) => [input, true]) ?? []),
    ...rest,
  }
  return `#${Object.entries(pairs)
    .map(([key, value]) => `${key}=${String(value)}`)
    .join('&')}`
}

describe.each(KNOWN_VALUES)('$problem opens as their page shows it', ({ problem, point, losses }) => {
  const { spec, notes, repairs } = openPlaygroundLink(linkOf({ problem }))

  test('nothing is otherwise', () => {
    expect([notes, repairs]).toEqual([[], []])
  })

  test('first training point', () => {
    const { points, targets } = generateDataset(spec.data)
    const label = problem === 'reg-plane' ? targets[0]! : 2 * targets[0]! - 1
    for (const [i, value] of [points[0]!, points[1]!, label].entries())
      expect(value).toBeCloseTo(point[i]!, 6)
  })

  test.each(NAMES)('losses of the %s trainer', async (name) => {
    const ours = await lossesAfter(spec, EPOCHS, TRAINERS[name])
    const shown = ours.map(({ train, test }) => [train.toFixed(3), test.toFixed(3)])
    expect(shown).toEqual(EPOCHS.map((epoch) => losses[epoch]))
  })
})

/** Other seeds, data, shapes, inputs, activations, batches and penalties. */
const OTHERS: readonly (readonly [name: string, settings: Partial<OracleSettings>])[] = [
  ['spiral', { problem: 'spiral', seed: '0.38953', noise: 10, shape: [8, 6], learningRate: 0.1 }],
  ['six cones', { problem: 'reg-gauss', seed: '0.1', noise: 20, shape: [4, 4] }],
  [
    'all inputs',
    {
      problem: 'xor',
      seed: '0.5',
      noise: 35,
      inputs: ['x', 'y', 'xSquared', 'ySquared', 'xTimesY', 'sinX', 'sinY'],
    },
  ],
  ['no hidden layer', { problem: 'gauss', seed: '0.06680', noise: 80, shape: [], activation: 'linear' }],
  [
    'six layers of ReLU',
    { seed: '0.7', noise: 30, shape: [4, 4, 4, 3, 3, 2], activation: 'relu', learningRate: 0.01 },
  ],
  [
    'sigmoid, batches of 25',
    { problem: 'xor', seed: 'text', activation: 'sigmoid', batchSize: 25, learningRate: 0.3 },
  ],
  ['batches of 1', { problem: 'gauss', seed: '0.2', noise: 50, batchSize: 1, learningRate: 0.003 }],
  ['a tenth trains', { problem: 'circle', seed: '0.3', percTrainData: 10, shape: [3] }],
  [
    'L2',
    {
      problem: 'gauss',
      seed: '0.48288',
      noise: 50,
      inputs: ['x', 'y', 'xTimesY', 'sinX'],
      shape: [],
      activation: 'linear',
      regularization: 'L2',
      regularizationRate: 0.1,
    },
  ],
  ['zeros', { problem: 'gauss', seed: '0.4', shape: [], initZero: true }],
]

describe.each(OTHERS)('%s', (_, settings) => {
  test.each(NAMES)('trains with the %s trainer as theirs', async (name) => {
    const { spec } = openPlaygroundLink(linkOf(settings))
    const oracle = new Oracle(settings)
    const theirs = [0, 1, 99].map((more) => {
      oracle.epochs(more)
      return { train: oracle.loss('train'), test: oracle.loss('test') }
    })
    const ours = await lossesAfter(spec, EPOCHS, TRAINERS[name])
    for (const [i, { train, test }] of ours.entries()) {
      expect(train).toBeCloseTo(theirs[i]!.train, 3)
      expect(test).toBeCloseTo(theirs[i]!.test, 3)
    }
    expect(theirs[2]!.train).not.toBeCloseTo(theirs[0]!.train, 2)
  })
})

describe('what differs is small or said', () => {
  const compared = async (settings: Partial<OracleSettings>) => {
    const { spec, notes } = openPlaygroundLink(linkOf(settings))
    const [ours] = await lossesAfter(spec, [100], createReferenceTrainer)
    return { ours: ours!.train, theirs: new Oracle(settings).epochs(100).loss('train'), notes }
  }

  test('a last batch that is smaller is one by itself here', async () => {
    const { ours, theirs, notes } = await compared({ problem: 'xor', batchSize: 30 })
    expect(notes).toEqual([{ kind: 'partial-batch', left: 10 }])
    expect(Math.abs(ours - theirs)).toBeLessThan(0.05)
    expect(ours).not.toBeCloseTo(theirs, 3)
  })

  test('a batch larger than the training set learns here', async () => {
    const { ours, theirs, notes } = await compared({ problem: 'gauss', batchSize: 100, percTrainData: 10 })
    expect(notes).toEqual([{ kind: 'batch-too-large', batchSize: 100, count: 50 }])
    expect(theirs).toBe(new Oracle({ problem: 'gauss', percTrainData: 10 }).loss('train'))
    expect(ours).toBeLessThan(theirs / 2)
  })

  test('with L1 a weight is not held at 0 here', async () => {
    const settings = { problem: 'gauss', regularization: 'L1', regularizationRate: 0.01 } as const
    const { ours, theirs, notes } = await compared(settings)
    expect(notes).toEqual([{ kind: 'l1' }])
    expect(Math.abs(ours - theirs)).toBeLessThan(0.02)
  })
})
