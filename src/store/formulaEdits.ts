import { MOST_FORMULAS, inOrder, readFeature } from '../spec/features.ts'
import type { FormulaProblem } from '../spec/formula/problem.ts'
import type { Spec } from '../spec/spec.ts'
import { columnCountOf, offeredFeatures } from '../spec/task.ts'

/** Why a typed formula is not taken as an input; `formula.problem.<kind>` has the words. */
export type FormulaRefusal =
  | FormulaProblem
  /** The input that says the same is in use; `name` is its text. */
  | { readonly kind: 'repeated'; readonly name: string }
  /** There are `limit` formulas. */
  | { readonly kind: 'too-many'; readonly limit: number }

/** Takes what a person typed as a further input. What says the same as an offered input switches that on. */
export function addFormula(
  spec: Spec,
  text: string,
): { readonly spec: Spec } | { readonly refusal: FormulaRefusal } {
  const offered = offeredFeatures(spec.data)
  const read = readFeature(text, offered, columnCountOf(spec.data))
  if ('problem' in read) return { refusal: read.problem }
  const { feature } = read
  if (spec.features.includes(feature)) return { refusal: { kind: 'repeated', name: feature } }
  const isTyped = !offered.includes(feature)
  if (isTyped && typedFormulas(spec).length >= MOST_FORMULAS) {
    return { refusal: { kind: 'too-many', limit: MOST_FORMULAS } }
  }
  return { spec: { ...spec, features: inOrder([...spec.features, feature], offered) } }
}

/** Takes a typed formula away, by its text; the last input stays. */
export function removeFormula(spec: Spec, formula: string): Spec {
  if (spec.features.length === 1 || !typedFormulas(spec).includes(formula)) return spec
  return { ...spec, features: spec.features.filter((feature) => feature !== formula) }
}

/** The inputs that a person typed, in their order. */
export function typedFormulas({ data, features }: Pick<Spec, 'data' | 'features'>): readonly string[] {
  const offered = offeredFeatures(data)
  return features.filter((feature) => !offered.includes(feature))
}
