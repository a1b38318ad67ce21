import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allWords } from '../i18n/bothLanguages.fixtures.ts'
import { FORMULA_FUNCTIONS } from '../../src/spec/formula/functions.ts'
import { FORMULA_PROBLEMS, type FormulaProblem } from '../../src/spec/formula/problem.ts'
import { LONGEST_FORMULA, parseFormula } from '../../src/spec/formula.ts'
import type { Formula } from '../../src/spec/formulaParser.ts'
import { finite, splitFormulas } from '../../src/spec/formulaText.ts'
import { arbitraryFormula, ROW } from './arbitraryFormula.ts'

/** So many runs may be slow on a busy machine. */
const PROPERTY_MS = 60_000
const COLUMNS = ROW.length

function formula(text: string, columns = COLUMNS): Formula {
  const parsed = parseFormula(text, columns)
  if ('problem' in parsed) throw new Error(`${text}: ${JSON.stringify(parsed.problem)}`)
  return parsed.formula
}

function problem(text: string, columns = COLUMNS): FormulaProblem {
  const parsed = parseFormula(text, columns)
  if ('formula' in parsed) throw new Error(`${text} was read as ${parsed.formula.text}`)
  return parsed.problem
}

const [A, B] = ROW as [number, number, number]

const MEANINGS: [typed: string, text: string, value: number][] = [
  ['x1^2 + x2^2', 'x1^2+x2^2', A * A + B * B],
  ['abs(x1)', 'abs(x1)', Math.abs(A)],
  ['sin(3x1)', 'sin(3x1)', Math.sin(3 * A)],
  ['max(x1, x2)', 'max(x1,x2)', Math.max(A, B)],
  ['max(x1, x2, 2, -3)', 'max(x1,x2,2,-3)', Math.max(A, B, 2)],
  ['min(x1; 0,5; x2)', 'min(x1,0.5,x2)', Math.min(A, B, 0.5)],
  ['pow(x1, 3)', 'x1^3', A ** 3],
  ['sqrt(4) + √(9)', 'sqrt(4)+sqrt(9)', 5],
  ['exp(1) + ln(1) + log(e)', 'exp(1)+log(1)+log(e)', Math.exp(1) + 1],
  ['cos(0) + tan(0) + tg(0) + sen(0)', 'cos(0)+tan(0)+tan(0)+sin(0)', 1],
  ['tanh(x1)', 'tanh(x1)', Math.tanh(A)],
  ['sigmoid(0)', 'sigmoid(0)', 0.5],
  ['relu(-2) + relu(3)', 'relu(-2)+relu(3)', 3],
  ['sign(-7)', 'sign(-7)', -1],
  // Powers: tightest, from the right.
  ['-3^2', '-3^2', -9],
  ['(-3)^2', '(-3)^2', 9],
  ['2^3^2', '2^3^2', 512],
  ['(2^3)^2', '(2^3)^2', 64],
  ['2^-2', '2^(-2)', 0.25],
  ['2^-2^2', '2^(-2^2)', 1 / 16],
  ['2*-3^2', '2*(-3^2)', -18],
  ['--3', '-(-3)', 3],
  ['x1 + -x1*x2', 'x1+(-x1x2)', A - A * B],
  ['+3 - +2', '3-2', 1],
  ['2**3', '2^3', 8],
  ['-2x^2', '-2x1^2', -18],
  // From the left.
  ['7 - 2 - 1', '7-2-1', 4],
  ['7 - (2 - 1)', '7-(2-1)', 6],
  ['8 / 4 / 2', '8/4/2', 1],
  ['8/(4/2)', '8/(4/2)', 4],
  ['1 + 2*3', '1+2*3', 7],
  ['(1 + 2)*3', '(1+2)*3', 9],
  // Products without a sign.
  ['x1x2', 'x1x2', A * B],
  ['x1*x2', 'x1x2', A * B],
  ['2x1', '2x1', 2 * A],
  ['3 sin(x1)', '3sin(x1)', 3 * Math.sin(A)],
  ['x1 sin(x2)', 'x1*sin(x2)', A * Math.sin(B)],
  ['(x1)(x2)', 'x1x2', A * B],
  ['x1(x2+1)', 'x1*(x2+1)', A * (B + 1)],
  ['(x1+1)x2', '(x1+1)*x2', (A + 1) * B],
  ['2(x1+1)', '2*(x1+1)', 2 * (A + 1)],
  ['2pi x1', '2*pi*x1', 2 * Math.PI * A],
  ['2πx1', '2*pi*x1', 2 * Math.PI * A],
  ['1/2x1', '1/2*x1', A / 2],
  ['x1^2x2', 'x1^2*x2', A * A * B],
  ['2e', '2*e', 2 * Math.E],
  ['2e + 3', '2*e+3', 2 * Math.E + 3],
  ['2exp(0)', '2exp(0)', 2],
  // Handwriting.
  ['x₁² − x₂³', 'x1^2-x2^3', A * A - B ** 3],
  ['x1⁻¹²', 'x1^(-12)', A ** -12],
  ['X1·X2 × 3 ÷ 2', 'x1x2*3/2', (A * B * 3) / 2],
  ['SIN(X1)', 'sin(x1)', Math.sin(A)],
  // Numbers and commas.
  ['0,5x1', '0.5x1', 0.5 * A],
  ['1,5 + 2.5', '1.5+2.5', 4],
  ['sqrt(6,25)', 'sqrt(6.25)', 2.5],
  ['max(1,2)', 'max(1,2)', 2],
  ['max(1,2;0)', 'max(1.2,0)', 1.2],
  ['max(sqrt(6,25),2)', 'max(sqrt(6.25),2)', 2.5],
  ['max((0,5),0)', 'max(0.5,0)', 0.5],
  ['max(1,2) + max(3;4)', 'max(1,2)+max(3,4)', 6],
  ['max(min(3;1),2)', 'max(min(3,1),2)', 2],
  ['max(min(1,2);0,5)', 'max(min(1,2),0.5)', 1],
  ['.5 + 2.', '0.5+2', 2.5],
  ['2e3', '2000', 2000],
  ['1e-7x1', '1e-7x1', 1e-7 * A],
  ['1000000000', '1e9', 1e9],
  ['1234567', '1234567', 1_234_567],
]

