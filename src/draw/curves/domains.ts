/** Lower and upper end of an axis. */
export type Domain = readonly [number, number]

/** The axis while there is nothing to show. */
const EMPTY_LINEAR: Domain = [0, 1]
const EMPTY_LOG: Domain = [0.1, 1]

const NICE = [1, 1.5, 2, 3, 4, 5, 6, 8, 10]
const NICE_LOG = [1, 2, 5, 10]
/** A domain that needs less than this share of its length is drawn anew. */
const TOO_EMPTY = 0.45

/**
 * The axis for values from `low` to `high` with a round upper end. As long as they fit well enough into
 * `current` it stays, so that an axis does not twitch while training goes on; no values at all
 * (`low > high`) give [0, 1].
 */
export function linearDomain(current: Domain | null, low: number, high: number, fromZero: boolean): Domain {
  if (!(low <= high)) return EMPTY_LINEAR
  const start = !fromZero ? low : low < 0 ? -roundUp(-low, NICE) : 0
  const end = fromZero ? roundUp(Math.max(0, high), NICE) : start + roundUp(high - start, NICE)
  if (current !== null && current !== EMPTY_LINEAR && current[0] === start && high <= current[1]) {
    if (high - start >= TOO_EMPTY * (current[1] - current[0])) return current
  }
  return [start, end > start ? end : start + 1]
}

/** The same for a logarithmic axis and values above 0; ends are 1, 2 or 5 times a power of ten. */
export function logDomain(current: Domain | null, low: number, high: number): Domain {
  if (!(low <= high)) return EMPTY_LOG
  if (current !== null && current !== EMPTY_LOG && low >= current[0] && high <= current[1]) {
    const share = Math.log(high / low) / Math.log(current[1] / current[0])
    if (share >= TOO_EMPTY) return current
  }
  const start = 1 / roundUp(1 / low, NICE_LOG)
  const end = roundUp(high, NICE_LOG)
  return end > start * 2 ? [start, end] : [start / 2, end * 2]
}

/** Ticks of a logarithmic axis: powers of ten, with 2 and 5 times them where there are few. */
export function logTicks([low, high]: Domain): number[] {
  const factors = Math.log10(high / low) > 2.5 ? [1] : [1, 2, 5]
  const ticks: number[] = []
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++) {
    for (const factor of factors) {
      const tick = Number(`${factor}e${power}`)
      if (tick >= low * 0.999 && tick <= high * 1.001) ticks.push(tick)
    }
  }
  return ticks
}

/** The smallest of `steps` times a power of ten that is at least `value`; 0 stays. */
function roundUp(value: number, steps: readonly number[]): number {
  if (!(value > 0)) return value
  const power = Math.floor(Math.log10(value))
  const step = steps.find((candidate) => value <= Number(`${candidate}e${power}`) * (1 + 1e-9))
  return Number(`${step ?? 10}e${power}`)
}
