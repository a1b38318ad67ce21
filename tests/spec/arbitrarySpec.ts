import fc from 'fast-check'
import {
  ACTIVATIONS,
  BACKEND_CHOICES,
  GIVEN_DATASETS,
  INITIALIZERS,
  LANGUAGES,
  OPTIMIZERS,
  SCHEDULES,
  SPEEDS,
  TASKS,
  lossesOf,
  type Loss,
} from '../../src/spec/choices.ts'
import { DRAWN_LIMITS, hundredth } from '../../src/spec/drawn.ts'
import { valueRange } from '../../src/spec/drawnRule.ts'
import type { Limit } from '../../src/spec/limits.ts'
import { inOrder, MOST_FORMULAS } from '../../src/spec/features.ts'
import { INK_STEP } from '../../src/spec/drawnDigitRule.ts'
import type { ImageLayer } from '../../src/spec/imageLayers.ts'
import { DIGIT_PIXELS, hasImages } from '../../src/spec/images.ts'
import { stackOf } from '../../src/spec/stack.ts'
import { DEFAULT_SPEC, LIMITS, type DataSpec, type Spec } from '../../src/spec/spec.ts'
import { BOUNDS, CONTROL_IDS, MEASURES, MOST_CONDITIONS, MOST_GOALS } from '../../src/spec/teaching.ts'
import { plainText } from '../../src/spec/teachingRules.ts'
import { columnCountOf, offeredFeatures, taskOf } from '../../src/spec/task.ts'

const whole = (limit: Limit) => fc.integer(LIMITS[limit])

/** Reals of the whole range, and often its ends. */
const real = (limit: Limit) => {
  const { min, max } = LIMITS[limit]
  const inRange = fc.double({ min, max, noNaN: true }).map((value) => value + 0)
  return fc.oneof(inRange, fc.constantFrom(min, max))
}

/** A seed of TensorFlow Playground, or none. */
const seedTexts = fc.option(fc.stringMatching(/^[!-~]{1,12}$/), { nil: null })

const settings = fc.record({
  dataset: fc.constantFrom(...GIVEN_DATASETS.filter((dataset) => !hasImages({ dataset }))),
  samples: whole('samples'),
  noise: real('noise'),
  trainShare: real('trainShare'),
  classes: whole('classes'),
  standardize: fc.boolean(),
  seed: whole('seed'),
  playgroundSeed: seedTexts,
})

/** Any points that a person may have drawn. */
export const drawnData = fc.constantFrom(...TASKS).chain((drawnTask) => {
  const [least, most] = valueRange(drawnTask)
  const place = hundredths(-DRAWN_LIMITS.coordinate, DRAWN_LIMITS.coordinate)
  const value = drawnTask === 'regression' ? hundredths(least, most) : fc.integer({ min: least, max: most })
  const drawn = fc.array(fc.record({ x1: place, x2: place, value }), { maxLength: 40 })
  return fc.record({ drawnTask: fc.constant(drawnTask), drawn })
})

function hundredths(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min: 100 * min, max: 100 * max }).map((value) => hundredth(value / 100))
}

const { images, drawnTask, drawn, table, target, targetAs, opened, drawnDigits } = DEFAULT_SPEC.data
const noneOwn = { images, drawnTask, drawn, table, target, targetAs, opened, drawnDigits }

/** Any digits that a person may have drawn: mostly paper. */
const digitsDrawn = fc.array(
  fc.record({
    label: fc.integer({ min: 0, max: 9 }),
    pixels: fc
      .array(fc.tuple(fc.integer({ min: 0, max: DIGIT_PIXELS - 1 }), fc.integer({ min: 0, max: 15 })), {
        maxLength: 60,
      })
      .map((dots) => {
        const pixels = new Uint8Array(DIGIT_PIXELS)
        for (const [at, ink] of dots) pixels[at] = ink * INK_STEP
        return pixels
      }),
  }),
  { maxLength: 3 },
)

/** Of all datasets but the person's own tables and images, which a link cannot hold. */
const data: fc.Arbitrary<DataSpec> = fc.oneof(
  { weight: 5, arbitrary: settings.map((given) => ({ ...given, ...noneOwn })) },
  fc
    .tuple(settings, drawnData)
    .map(([given, points]) => ({ ...given, ...noneOwn, ...points, dataset: 'points' as const })),
  fc
    .tuple(settings, fc.record({ images: whole('images'), drawnDigits: digitsDrawn }))
    .map(([given, own]) => ({ ...given, ...noneOwn, ...own, dataset: 'digits' as const })),
)

const activation = fc.constantFrom(...ACTIVATIONS)
const padding = fc.constantFrom('valid' as const, 'same' as const)
const pooling = { poolSize: whole('poolSize'), strides: whole('strides'), padding }
const conv2d = { filters: whole('filters'), kernelSize: whole('kernelSize'), strides: whole('strides') }

const layer: fc.Arbitrary<ImageLayer> = fc.oneof(
  fc.record({ kind: fc.constant('conv2d' as const), ...conv2d, padding, activation }),
  fc.record({ kind: fc.constantFrom('max_pooling2d' as const, 'average_pooling2d' as const), ...pooling }),
  fc.record({ kind: fc.constant('flatten' as const) }),
  fc.record({ kind: fc.constant('dense' as const), units: whole('denseUnits'), activation }),
  fc.record({ kind: fc.constant('dropout' as const), rate: real('dropout') }),
  fc.record({ kind: fc.constant('batch_normalization' as const) }),
)

