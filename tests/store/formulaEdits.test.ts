import { describe, expect, test } from 'vitest'
import { enLater } from '../../src/i18n/en/later/index.ts'
import { esLater } from '../../src/i18n/es/later/index.ts'
import { DEFAULT_SPEC, type Spec } from '../../src/spec/spec.ts'
import { addFormula, removeFormula, typedFormulas } from '../../src/store/formulaEdits.ts'
import { openWorld } from './world.fixtures.ts'

const spec = DEFAULT_SPEC
const featuresAfter = (text: string, before: Spec = spec) => {
  const added = addFormula(before, text)
  return 'spec' in added ? added.spec.features : added.refusal
}
const full: Spec = {
  ...spec,
  features: ['x1', ...Array.from({ length: 10 }, (_, i) => `${i + 2}x1`)],
}

describe('adding a formula', () => {
  test.each([
    ['x1^2 + x2^2', ['x1', 'x2', 'x1^2+x2^2']],
    ['abs(X1)', ['x1', 'x2', 'abs(x1)']],
    // What is offered is switched on in its place.
    ['x2 · x1', ['x1', 'x2', 'x2x1']],
    ['x1*x2', ['x1', 'x2', 'x1x2']],
  ])('%s makes the inputs %j', (text, features) => {
    expect(featuresAfter(text)).toEqual(features)
  })

  test.each([
    ['', { kind: 'empty' }],
    ['x3', { kind: 'unknown-variable', at: 1, name: 'x3', limit: 2 }],
    ['(x1', { kind: 'unclosed', at: 1 }],
    [' X1 ', { kind: 'repeated', name: 'x1' }],
  ])('%o is refused with its reason', (text, refusal) => {
    expect(featuresAfter(text)).toEqual(refusal)
  })

  test('an eleventh is refused, but not an input that is offered', () => {
    expect(featuresAfter('cos(x1)', full)).toEqual({ kind: 'too-many', limit: 10 })
    expect(featuresAfter('x2', full)).toEqual(['x1', 'x2', ...full.features.slice(1)])
  })
})

test('removing takes typed formulas only, and leaves the last input', () => {
  const typed: Spec = { ...spec, features: ['x1', 'abs(x1)', '2x2'] }
  expect(typedFormulas(typed)).toEqual(['abs(x1)', '2x2'])
  expect(removeFormula(typed, 'abs(x1)').features).toEqual(['x1', '2x2'])
  expect(removeFormula(typed, 'x1')).toBe(typed)
  expect(removeFormula(typed, 'cos(x1)')).toBe(typed)
  const last: Spec = { ...spec, features: ['2x2'] }
  expect(removeFormula(last, '2x2')).toBe(last)
})

test('the page is told why a formula is refused, and both languages have words for it', () => {
  const { playground, state } = openWorld()
  expect(playground.edit.addFormula('x1+')).toEqual({ kind: 'syntax', at: 4 })
  expect(state().spec).toEqual(DEFAULT_SPEC)
  expect(playground.edit.addFormula('x1 + 1')).toBeNull()
  expect(playground.edit.addFormula('1*x1+1-0*2')).toBeNull()
  expect(playground.edit.addFormula('x1+1')).toEqual({ kind: 'repeated', name: 'x1+1' })
  expect(state().network.inputs).toBe(4)
  playground.edit.removeFormula('x1+1')
  expect(state().spec.features).toHaveLength(3)
  for (const words of [enLater, esLater]) {
    expect(words['formula.problem.repeated']).toContain('{name}')
    expect(words['formula.problem.too-many']).toContain('{limit}')
  }
})
