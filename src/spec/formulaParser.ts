import type { FormulaProblem } from './formula/problem.ts'

/** An input that a person typed, such as `x1^2 + x2^2`. */
export interface Formula {
  /**
   * The one text of this formula, as links say it: no spaces, commas only inside brackets, nothing a browser
   * would escape. Parsing it gives the same formula with the same text.
   */
  readonly text: string
  /** The numbers of the columns it uses, from 1, rising. A formula without any is a constant. */
  readonly variables: readonly number[]
  /** Its value where `row[0]` is x1. May be NaN or infinite, as `sqrt(-1)` and `1/0` are: see `finite`. */
  of(row: ArrayLike<number>): number
}

export type ReadFormula = { readonly formula: Formula } | { readonly problem: FormulaProblem }

/**
 * The parser of typed formulas. Few pages need it, so its code comes later than the page's own: until
 * `installFormulas.ts` has been loaded, every formula is one that cannot be read yet. Whoever opens a link
 * that may hold one loads it first.
 */
export const formulaParser: { parse(text: string, columns: number): ReadFormula } = {
  parse: () => ({ problem: { kind: 'not-loaded' } }),
}
