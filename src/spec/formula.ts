import { compile } from './formula/compile.ts'
import { parseTokens } from './formula/grammar.ts'
import { multiplied } from './formula/multiply.ts'
import { FormulaError, type FormulaProblem } from './formula/problem.ts'
import { scanFormula } from './formula/scan.ts'
import { treeOf, variablesOf } from './formula/tree.ts'
import { writeTree } from './formula/write.ts'

export { FORMULA_FUNCTIONS } from './formula/functions.ts'
export { FORMULA_PROBLEMS, type FormulaProblem } from './formula/problem.ts'

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

/** Spaces do not count; the text as links say it may not be longer either. */
export const LONGEST_FORMULA = 60

/** No input is larger than this. */
const LARGEST_VALUE = 1e6

/**
 * Reads a formula over `columns` variables, 1 or more: `x1`, `x2`, … (with one column `x` as well), `pi`, `e`,
 * numbers, `+ - * / ^`, brackets and the functions of `FORMULA_FUNCTIONS`. Capitals do not matter. Powers bind
 * tightest and from the right, so -x^2 is -(x^2). Signs of handwriting (`²`, `·`, `×`, `−`, `÷`, `π`, `√`) and
 * products without a sign (`2x1`, `x1x2`) are understood. In `2e3` the `e` is a power of ten.
 *
 * Never throws, whatever the text: what is wrong comes back as a problem. For commas see `scanFormula`.
 */
export function parseFormula(
  text: string,
  columns: number,
): { readonly formula: Formula } | { readonly problem: FormulaProblem } {
  try {
    return { formula: readFormula(text, columns) }
  } catch (error) {
    if (error instanceof FormulaError) return { problem: error.problem }
    throw error
  }
}

function readFormula(text: string, columns: number): Formula {
  checkLength(text.replace(/\s+/g, ''))
  const end = text.trimEnd().length
  const tokens = multiplied(scanFormula(text, columns), end)
  if (tokens.length === 0) throw new FormulaError({ kind: 'empty' })
  const tree = treeOf(parseTokens(tokens, end))
  const written = writeTree(tree)
  checkLength(written)
  return { text: written, variables: variablesOf(tree), of: compile(tree) }
}

function checkLength({ length }: string): void {
  if (length > LONGEST_FORMULA) throw new FormulaError({ kind: 'too-long', limit: LONGEST_FORMULA })
}

/** What the network is given for a value of a formula: 0 for NaN and infinities, else at most 1e6 in size. */
export function finite(value: number): number {
  return Number.isFinite(value) ? Math.min(LARGEST_VALUE, Math.max(-LARGEST_VALUE, value)) : 0
}

/**
 * The parts of a list of formulas as links write it, `x1,max(x1,x2)`: split at the commas outside brackets,
 * trimmed, empty ones left out. Brackets that do not pair are left to `parseFormula`.
 */
export function splitFormulas(text: string): string[] {
  const parts = ['']
  let depth = 0
  for (const sign of text) {
    if (sign === '(') depth++
    if (sign === ')') depth = Math.max(0, depth - 1)
    if (sign === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += sign
  }
  return parts.flatMap((part) => part.trim() || [])
}
