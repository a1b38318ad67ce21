import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lossesOf } from '../../src/spec/choices.ts'
import { DEFAULT_SPEC, type Spec } from '../../src/spec/spec.ts'
import { formatLink, LONGEST_LINK, parseLink } from '../../src/spec/link.ts'
import { classCountOf } from '../../src/spec/task.ts'
import { drawnData } from './arbitrarySpec.ts'

function withDrawn(drawn: Partial<Spec['data']>): Spec {
  const data = { ...DEFAULT_SPEC.data, dataset: 'points' as const, trainShare: 100, ...drawn }
  return { ...DEFAULT_SPEC, data, training: { ...DEFAULT_SPEC.training, loss: lossesOf(data.drawnTask)[0]! } }
}

describe('drawn points in a link', () => {
  test('are its last part, two decimals each', () => {
    const drawn = [
      { x1: 1.2, x2: -3.45, value: 0 },
      { x1: 2, x2: 0.5, value: 1 },
    ]
    const link = 'data=points&lr=0.1&points=1.2,-3.45,0;2,0.5,1'
    const spec = { ...withDrawn({ drawn }), training: { ...DEFAULT_SPEC.training, learningRate: 0.1 } }
    expect(formatLink(spec)).toBe(link)
    expect(parseLink(link)).toEqual({ spec, repairs: [] })
  })

  test('come back as they were, whatever was drawn', () => {
    fc.assert(
      fc.property(drawnData, (drawn) => {
        const { spec, repairs } = parseLink(formatLink(withDrawn(drawn)))
        expect(spec.data).toEqual(withDrawn(drawn).data)
        expect(repairs).toEqual([])
      }),
    )
  })

  test('as many as may be drawn fit into a link', () => {
    const drawn = Array.from({ length: 500 }, () => ({ x1: -11.99, x2: -11.98, value: -0.99 }))
    const link = formatLink(withDrawn({ drawnTask: 'regression', drawn }))
    expect(link.length).toBeLessThan(LONGEST_LINK)
    expect(parseLink(link).spec.data.drawn).toHaveLength(500)
  })

  test.each([
    ['1,2', 'malformed', '1,2'],
    ['1,2,x', 'malformed', '1,2,x'],
    ['1,2,', 'malformed', '1,2,'],
    ['Infinity,2,0', 'malformed', 'Infinity,2,0'],
    ['13,2,0', 'out-of-range', '13,2,0'],
    ['1,2,2', 'out-of-range', '1,2,2'],
    ['1,2,0.5', 'not-whole', '1,2,0.5'],
  ])('%s is left out and named', (part, problem, given) => {
    const { spec, repairs } = parseLink(`data=points&points=${part};1,1,1;`)
    expect(spec.data.drawn).toEqual([{ x1: 1, x2: 1, value: 1 }])
    expect(repairs).toEqual([{ field: 'points', problem, given, used: '' }])
  })

  test('of too many the first are taken; of much nonsense some is named', () => {
    const many = parseLink(`data=points&points=${'1,1,1;'.repeat(501)}`)
    expect(many.spec.data.drawn).toHaveLength(500)
    expect(many.repairs).toEqual([{ field: 'points', problem: 'too-many', given: '501', used: '500' }])
    expect(parseLink(`data=points&points=${'x;'.repeat(400)}`).repairs).toHaveLength(8)
  })

  test('are left out of a link to another dataset', () => {
    const drawn = [{ x1: 1, x2: 1, value: 1 }]
    expect(formatLink({ ...withDrawn({ drawn }), data: { ...DEFAULT_SPEC.data, drawn } })).toBe('')
  })
})

test('classes are as many as were drawn, of several at least three', () => {
  const drawn = [{ x1: 0, x2: 0, value: 4 }]
  const data = withDrawn({ drawnTask: 'multiclass', drawn }).data
  expect(classCountOf(data)).toBe(5)
  expect(classCountOf({ ...data, drawn: [] })).toBe(3)
  expect(classCountOf({ ...data, drawnTask: 'binary' })).toBe(2)
  expect(classCountOf({ ...data, drawnTask: 'regression' })).toBe(0)
})
