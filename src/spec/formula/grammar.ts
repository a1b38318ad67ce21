import jsep from 'jsep'
import { FormulaError } from './problem.ts'
import type { Token } from './token.ts'

// jsep is set up for arithmetic and nothing else. It never sees a character that `scanFormula` did not let
// through, so strings, members, arrays and conditions cannot be written at all.
jsep.removeAllUnaryOps()
jsep.removeAllLiterals()
jsep.removeAllBinaryOps()
jsep.addBinaryOp('+', 1)
jsep.addBinaryOp('-', 1)
jsep.addBinaryOp('*', 2)
jsep.addBinaryOp('/', 2)
jsep.addBinaryOp('^', 3, true)

// A unary operator of jsep binds tighter than any binary one; in mathematics -x^2 is -(x^2).
jsep.hooks.add('gobble-token', function signed(env) {
  const operator = this.char
  if (operator !== '-' && operator !== '+') return
  this.index++
  const argument = gobblePower(this)
  env.node = { type: 'UnaryExpression', operator, argument, prefix: true }
})

/** An operand and the powers it is raised to, from right to left. */
function gobblePower(parser: jsep.HookScope): jsep.Expression {
  const left = parser.gobbleToken()
  // jsep says `false` where there is no operand.
  if (!left) return parser.throwError('missing operand')
  parser.gobbleSpaces()
  if (parser.char !== '^') return left
  parser.index++
  return { type: 'BinaryExpression', operator: '^', left, right: gobblePower(parser) }
}

/** The syntax tree of the tokens; `end` is the length of the typed text. */
export function parseTokens(tokens: readonly Token[], end: number): jsep.CoreExpression {
  const starts: number[] = []
  let expression = ''
  for (const { text, at } of tokens) {
    expression += text
    while (starts.length < expression.length) starts.push(at)
  }
  try {
    return jsep(expression) as jsep.CoreExpression
  } catch (error) {
    const index = error instanceof Error && 'index' in error ? Number(error.index) : 0
    throw new FormulaError({ kind: 'syntax', at: (starts[index] ?? end) + 1 })
  }
}
