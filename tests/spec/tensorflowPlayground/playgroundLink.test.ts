import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PLAYGROUND_KEYS } from '../../../src/spec/tensorflowPlayground/keys.ts'
import {
  readPlaygroundLink,
  type PlaygroundLink,
} from '../../../src/spec/tensorflowPlayground/playgroundLink.ts'

const DEFAULTS: PlaygroundLink = {
  activation: 'tanh',
  regularization: 'none',
  regularizationRate: 0,
  batchSize: 10,
  learningRate: 0.03,
  dataset: 'circle',
  regDataset: 'reg-plane',
  problem: 'classification',
  noise: 0,
  percTrainData: 50,
  networkShape: [4, 2],
  seed: null,
  inputs: ['x', 'y'],
  showTestData: false,
  discretize: false,
  initZero: false,
  hideText: false,
  tutorial: null,
  hidden: [],
  goals: [],
}

const READ: readonly [text: string, differs: Partial<PlaygroundLink>][] = [
  ['', {}],
  ['#', {}],
  ['#&&=&=x', {}],
  // Of a list.
  ['#activation=relu&regularization=L1', { activation: 'relu', regularization: 'L1' }],
  ['#activation=softmax&regularization=l1&dataset=toString&problem=', {}],
  ['#dataset=spiral&regDataset=reg-gauss', { dataset: 'spiral', regDataset: 'reg-gauss' }],
  ['#problem=regression', { problem: 'regression' }],
  // Numbers as JavaScript reads them.
  ['#batchSize=0x10&learningRate=1e1', { batchSize: 16, learningRate: 10 }],
  ['#batchSize=-3&learningRate=Infinity', { batchSize: -3, learningRate: Infinity }],
  ['#batchSize=ten&learningRate=0,1', { batchSize: NaN, learningRate: NaN }],
  ['#batchSize=&learningRate=%20', {}],
  ['#regularizationRate=0.001&percTrainData=150', { regularizationRate: 0.001, percTrainData: 150 }],
  ['#noise=80', { noise: 80 }],
  ['#noise=81', { noise: 50 }],
  ['#noise=-1', { noise: 0 }],
  ['#noise=Infinity', { noise: 50 }],
  ['#noise=much', { noise: NaN }],
  // Shapes.
  ['#networkShape=', { networkShape: [] }],
  ['#networkShape', {}],
  ['#networkShape=8', { networkShape: [8] }],
  ['#networkShape=6,5,4,3,2,1', { networkShape: [6, 5, 4, 3, 2, 1] }],
  ['#networkShape=4%2C2%2C2', { networkShape: [4, 2, 2] }],
  ['#networkShape=4,,x', { networkShape: [4, 0, NaN] }],
  // Seeds are texts.
  ['#seed=0.06680', { seed: '0.06680' }],
  ['#seed=hello', { seed: 'hello' }],
  ['#seed=a%20b', { seed: 'a%20b' }],
  ['#seed=', {}],
  // Flags.
  ['#x=false&xTimesY=true', { inputs: ['y', 'xTimesY'] }],
  ['#x=no&y=0&sinX=1', { inputs: ['x', 'y', 'sinX'] }],
  ['#x=False&y=', {}],
  ['#x=false&y=false', { inputs: [] }],
  ['#sinY=true&sinX=true&ySquared=true', { inputs: ['x', 'y', 'ySquared', 'sinX', 'sinY'] }],
  ['#showTestData=true&discretize=true', { showTestData: true, discretize: true }],
  ['#initZero=true&hideText=false', { initZero: true }],
  ['#hideText=true&tutorial=dp-xor', { hideText: true, tutorial: 'dp-xor' }],
  ['#cosX=true&cosY=true&collectStats=true', {}],
  // Hidden controls.
  ['#noise_hide=true&playButton_hide=false&resetButton_hide=yes', { hidden: ['noise'] }],
  ['#x_hide=true', { inputs: ['y'], hidden: ['x'] }],
  ['#sinX_hide=true&sinX=true', { hidden: ['sinX'] }],
  ['#nothing_hide=true', {}],
  // Goals.
  [
    '#goalTestLossMinThresholdSecond=0.2&goalTestLossMinThresholdFirst=0.35',
    {
      goals: [
        { goal: 'goalTestLossMinThresholdFirst', value: 0.35 },
        { goal: 'goalTestLossMinThresholdSecond', value: 0.2 },
      ],
    },
  ],
  ['#goalTestLossMinThresholdFirst=low&goalTrainLossMinThresholdFirst=', {}],
  // What is around a link and in it.
  ['noise=10', { noise: 10 }],
  ['#noise=10&noise=20', { noise: 20 }],
  ['#noise=10=20', { noise: 10 }],
  ['#noise=10&amp;batchSize=5&amp;amp;discretize=true', { noise: 10, batchSize: 5, discretize: true }],
  ['https://playground.tensorflow.org/#noise=10', { noise: 10 }],
  ['http://playground.tensorflow.org?hl=es#noise=10', { noise: 10 }],
  ['https://example.org/playground/?noise=30&hl=en#activation=relu', { activation: 'relu' }],
  [
    '<iframe src="https://example.org/p/?a=b&amp;c=d#noise=10&amp;batchSize=5"></iframe>',
    { noise: 10, batchSize: 5 },
  ],
  ['Exercise #2: https://example.org/#noise=10 (ten minutes)', { noise: 10 }],
  ['#wunderbar=1&__proto__=2&toString=3', {}],
  ['#%E0%A4%A=1&noise=%', { noise: NaN }],
]

test.each(READ)('reads %s', (text, differs) => {
  expect(readPlaygroundLink(text)).toEqual({ ...DEFAULTS, ...differs })
})

const pair = fc.oneof(
  fc.string(),
  fc.tuple(fc.constantFrom(...PLAYGROUND_KEYS), fc.string()).map(([key, value]) => `${key}=${value}`),
  fc
    .tuple(fc.constantFrom(...PLAYGROUND_KEYS), fc.oneof(fc.double(), fc.boolean(), fc.integer()))
    .map(([key, value]) => `${key}=${value}`),
)

describe('any text', () => {
  test('is read without a throw, and as what a link may say', () => {
    fc.assert(
      fc.property(fc.array(pair), fc.constantFrom('#', '', 'https://a.b/?c=d#'), (pairs, before) => {
        const link = readPlaygroundLink(before + pairs.join('&'))
        expect(Object.keys(link)).toEqual(Object.keys(DEFAULTS))
        expect(link.noise >= 0 && link.noise <= 80 ? NaN : link.noise).toBeNaN()
        expect(link.goals.every(({ value }) => Number.isFinite(value))).toBe(true)
        expect(link.inputs.some((id) => link.hidden.includes(id))).toBe(false)
      }),
    )
  })

  test('is read in a moment, however long', () => {
    expect(readPlaygroundLink(`#${'&amp;'.repeat(1e6)}noise=10`)).toEqual(DEFAULTS)
    expect(readPlaygroundLink('#'.repeat(1e6))).toEqual(DEFAULTS)
  })
})
