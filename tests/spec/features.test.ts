import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { features, inOrder, readFeature } from '../../src/spec/features.ts'
import { FEATURES } from '../../src/spec/choices.ts'
import { parseFormula } from '../../src/spec/formula.ts'

describe('readFeature', () => {
  test.each([
    ['x1', 'x1'],
    ['sin(x2)', 'sin(x2)'],
    [' x2 * 1 ', 'x2*1'],
    ['x1*x2', 'x1x2'],
    ['X1²', 'x1^2'],
    ['sen(x1)', 'sin(x1)'],
    ['x2 x1', 'x2x1'],
    ['max(x1; x2)', 'max(x1,x2)'],
  ])('%s is the input %s', (typed, feature) => {
    expect(readFeature(typed, FEATURES, 2)).toEqual({ feature })
  })

  test('what cannot be read comes back as a problem', () => {
    expect(readFeature('x3', FEATURES, 2)).toEqual({
      problem: { kind: 'unknown-variable', at: 1, name: 'x3', limit: 2 },
    })
    expect(readFeature('', FEATURES, 2)).toEqual({ problem: { kind: 'empty' } })
  })
})

test('those offered come first in their order, formulas in theirs', () => {
  expect(inOrder(['2x1', 'x2', 'abs(x1)', 'x1'], ['x1', 'x2'])).toEqual(['x1', 'x2', '2x1', 'abs(x1)'])
})

test('any list of texts becomes inputs that stay as they are, each a formula of the columns', () => {
  const texts = fc.oneof(fc.constantFrom(...FEATURES, 'x3', '2x1', 'x1+x2', 'max(x1,0)'), fc.string())
  fc.assert(
    fc.property(fc.array(texts), (given) => {
      const rule = features(FEATURES, 2)
      const used = rule.check(given, ['x1'], () => {})
      expect(used.length).toBeGreaterThan(0)
      expect(new Set(used).size).toBe(used.length)
      for (const feature of used) expect(parseFormula(feature, 2)).toHaveProperty('formula')
      const again = rule.check(rule.read(rule.write(used)), ['x2'], (...problem) => {
        throw new Error(problem.join())
      })
      expect(again).toEqual(used)
    }),
  )
})