/** Stacks that fit together and those that do not. */
const anyStack = fc.array(layer, { maxLength: LIMITS.stackLayers.max })

/** Stacks that fit: layers before and behind a `Flatten`, as far as they do. */
const stackFor = (chosen: DataSpec) =>
  hasImages(chosen)
    ? fc
        .tuple(anyStack, anyStack)
        .map(([before, behind]) => {
          const fits = (stack: readonly ImageLayer[]) => 'network' in stackOf(stack, chosen)
          const stack: ImageLayer[] = [{ kind: 'flatten' }]
          for (const next of before) if (fits([next, ...stack])) stack.unshift(next)
          for (const next of behind) if (fits([...stack, next])) stack.push(next)
          return stack.slice(0, LIMITS.stackLayers.max)
        })
        .filter((stack) => 'network' in stackOf(stack, chosen))
    : fc.constant(DEFAULT_SPEC.network.stack)

const network = (chosen: DataSpec) =>
  fc.record({
    stack: stackFor(chosen),
    hidden: fc.array(fc.record({ units: whole('units'), activation }), {
      maxLength: LIMITS.hiddenLayers.max,
    }),
    initializer: fc.constantFrom(...INITIALIZERS),
    seed: whole('seed'),
    playgroundSeed: seedTexts,
    bias: real('bias'),
  })

const training = (losses: readonly Loss[]) =>
  fc.record({
    loss: fc.constantFrom(...losses),
    optimizer: fc.constantFrom(...OPTIMIZERS),
    learningRate: real('learningRate'),
    momentum: real('momentum'),
    beta1: real('beta1'),
    beta2: real('beta2'),
    rho: real('rho'),
    epsilon: real('epsilon'),
    batchSize: whole('batchSize'),
    shuffle: fc.boolean(),
    l1: real('l1'),
    l2: real('l2'),
    schedule: fc.constantFrom(...SCHEDULES),
    decayEpochs: whole('decayEpochs'),
    decayFactor: real('decayFactor'),
    dropout: real('dropout'),
    maxNorm: real('maxNorm'),
    clipValue: real('clipValue'),
    inputNoise: real('inputNoise'),
    patience: whole('patience'),
  })

/** Formulas in the one text that links give them, for points of any dataset. */
const FORMULAS = ['max(x1,0.5)', 'cos(x1)', '-x1^3', 'abs(x1)-1', '1/x1', 'pi*x1', 'exp(-x1^2)', '2']
const PLANE_FORMULAS = ['x1^2+x2^2', 'min(x1,x2,1)', 'sqrt(x1)*tanh(x2)']

const inputs = (chosen: DataSpec) => {
  if (hasImages(chosen)) return fc.constant([])
  const offered = offeredFeatures(chosen)
  const typed = columnCountOf(chosen) > 1 ? [...FORMULAS, ...PLANE_FORMULAS] : FORMULAS
  return fc
    .tuple(
      fc.subarray([...offered]),
      fc.shuffledSubarray(typed, { maxLength: Math.min(MOST_FORMULAS, typed.length) }),
    )
    .filter(([plain, formulas]) => plain.length + formulas.length > 0)
    .map(([plain, formulas]) => inOrder([...plain, ...formulas], offered))
}

/** A value in the unit of a column, on a 32-bit scale as points are kept. */
const heldValue = fc.oneof(
  fc.constant(null),
  fc.float({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
)

const view = (columns: number) =>
  fc.record({
    speed: fc.constantFrom(...SPEEDS),
    discretize: fc.boolean(),
    mistakes: fc.boolean(),
    testData: fc.boolean(),
    logLoss: fc.boolean(),
    axes: fc
      .uniqueArray(fc.integer({ min: 0, max: Math.max(1, columns - 1) }), { minLength: 2, maxLength: 2 })
      .map(([x, y]) => [x!, y!] as const),
    held: fc
      .array(heldValue, { maxLength: columns })
      .map((values) => values.slice(0, values.findLastIndex((value) => value !== null) + 1)),
    language: fc.constantFrom('auto' as const, ...LANGUAGES),
    embed: fc.boolean(),
  })

const condition = fc.record({
  measure: fc.constantFrom(...MEASURES),
  bound: fc.constantFrom(...BOUNDS),
  value: fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value + 0),
})

/** Any task that a teacher may set. */
const teaching = fc.record({
  text: fc.string({ unit: 'grapheme', maxLength: 60 }).map(plainText),
  locks: fc.subarray([...CONTROL_IDS]),
  hidden: fc.subarray([...CONTROL_IDS]),
  goals: fc.array(fc.array(condition, { minLength: 1, maxLength: MOST_CONDITIONS }), {
    maxLength: MOST_GOALS,
  }),
  goalData: fc.stringMatching(/^(?:[0-9a-z]{11})?$/),
})

/** Any valid spec. */
export const arbitrarySpec: fc.Arbitrary<Spec> = data.chain((chosen) =>
  fc.record({
    data: fc.constant(chosen),
    features: inputs(chosen),
    network: network(chosen),
    training: training(lossesOf(taskOf(chosen))),
    view: view(columnCountOf(chosen)),
    teaching,
    backend: fc.constantFrom(...BACKEND_CHOICES),
  }),
)
