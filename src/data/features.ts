import type { Feature } from '../spec/choices.ts'
import { DOMAIN } from './dataset.ts'

interface FeatureRule {
  /** The feature of a point. */
  readonly of: (x1: number, x2: number) => number
  /** Its largest absolute value over [-6, 6]^2. */
  readonly largest: number
}

export const FEATURE_RULES: Record<Feature, FeatureRule> = {
  x1: { of: (x1) => x1, largest: DOMAIN },
  x2: { of: (_, x2) => x2, largest: DOMAIN },
  'x1^2': { of: (x1) => x1 * x1, largest: DOMAIN * DOMAIN },
  'x2^2': { of: (_, x2) => x2 * x2, largest: DOMAIN * DOMAIN },
  x1x2: { of: (x1, x2) => x1 * x2, largest: DOMAIN * DOMAIN },
  'sin(x1)': { of: (x1) => Math.sin(x1), largest: 1 },
  'sin(x2)': { of: (_, x2) => Math.sin(x2), largest: 1 },
}

/**
 * What the network takes for each point: `points` is n x 2 row-major, the result n x features row-major,
 * in the order of `features`.
 */
export function featureInputs(points: Float32Array, features: readonly Feature[]): Float32Array {
  const rows = points.length / 2
  const inputs = new Float32Array(rows * features.length)
  for (const [column, feature] of features.entries()) {
    const rule = FEATURE_RULES[feature].of
    for (let row = 0; row < rows; row++) {
      inputs[row * features.length + column] = rule(points[2 * row]!, points[2 * row + 1]!)
    }
  }
  return inputs
}
