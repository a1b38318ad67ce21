import { describe, expect, it, test } from 'vitest'
import { parseFormula } from '../../../src/spec/formula.ts'
import { featureName } from '../../../src/ui/views/featureName.ts'

const t = (key: string) => `<${key}>`

describe('how an input is written', () => {
  it('has words of its own where it is offered in the plane', () => {
    expect(featureName('x1^2', t)).toBe('<feature.x1^2>')
  })

  test.each([
    ['x3', 'x₃'],
    ['x12', 'x₁₂'],
    ['x1^2+x2^2', 'x₁² + x₂²'],
    ['-x1+x2', '−x₁ + x₂'],
    ['x1-(-x2)', 'x₁ − (−x₂)'],
    ['2x1x2', '2x₁x₂'],
    ['x1*2', 'x₁ · 2'],
    ['1e-7x1', '1e−7x₁'],
    ['e-x1', 'e − x₁'],
    ['x1^12', 'x₁¹²'],
    ['x1^2.5', 'x₁^2.5'],
    ['x1^2^x2', 'x₁^2^x₂'],
    ['(x1+1)^3', '(x₁ + 1)³'],
    ['sin(3x1)', 'sin(3x₁)'],
    ['sin(3x1)^2', 'sin(3x₁)²'],
    ['max(x1,x2)', 'max(x₁, x₂)'],
    ['sqrt(x1)', '√(x₁)'],
    ['pi*x1', 'π · x₁'],
    ['exp(-x1^2)', 'exp(−x₁²)'],
    ['x1^(-2)', 'x₁^(−2)'],
  ])('%s', (formula, name) => {
    expect(featureName(formula, t)).toBe(name)
  })

  it('means what the formula means: reading it again gives the same', () => {
    for (const typed of [
      'x1^2+x2^2',
      '-x1x2',
      'max(x1,x2)-3',
      'sqrt(abs(x1))/2',
      'x1^3x2',
      '2^x1-pi',
      'x1^2^x2',
    ]) {
      const read = parseFormula(typed, 2)
      if ('problem' in read) throw new Error(read.problem.kind)
      const name = featureName(read.formula.text, t)
      const again = parseFormula(
        name.replace(/[₀-₉]/g, (sign) => String('₀₁₂₃₄₅₆₇₈₉'.indexOf(sign))),
        2,
      )
      expect('formula' in again && again.formula.text).toBe(read.formula.text)
    }
  })
})
