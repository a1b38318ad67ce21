import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatLink, parseLink } from '../../src/spec/link.ts'
import type { Repair } from '../../src/spec/repair.ts'
import { LONGEST_TASK, NO_TEACHING, type Teaching } from '../../src/spec/teaching.ts'
import { plainText } from '../../src/spec/teachingRules.ts'
import { validateSpec } from '../../src/spec/validate.ts'

const MET_TWICE = [{ measure: 'loss-test', bound: 'max', value: 0.1 }] as const

/** What is not as a link says it, what it means, and what is said of it. */
const BROKEN: [link: string, teaching: Partial<Teaching>, ...repairs: Repair[]][] = [
  ['lock=noise,knob', { locks: ['noise'] }, leftOut('lock', 'knob')],
  ['lock=step,noise,step', { locks: ['noise', 'step'] }],
  ['hide=', {}],
  ['hide=__proto__', {}, leftOut('hide', '__proto__')],
  ['goal=', {}],
  ['goal=loss-test<=0.1', { goals: [MET_TWICE] }],
  ['goal=loss-test%3C0.1', { goals: [MET_TWICE] }],
  ['goal= loss-test:max: 0.1 ;', { goals: [MET_TWICE] }, leftOut('goal', '')],
  ['goal=loss-test:max:0.1,luck:min:1', { goals: [MET_TWICE] }, leftOut('goal', 'luck:min:1')],
  ['goal=loss-test:max:low', {}, leftOut('goal', 'loss-test:max:low')],
  ['goal=loss-test:max:1e999', {}, leftOut('goal', 'loss-test:max:Infinity')],
  ['goal=loss-test=0.1', {}, leftOut('goal', 'loss-test=0.1')],
  [
    'goal=loss-test:max:0.1;loss-test:max:0.1;loss-test:max:0.1;loss-test:max:0.1',
    { goals: [MET_TWICE, MET_TWICE, MET_TWICE] },
    { field: 'goal', problem: 'too-many', given: '4', used: '3' },
  ],
  ['goaldata=<b>', {}, { field: 'goaldata', problem: 'malformed', given: '<b>', used: '' }],
  ['task=%3Cimg%20src=x%3E', { text: '<img src=x>' }],
  ['task=a%0D%0Ab%09c%00%E2%80%AEd', { text: 'a\nb cd' }],
]

function leftOut(field: string, given: string): Repair {
  return { field, problem: 'left-out', given, used: '' }
}

describe('what a teacher sets, in a link', () => {
  test.each(BROKEN)('#%s', (link, teaching, ...repairs) => {
    const read = parseLink(link)
    expect(read.repairs).toEqual(repairs)
    expect(read.spec.teaching).toEqual({ ...NO_TEACHING, ...teaching })
  })

  test('a text that is too long is cut, and says so', () => {
    const read = parseLink(`task=${'a'.repeat(LONGEST_TASK + 1)}`)
    expect(read.spec.teaching.text).toHaveLength(LONGEST_TASK)
    expect(read.repairs.map(({ field, problem }) => [field, problem])).toEqual([['task', 'too-many']])
  })

  test('any text comes back as what is plain in it, whatever it has in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        const { spec } = validateSpec({ teaching: { text } })
        expect(spec.teaching.text).toBe(plainText(text))
        const again = parseLink(formatLink(spec))
        expect(again.repairs).toEqual([])
        expect(again.spec.teaching.text).toBe(spec.teaching.text)
      }),
      { numRuns: 300 },
    )
  })

  test('anything opens as something valid', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.anything(),
        fc.anything(),
        fc.anything(),
        (text, locks, goals, goalData) => {
          const { spec } = validateSpec({ teaching: { text, locks, hidden: locks, goals, goalData } })
          expect(validateSpec(spec)).toEqual({ spec, repairs: [] })
        },
      ),
    )
  })
})