describe('formulas', () => {
  test.each(MEANINGS)('%s is %s', (typed, text, value) => {
    const columns = typed.includes('x^') ? 1 : COLUMNS
    const read = formula(typed, columns)
    expect(read.text).toBe(text)
    expect(read.of(columns === 1 ? [3] : ROW)).toBeCloseTo(value, 12)
  })

  test('say which columns they use', () => {
    expect(formula('x3 + sin(x1x3) - 2').variables).toEqual([1, 3])
    expect(formula('2pi').variables).toEqual([])
    expect(formula('x10 - x2', 10).variables).toEqual([2, 10])
  })

  test('call the only column x as well', () => {
    expect(formula('2x²', 1).text).toBe('2x1^2')
    expect(problem('2x²', 2)).toEqual({ kind: 'unknown-name', at: 2, name: 'x' })
  })

  test.each<[text: string, of: (x1: number, x2: number) => number]>([
    ['x1', (x1) => x1],
    ['x2', (_, x2) => x2],
    ['x1^2', (x1) => x1 * x1],
    ['x2^2', (_, x2) => x2 * x2],
    ['x1x2', (x1, x2) => x1 * x2],
    ['sin(x1)', (x1) => Math.sin(x1)],
    ['sin(x2)', (_, x2) => Math.sin(x2)],
  ])('know the input %s of old links by the same text and to the last bit', (text, of) => {
    const read = formula(text, 2)
    expect(read.text).toBe(text)
    for (const [x1, x2] of [ROW, [-5.3, 0.1], [0, -6]] as [number, number][]) {
      expect(read.of([x1, x2])).toBe(of(x1, x2))
    }
  })

  test('every listed function is one', () => {
    for (const name of FORMULA_FUNCTIONS) {
      const one = parseFormula(`${name}(x1)`, 1)
      const two = parseFormula(`${name}(x1, x1)`, 1)
      expect('formula' in one).not.toBe('formula' in two)
    }
  })

  test('take rows of any kind, and NaN for what is not there', () => {
    expect(formula('x1 - x3').of(Float32Array.of(5, 0, 2))).toBe(3)
    expect(formula('x1 - x3').of([5])).toBeNaN()
  })
})

