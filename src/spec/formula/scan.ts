import { takes, takesSeveral } from './functions.ts'
import { FormulaError, type FormulaProblem } from './problem.ts'
import { nameToken, numberToken, raisedTokens, signToken, type Token } from './token.ts'

interface Bracket {
  readonly at: number
  /** The function it belongs to; a bracket that only groups has none. */
  readonly call: Token | undefined
  /** Whether a comma between two digits separates arguments here. */
  readonly commaSeparates: boolean
  separators: number
}

const SPACES = /\s*/y
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy
const NUMBER_WITH_COMMA = /(?:\d+,\d+|\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy
const RAISED = /⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/y
const SIGN_LETTER = /π/y
const NAME = /[\p{L}_$]+[\d₀-₉]*/uy
const SIGN = /\*\*|./suy

/**
 * The tokens of a typed formula of `columns` variables. Brackets pair, names are known, functions have as
 * many arguments as they take; whether operators and operands alternate is left to the parser.
 *
 * Commas: directly inside the brackets of `min`, `max` and `pow` a comma separates arguments, unless those
 * same brackets use `;`. Everywhere else a comma between two digits is a decimal mark.
 */
export function scanFormula(text: string, columns: number): Token[] {
  const scanner = new Scanner(text, columns)
  return scanner.scan()
}

class Scanner {
  readonly #text: string
  readonly #columns: number
  readonly #tokens: Token[] = []
  readonly #brackets: Bracket[] = []
  #at = 0

  constructor(text: string, columns: number) {
    this.#text = text
    this.#columns = columns
  }

  scan(): Token[] {
    this.#take(SPACES)
    while (this.#at < this.#text.length) {
      const before = this.#tokens.at(-1)
      for (const token of this.#next()) {
        this.#tokens.push(token)
        this.#follow(token, before)
      }
      this.#take(SPACES)
    }
    const open = this.#brackets.at(-1)
    if (open !== undefined) fail({ kind: 'unclosed', at: open.at + 1 })
    return this.#tokens
  }

  /** What `pattern` matches here, which may be nothing; moves behind it. */
  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)?.[0] ?? ''
    this.#at += found.length
    return found
  }

  #next(): Token[] {
    const at = this.#at
    const number = this.#take(this.#brackets.at(-1)?.commaSeparates ? NUMBER : NUMBER_WITH_COMMA)
    if (number !== '') return [numberToken(number, at)]
    const raised = this.#take(RAISED)
    if (raised !== '') return raisedTokens(raised, at)
    const letter = this.#take(SIGN_LETTER)
    const name = letter === '' ? this.#take(NAME) : ''
    if (name === '') return [signToken(letter === '' ? this.#take(SIGN) : letter, at)]
    const called = /^\s*\(/.test(this.#text.slice(this.#at))
    return [nameToken(name, at, this.#columns, called)]
  }

  /** Keeps account of the brackets. */
  #follow(token: Token, before: Token | undefined): void {
    const { at } = token
    const inner = this.#brackets.at(-1)
    if (token.kind === 'open') {
      const call = before?.kind === 'function' ? before : undefined
      const commaSeparates = call !== undefined && takesSeveral(call.text) && !this.#usesSemicolon()
      this.#brackets.push({ at, call, commaSeparates, separators: 0 })
    } else if (token.kind === 'separator') {
      if (inner?.call === undefined) fail({ kind: 'stray-separator', at: at + 1 })
      inner.separators++
    } else if (token.kind === 'close') {
      if (inner === undefined) fail({ kind: 'unopened', at: at + 1 })
      this.#brackets.pop()
      const count = before?.kind === 'open' ? 0 : inner.separators + 1
      if (inner.call !== undefined) checkArguments(inner.call, count)
    }
  }

  /** Whether the brackets opened just now have a `;` of their own. */
  #usesSemicolon(): boolean {
    let depth = 0
    for (const sign of this.#text.slice(this.#at)) {
      if (sign === '(') depth++
      if (sign === ')') depth--
      if (depth < 0) return false
      if (sign === ';' && depth === 0) return true
    }
    return false
  }
}

function checkArguments(call: Token, count: number): void {
  if (!takes(call.text, count)) fail({ kind: 'wrong-arguments', at: call.at + 1, name: call.text })
}

function fail(problem: FormulaProblem): never {
  throw new FormulaError(problem)
}
