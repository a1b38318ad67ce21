import type { Digits } from '../../../src/data/digits/digits.ts'

const [PIXELS, CLASSES] = [784, 10]

/**
 * Share of the digits from `trainCount` on that softmax regression classifies rightly after `epochs` of plain
 * stochastic gradient descent, one sample at a time, over those before.
 */
export function softmaxAccuracy(digits: Digits, trainCount: number, epochs: number, rate: number): number {
  const weights = new Float64Array(CLASSES * (PIXELS + 1))
  const imageOf = (i: number) => digits.images.subarray(i * PIXELS, (i + 1) * PIXELS)
  for (let step = 0; step < epochs * trainCount; step++) {
    const image = imageOf(step % trainCount)
    const errors = probabilities(weights, image)
    errors[digits.labels[step % trainCount]!]! -= 1
    for (const [k, error] of errors.entries()) {
      const row = k * (PIXELS + 1)
      weights[row + PIXELS]! -= rate * error
      for (let p = 0; p < PIXELS; p++) weights[row + p]! -= rate * error * image[p]!
    }
  }
  const tests = digits.labels.length - trainCount
  const right = Array.from(digits.labels.subarray(trainCount)).filter((label, i) => {
    const said = probabilities(weights, imageOf(trainCount + i))
    return said.indexOf(Math.max(...said)) === label
  })
  return right.length / tests
}

function probabilities(weights: Float64Array, image: Float32Array): number[] {
  const logits = Array.from({ length: CLASSES }, (_, k) => {
    const row = k * (PIXELS + 1)
    return image.reduce((sum, ink, p) => sum + ink * weights[row + p]!, weights[row + PIXELS]!)
  })
  const largest = Math.max(...logits)
  const powers = logits.map((logit) => Math.exp(logit - largest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}
