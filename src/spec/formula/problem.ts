/** What can be wrong with a typed formula; `formula.problem.<kind>` has the words. */
export const FORMULA_PROBLEMS = [
  'empty',
  'too-long',
  'too-complex',
  'syntax',
  'unexpected-character',
  'missing-operator',
  'stray-separator',
  'unclosed',
  'unopened',
  'needs-brackets',
  'unknown-name',
  'unknown-variable',
  'unknown-function',
  'wrong-arguments',
  'number-too-large',
  'not-loaded',
] as const

export interface FormulaProblem {
  readonly kind: (typeof FORMULA_PROBLEMS)[number]
  /** Where: the character, counted from 1 in UTF-16 units; one past the end where something is missing there. */
  readonly at?: number
  /** The name or the character it is about, as it was typed. */
  readonly name?: string
  /** The longest length allowed, or the number of the last variable. */
  readonly limit?: number
}

/** Carries a problem out of the parser; `parseFormula` lets none of them out. */
export class FormulaError extends Error {
  readonly problem: FormulaProblem

  constructor(problem: FormulaProblem) {
    super(problem.kind)
    this.problem = problem
  }
}