const PROBLEMS: [typed: string, problem: FormulaProblem][] = [
  ['', { kind: 'empty' }],
  [' \t\n', { kind: 'empty' }],
  ['x1+'.repeat(20) + 'x1', { kind: 'too-long', limit: LONGEST_FORMULA }],
  ['x1²x2²'.repeat(10), { kind: 'too-long', limit: LONGEST_FORMULA }],
  ['-'.repeat(40) + 'x1', { kind: 'too-complex' }],
  ['x1 +', { kind: 'syntax', at: 5 }],
  ['  x1 + ', { kind: 'syntax', at: 7 }],
  ['x1 + * x2', { kind: 'syntax', at: 6 }],
  ['* x1', { kind: 'syntax', at: 1 }],
  ['()', { kind: 'syntax', at: 1 }],
  ['max(x1,,x2)', { kind: 'syntax', at: 9 }],
  ['max(x1,)', { kind: 'syntax', at: 9 }],
  ['²', { kind: 'syntax', at: 1 }],
  ['x1 x2 2', { kind: 'missing-operator', at: 7 }],
  ['2 3', { kind: 'missing-operator', at: 3 }],
  ['1.2.3', { kind: 'missing-operator', at: 4 }],
  ['x1, x2', { kind: 'stray-separator', at: 3 }],
  ['(x1, x2)', { kind: 'stray-separator', at: 4 }],
  ['1,2,3', { kind: 'stray-separator', at: 4 }],
  ['x1;', { kind: 'stray-separator', at: 3 }],
  ['sin(x1', { kind: 'unclosed', at: 4 }],
  ['x1)', { kind: 'unopened', at: 3 }],
  ['sin x1', { kind: 'needs-brackets', at: 1, name: 'sin' }],
  ['2 + tanh', { kind: 'needs-brackets', at: 5, name: 'tanh' }],
  ['x1 + y', { kind: 'unknown-name', at: 6, name: 'y' }],
  ['x4', { kind: 'unknown-variable', at: 1, name: 'x4', limit: 3 }],
  ['x0', { kind: 'unknown-name', at: 1, name: 'x0' }],
  ['x1 + Foo (x2)', { kind: 'unknown-function', at: 6, name: 'Foo' }],
  ['sin(x1, x2)', { kind: 'wrong-arguments', at: 1, name: 'sin' }],
  ['1 + sin()', { kind: 'wrong-arguments', at: 5, name: 'sin' }],
  ['max(x1)', { kind: 'wrong-arguments', at: 1, name: 'max' }],
  ['pow(1,2,3)', { kind: 'wrong-arguments', at: 1, name: 'pow' }],
  ['1e999', { kind: 'number-too-large', at: 1, name: '1e999' }],
]

/** What a language would understand and arithmetic does not have. */
const FORBIDDEN: [typed: string, kind: FormulaProblem['kind']][] = [
  ...['constructor', '__proto__', 'toString', 'this', 'true', 'null', 'Math', '$', '_', 'valueOf'].map(
    (name): [string, FormulaProblem['kind']] => [name, 'unknown-name'],
  ),
  ...['constructor()', 'hasOwnProperty(x1)', 'eval(1)', 'alert(x1)', '__proto__(x1)'].map(
    (call): [string, FormulaProblem['kind']] => [call, 'unknown-function'],
  ),
  ...'x1.x|x1[1]|x1=2|x1==2|[1]|"a"|\'a\'|`a`|x1?1:2|x1||2|x1&&2|!x1|~x1|x1%2|x1<2|x1>2|{}|😀|x1\\2|#|@'
    .split(/(?<!\|)\|(?!\|)/)
    .map((text): [string, FormulaProblem['kind']] => [text, 'unexpected-character']),
]

