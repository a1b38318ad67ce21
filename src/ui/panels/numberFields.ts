import { isWhole } from '../../spec/limits.ts'
import { LIMITS } from '../../spec/spec.ts'
import { linearStops, logStops } from '../controls/stops.ts'

type Limit = keyof typeof LIMITS

const DECAYS = [0, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999]
const COUNTS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000]
const SHORTEST_MEMORY_FIRST = [0, 0.9, 0.95, 0.99, 0.999, 0.9999, 0.99999]

/** Where the sliders of numbers stop; anything within `LIMITS` can be typed. */
const STOPS = {
  samples: [20, 50, 100, 200, 300, 400, 500, 750, 1000, 1500, 2000, 3000, 4000, 5000],
  images: [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 30_000, 50_000, 70_000],
  classes: linearStops(LIMITS.classes.min, LIMITS.classes.max, 1),
  noise: linearStops(LIMITS.noise.min, LIMITS.noise.max, 5),
  trainShare: linearStops(LIMITS.trainShare.min, LIMITS.trainShare.max, 10),
  learningRate: logStops(LIMITS.learningRate.min, LIMITS.learningRate.max),
  momentum: DECAYS,
  beta1: DECAYS,
  rho: DECAYS,
  beta2: SHORTEST_MEMORY_FIRST,
  epsilon: logStops(LIMITS.epsilon.min, LIMITS.epsilon.max),
  bias: [-1, -0.5, -0.2, -0.1, 0, 0.1, 0.2, 0.5, 1],
  batchSize: [1, 2, 5, 10, 20, 30, 50, 100, 200, 500, 1000, 2000, 5000],
  l1: [0, ...logStops(1e-5, LIMITS.l1.max)],
  l2: [0, ...logStops(1e-5, LIMITS.l2.max)],
  decayEpochs: COUNTS,
  decayFactor: [0.01, 0.1, 0.2, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1],
  dropout: [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9],
  maxNorm: [0, 0.5, 1, 2, 3, 4, 5, 7, 10, 20, 50, 100],
  clipValue: [0, ...logStops(1e-3, LIMITS.clipValue.max)],
  inputNoise: [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 1, 1.5, 2],
  patience: [0, ...COUNTS],
} as const satisfies Partial<Record<Limit, readonly number[]>>

export type SliderName = keyof typeof STOPS

/** The range of a number field, as its control needs it. */
export function rangeOf(name: Limit): { min: number; max: number; whole: boolean } {
  return { ...LIMITS[name], whole: isWhole(name) }
}

/** What a `NumberSlider` needs to know of a number field besides its value. */
export function sliderOf(name: SliderName) {
  return { field: name, range: rangeOf(name), stops: STOPS[name] }
}
