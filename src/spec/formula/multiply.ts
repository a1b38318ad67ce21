import { FormulaError } from './problem.ts'
import type { Token } from './token.ts'

/**
 * Puts in the `*` that mathematics leaves out: `2x1`, `x1x2`, `3 sin(x1)`, `(x1)(x2)`. It is the same as a
 * written one, so `1/2x1` is half of x1. A number never follows without an operator: `x1 2` is refused, and so
 * is a function without brackets. `end` is the length of the typed text.
 */
export function multiplied(tokens: readonly Token[], end: number): Token[] {
  return tokens.flatMap((token, index) => {
    const next = tokens[index + 1]
    const at = next?.at ?? end
    if (token.kind === 'function' && next?.kind !== 'open') {
      throw new FormulaError({ kind: 'needs-brackets', at: token.at + 1, name: token.text })
    }
    if (next === undefined || !endsOperand(token) || !beginsOperand(next)) return [token]
    if (next.kind === 'number') throw new FormulaError({ kind: 'missing-operator', at: at + 1 })
    return [token, { kind: 'operator', text: '*', at }]
  })
}

function endsOperand({ kind }: Token): boolean {
  return kind === 'number' || kind === 'value' || kind === 'close'
}

function beginsOperand({ kind }: Token): boolean {
  return kind === 'number' || kind === 'value' || kind === 'function' || kind === 'open'
}
