import fc from 'fast-check'

/** The values of x1, x2 and x3 at which formulas are compared. */
export const ROW: readonly number[] = [1.25, -0.75, 3]

/** How tightly a spelling holds together: a minus binds looser than a power, tighter than a product. */
const SUM = 1
const PRODUCT = 2
const SIGNED = 3
const POWER = 4
const ATOM = 5

/** An expression and its value, which was calculated while it was put together, without any parser. */
interface Spelled {
  readonly typed: string
  readonly level: number
  readonly value: number
}

const spelled = (level: number, typed: string, value: number): Spelled => ({ typed, level, value })
const atom = (typed: string, value: number) => spelled(ATOM, typed, value)
const bracketed = ({ typed }: Spelled) => `(${typed})`
/** In brackets only where the rules of precedence ask for them. */
const within = (operand: Spelled, level: number) =>
  operand.level < level ? bracketed(operand) : operand.typed
/** A square is a product, to the last bit. */
const power = (base: Spelled, exponent: Spelled) =>
  exponent.typed === '2' ? base.value * base.value : base.value ** exponent.value

const leaf: fc.Arbitrary<Spelled> = fc.oneof(
  fc.constantFrom(
    ...ROW.flatMap((value, column) => [atom(`x${column + 1}`, value), atom(`X${'₁₂₃'[column]}`, value)]),
  ),
  fc.constantFrom(atom('pi', Math.PI), atom('π', Math.PI), atom('e', Math.E), atom('E', Math.E)),
  fc.constantFrom(atom('2', 2), atom('0.5', 0.5), atom('.25', 0.25), atom('3.', 3), atom('15e-1', 1.5)),
)

const UNARY: [name: string, of: (value: number) => number][] = [
  ['abs', Math.abs],
  ['sin', Math.sin],
  ['SEN', Math.sin],
  ['cos', Math.cos],
  ['tg', Math.tan],
  ['exp', Math.exp],
  ['sqrt', Math.sqrt],
  ['√', Math.sqrt],
  ['Ln', Math.log],
  ['tanh', Math.tanh],
  ['sigmoid', (value) => 1 / (1 + Math.exp(-value))],
  ['relu', (value) => (value > 0 || Number.isNaN(value) ? value : 0)],
  ['sign', Math.sign],
]

const BINARY: [level: number, signs: string[], of: (left: number, right: number) => number][] = [
  [SUM, ['+', ' + '], (left, right) => left + right],
  [SUM, ['-', ' − ', '–'], (left, right) => left - right],
  [PRODUCT, ['*', '·', ' × '], (left, right) => left * right],
  [PRODUCT, ['/', ' ÷ '], (left, right) => left / right],
]

const space = fc.constantFrom('', '', ' ')
const fold = fc.constantFrom<'min' | 'max'>('min', 'max')

/** A random expression in a random spelling, with no more brackets than it needs or with some to spare. */
export const arbitraryFormula = fc.letrec<{ any: Spelled }>((tie) => {
  const any = tie('any')
  return {
    any: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      leaf,
      fc
        .tuple(any, fc.constantFrom(...BINARY), fc.nat(), any)
        .map(([left, [level, signs, of], which, right]) =>
          spelled(
            level,
            `${within(left, level)}${signs[which % signs.length]}${within(right, level + 1)}`,
            of(left.value, right.value),
          ),
        ),
      fc
        .tuple(any, any)
        .map(([left, right]) =>
          spelled(PRODUCT, `${within(left, PRODUCT)}${bracketed(right)}`, left.value * right.value),
        ),
      fc
        .tuple(any, fc.constantFrom('^', '**', ' ^ '), any)
        .map(([base, sign, exponent]) =>
          spelled(POWER, `${within(base, ATOM)}${sign}${within(exponent, SIGNED)}`, power(base, exponent)),
        ),
      fc
        .tuple(any, any)
        .map(([base, exponent]) => atom(`pow(${base.typed};${exponent.typed})`, power(base, exponent))),
      any.map((base) => spelled(POWER, `${within(base, ATOM)}²`, base.value * base.value)),
      any.map((operand) => spelled(SIGNED, `-${within(operand, SIGNED)}`, -operand.value)),
      any.map((operand) => atom(bracketed(operand), operand.value)),
      fc
        .tuple(fc.constantFrom(...UNARY), space, any, space)
        .map(([[name, of], before, { typed, value }, after]) =>
          atom(`${name}${before}(${typed}${after})`, of(value)),
        ),
      fc
        .tuple(fold, fc.constantFrom(',', '; '), any, any)
        .map(([name, separator, left, right]) =>
          atom(`${name}(${left.typed}${separator}${right.typed})`, Math[name](left.value, right.value)),
        ),
    ),
  }
}).any
