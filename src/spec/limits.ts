import { LIMITS } from './spec.ts'

/** The name of a number of the spec that has a range. */
export type Limit = keyof typeof LIMITS

const WHOLE: ReadonlySet<Limit> = new Set<Limit>([
  'samples',
  'images',
  'classes',
  'seed',
  'hiddenLayers',
  'units',
  'stackLayers',
  'filters',
  'kernelSize',
  'poolSize',
  'strides',
  'denseUnits',
  'batchSize',
  'decayEpochs',
  'patience',
])

/** True for what is counted, so has no fractions. */
export function isWhole(limit: Limit): boolean {
  return WHOLE.has(limit)
}

/**
 * The value nearest to `value` that `LIMITS[limit]` allows, infinities included; whole where the field
 * counts something. NaN has no nearest value and gives `previous`, which must be allowed.
 */
export function clampTo(limit: Limit, value: number, previous: number): number {
  if (Number.isNaN(value)) return previous
  const { min, max } = LIMITS[limit]
  const clamped = Math.min(max, Math.max(min, value))
  // `+ 0` turns the negative zero of an input such as -0.2 into the plain one.
  return (isWhole(limit) ? Math.round(clamped) : clamped) + 0
}
