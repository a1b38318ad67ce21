import { FEATURES, type Feature } from '../spec/choices.ts'
import { formulaParser } from '../spec/formulaParser.ts'
import { finite } from '../spec/formulaText.ts'
import type { Dataset } from './dataset.ts'

/** A number made of the point that begins at `at`, in its own unit. */
type FeatureRule = (points: Float32Array, at: number) => number

const FEATURE_RULES: Record<Feature, FeatureRule> = {
  x1: (points, at) => points[at]!,
  x2: (points, at) => points[at + 1]!,
  'x1^2': (points, at) => points[at]! ** 2,
  'x2^2': (points, at) => points[at + 1]! ** 2,
  x1x2: (points, at) => points[at]! * points[at + 1]!,
  'sin(x1)': (points, at) => Math.sin(points[at]!),
  'sin(x2)': (points, at) => Math.sin(points[at + 1]!),
}

/** The rule of an offered input, a column `x1`, `x2`... or a typed formula; what is none of these is 0. */
function featureRule(feature: string, width: number): FeatureRule {
  const known = FEATURES.find((offered) => offered === feature)
  if (known !== undefined) return FEATURE_RULES[known]
  if (/^x\d+$/.test(feature)) {
    const column = Number(feature.slice(1)) - 1
    return (points, at) => points[at + column]!
  }
  const read = formulaParser.parse(feature, width)
  if ('problem' in read) return () => 0
  return (points, at) => finite(read.formula.of(points.subarray(at, at + width)))
}

/**
 * What is made of each point, before any scaling: `points` is n x columns row-major, the result n x features
 * row-major, in the order of `features`. A typed formula gives at most 1e6 in size, and 0 where it has no value.
 */
export function featureValues(
  { columns }: Pick<Dataset, 'columns'>,
  points: Float32Array,
  features: readonly string[],
): Float32Array {
  const width = columns.length
  const rows = points.length / width
  const values = new Float32Array(rows * features.length)
  for (const [place, feature] of features.entries()) {
    const rule = featureRule(feature, width)
    for (let row = 0; row < rows; row++) {
      values[row * features.length + place] = rule(points, row * width)
    }
  }
  return values
}
