import { constantNamed, functionNamed } from './functions.ts'
import { FormulaError } from './problem.ts'

export interface Token {
  readonly kind: 'number' | 'value' | 'function' | 'operator' | 'open' | 'close' | 'separator'
  /** As the parser reads it: `X₁` is `x1`, `·` is `*`, `0,5` is `0.5`. */
  readonly text: string
  /** Where it begins in the typed text, from 0. */
  readonly at: number
}

type Sign = Pick<Token, 'kind' | 'text'>

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉'
const VARIABLE = /^x([1-9]\d*)$/

const SIGNS: ReadonlyMap<string, Sign> = new Map<string, Sign>([
  ...Array.from('+-*/^', (sign) => [sign, { kind: 'operator', text: sign }] as const),
  ...Array.from('·×⋅∙∗', (sign) => [sign, { kind: 'operator', text: '*' }] as const),
  ...Array.from('−–', (sign) => [sign, { kind: 'operator', text: '-' }] as const),
  ...Array.from('÷∕', (sign) => [sign, { kind: 'operator', text: '/' }] as const),
  ...Array.from(',;', (sign) => [sign, { kind: 'separator', text: ',' }] as const),
  ['**', { kind: 'operator', text: '^' }],
  ['(', { kind: 'open', text: '(' }],
  [')', { kind: 'close', text: ')' }],
  ['π', { kind: 'value', text: 'pi' }],
  ['√', { kind: 'function', text: 'sqrt' }],
])

/** The token of an operator, a bracket or another sign. */
export function signToken(typed: string, at: number): Token {
  const sign = SIGNS.get(typed)
  if (sign === undefined) throw new FormulaError({ kind: 'unexpected-character', at: at + 1, name: typed })
  return { ...sign, at }
}

/** `0,5` as 0.5. Beyond the largest number there is, about 1.8e308, it is refused. */
export function numberToken(typed: string, at: number): Token {
  const text = typed.replace(',', '.')
  if (!Number.isFinite(Number(text))) {
    throw new FormulaError({ kind: 'number-too-large', at: at + 1, name: typed })
  }
  return { kind: 'number', text, at }
}

/** `⁻²` as the tokens of `^-2`. */
export function raisedTokens(typed: string, at: number): Token[] {
  const digits = Array.from(typed.replace('⁻', ''), (digit) => SUPERSCRIPTS.indexOf(digit)).join('')
  const sign: Token[] = typed.startsWith('⁻') ? [{ kind: 'operator', text: '-', at }] : []
  return [{ kind: 'operator', text: '^', at }, ...sign, numberToken(digits, at)]
}

/** A function, a constant or one of `columns` variables; `called` where a bracket follows the name. */
export function nameToken(typed: string, at: number, columns: number, called: boolean): Token {
  const plain = typed.replace(/[₀-₉]/g, (digit) => String(SUBSCRIPTS.indexOf(digit))).toLowerCase()
  const name = plain === 'x' && columns === 1 ? 'x1' : plain
  const proper = functionNamed(name)
  if (proper !== undefined) return { kind: 'function', text: proper, at }
  if (constantNamed(name) !== undefined) return { kind: 'value', text: name, at }
  const column = VARIABLE.exec(name)?.[1]
  if (column !== undefined && Number(column) <= columns) return { kind: 'value', text: name, at }
  const place = { at: at + 1, name: typed }
  if (column !== undefined) throw new FormulaError({ kind: 'unknown-variable', ...place, limit: columns })
  throw new FormulaError({ kind: called ? 'unknown-function' : 'unknown-name', ...place })
}
