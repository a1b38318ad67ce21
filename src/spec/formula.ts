import { compile } from './formula/compile.ts'
import { parseTokens } from './formula/grammar.ts'
import { multiplied } from './formula/multiply.ts'
import { FormulaError } from './formula/problem.ts'
import { scanFormula } from './formula/scan.ts'
import { treeOf, variablesOf } from './formula/tree.ts'
import { writeTree } from './formula/write.ts'
import type { Formula, ReadFormula } from './formulaParser.ts'

/** Spaces do not count; the text as links say it may not be longer either. */
export const LONGEST_FORMULA = 60

/**
 * Reads a formula over `columns` variables, 1 or more: `x1`, `x2`, … (with one column `x` as well), `pi`, `e`,
 * numbers, `+ - * / ^`, brackets and the functions of `FORMULA_FUNCTIONS`. Capitals do not matter. Powers bind
 * tightest and from the right, so -x^2 is -(x^2). Signs of handwriting (`²`, `·`, `×`, `−`, `÷`, `π`, `√`) and
 * products without a sign (`2x1`, `x1x2`) are understood. In `2e3` the `e` is a power of ten.
 *
 * Never throws, whatever the text: what is wrong comes back as a problem. For commas see `scanFormula`.
 */
export function parseFormula(text: string, columns: number): ReadFormula {
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
