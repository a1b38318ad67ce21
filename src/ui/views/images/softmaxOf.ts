/** A softmax in its steps, each a number per class. */
export interface SoftmaxSteps {
  /** Taken off every z so that no power is infinite; 0 unless one would be. */
  readonly shift: number
  /** e^(z - shift). */
  readonly powers: readonly number[]
  readonly sum: number
  /** powers / sum. */
  readonly probabilities: readonly number[]
}

/** e^709 is about the largest number that there is. */
const LARGEST_POWER = 700

export function softmaxOf(z: readonly number[]): SoftmaxSteps {
  const largest = Math.max(...z)
  const shift = largest > LARGEST_POWER ? largest : 0
  const powers = z.map((value) => Math.exp(value - shift))
  const sum = powers.reduce((total, power) => total + power, 0)
  return { shift, powers, sum, probabilities: powers.map((power) => power / sum) }
}