describe('problems', () => {
  test.each(PROBLEMS)('%j', (typed, expected) => {
    expect(problem(typed)).toEqual(expected)
  })

  test.each(FORBIDDEN)('%s is forbidden', (typed, kind) => {
    expect(problem(typed).kind).toBe(kind)
  })

  test('all occur, and have all their words in every language', () => {
    const all: FormulaProblem[] = [
      { kind: 'not-loaded' },
      ...PROBLEMS.map(([, found]) => found),
      problem('#'),
    ]
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(FORMULA_PROBLEMS))
    for (const found of all) {
      for (const words of Object.values(allWords)) {
        const params = words[`formula.problem.${found.kind}`].matchAll(/\{(\w+)\}/g)
        for (const [, name = ''] of params) expect(found).toHaveProperty(name)
      }
    }
  })

  test('count spaces for nothing', () => {
    expect(formula(' '.repeat(100_000) + 'x1').text).toBe('x1')
  })
})

const PIECES = [
  ...'x1 x2 x3 x pi e 2 0.5 1,5 3. .5 1e3 + - * / ^ ** ( ) , ; ² ⁻¹ · − π √ sin( max( pow(x1, ln'.split(' '),
  ' ',
  '#',
]
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 90 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map((pieces) => pieces.join('')),
)

/** That the text of a formula is what the interface promises. */
function expectCanonical(read: Formula) {
  const again = formula(read.text)
  expect(again.text).toBe(read.text)
  expect(again.variables).toEqual(read.variables)
  for (const row of [ROW, [0, -1, 2.5]]) expect(again.of(row)).toBe(read.of(row))
  expect(read.text).toMatch(/^[a-z0-9.,+\-*/^()]+$/)
  expect(new URL(`https://example.org/#in=${read.text}`).hash).toBe(`#in=${read.text}`)
  expect(splitFormulas(`x1,${read.text},x2`)).toEqual(['x1', read.text, 'x2'])
}

describe('any text', () => {
  test(
    'is a formula or a problem, and its text is a fixed point',
    () => {
      fc.assert(
        fc.property(anyText, fc.integer({ min: 1, max: COLUMNS }), (typed, columns) => {
          const parsed = parseFormula(typed, columns)
          if ('formula' in parsed) expectCanonical(parsed.formula)
          else expect(parsed.problem.at ?? 1).toBeLessThanOrEqual(typed.length + 1)
        }),
        { numRuns: 20_000 },
      )
    },
    PROPERTY_MS,
  )

  test(
    'is worth what an independent calculation says, however it is spelled',
    () => {
      let read = 0
      fc.assert(
        fc.property(arbitraryFormula, ({ typed, value }) => {
          const parsed = parseFormula(typed, COLUMNS)
          if ('problem' in parsed) {
            expect(parsed.problem.kind).toBe('too-long')
            return
          }
          read++
          expect(parsed.formula.of(ROW)).toBe(value)
          expectCanonical(parsed.formula)
        }),
        { numRuns: 5_000 },
      )
      expect(read).toBeGreaterThan(2_000)
    },
    PROPERTY_MS,
  )
})

test('finite limits what the network is given', () => {
  const given = [3.5, NaN, Infinity, -Infinity, 1e9, -1e9, 1e6, 0]
  expect(given.map(finite)).toEqual([3.5, 0, 0, 0, 1e6, -1e6, 1e6, 0])
})

describe('splitFormulas', () => {
  test.each([
    ['x1,x2,max(x1,x2)', ['x1', 'x2', 'max(x1,x2)']],
    ['max(x1,min(x2,1)),x1', ['max(x1,min(x2,1))', 'x1']],
    [' x1 ,, x2,', ['x1', 'x2']],
    ['', []],
    ['x1),x2', ['x1)', 'x2']],
    ['sin(x1,x2', ['sin(x1,x2']],
  ])('%j', (text, parts) => {
    expect(splitFormulas(text)).toEqual(parts)
  })
})
