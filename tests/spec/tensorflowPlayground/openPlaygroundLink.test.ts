import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatLink, parseLink } from '../../../src/spec/link.ts'
import type { Repair } from '../../../src/spec/repair.ts'
import { isPlaygroundLink } from '../../../src/spec/tensorflowPlayground/isPlaygroundLink.ts'
import { PLAYGROUND_KEYS } from '../../../src/spec/tensorflowPlayground/keys.ts'
import { openPlaygroundLink } from '../../../src/spec/tensorflowPlayground/openPlaygroundLink.ts'
import { validateSpec } from '../../../src/spec/validate.ts'
import { COURSE_LINKS } from './courseLinks.ts'

test('there are twenty links of courses', () => {
  expect(COURSE_LINKS).toHaveLength(20)
})

describe.each(COURSE_LINKS)('$name', ({ theirs, ours, notes = [] }) => {
  const opened = openPlaygroundLink(theirs)

  test('is one of theirs, and opens with the same controls', () => {
    expect(isPlaygroundLink(theirs)).toBe(true)
    expect(formatLink(opened.spec)).toBe(ours)
    expect(parseLink(ours)).toEqual({ spec: opened.spec, repairs: [] })
    expect(opened.repairs).toEqual([])
  })

  test('says what is otherwise', () => {
    expect(opened.notes.map(({ kind }) => kind)).toEqual(notes)
  })
})

const REPAIRED: readonly [link: string, repair: Repair][] = [
  ['learningRate=100', { field: 'learningRate', problem: 'out-of-range', given: '100', used: '10' }],
  ['learningRate=fast', { field: 'learningRate', problem: 'not-a-number', given: 'NaN', used: '0.03' }],
  ['batchSize=0', { field: 'batchSize', problem: 'out-of-range', given: '0', used: '1' }],
  ['batchSize=2.4', { field: 'batchSize', problem: 'not-whole', given: '2.4', used: '2' }],
  ['percTrainData=0', { field: 'percTrainData', problem: 'out-of-range', given: '0', used: '10' }],
  ['noise=some', { field: 'noise', problem: 'not-a-number', given: 'NaN', used: '0' }],
  ['networkShape=50', { field: 'networkShape', problem: 'out-of-range', given: '50', used: '32' }],
  [
    'regularization=L2&regularizationRate=-1',
    { field: 'regularizationRate', problem: 'out-of-range', given: '-0.5', used: '0' },
  ],
]

test.each(REPAIRED)('of %s what is out of range is repaired, and said in their words', (link, repair) => {
  expect(openPlaygroundLink(`#seed=0.5&${link}`).repairs).toEqual([repair])
})

describe('notes', () => {
  const notesOf = (link: string) => openPlaygroundLink(link).notes

  test('count points and batches', () => {
    expect(notesOf('#seed=1&batchSize=15')).toEqual([{ kind: 'partial-batch', left: 10 }])
    expect(notesOf('#seed=1&batchSize=60&percTrainData=10')).toEqual([
      { kind: 'batch-too-large', batchSize: 60, count: 50 },
    ])
    expect(notesOf('#seed=1&batchSize=50&percTrainData=10')).toEqual([])
  })

  test('show no more of an article than its name, without what hides in it', () => {
    expect(notesOf(`#seed=1&tutorial=a\u202eb${'c'.repeat(100)}`)).toEqual([
      { kind: 'tutorial', name: `ab${'c'.repeat(38)}` },
    ])
  })

  test('say so where there are no inputs, no seed or none that can be used', () => {
    expect(notesOf('#x=false&y=false&seed=1')).toEqual([{ kind: 'no-inputs' }])
    expect(notesOf('#x=true')).toEqual([{ kind: 'no-seed' }])
    expect(notesOf('#seed=mañana')).toEqual([{ kind: 'odd-seed' }])
    expect(openPlaygroundLink('#seed=mañana').spec.network.playgroundSeed).toBeNull()
  })
})

test('any text opens as a valid playground that a link of ours can say', () => {
  const pair = fc
    .tuple(
      fc.constantFrom(...PLAYGROUND_KEYS),
      fc.oneof(
        fc.string(),
        fc.double().map(String),
        fc.constantFrom('true', 'L1', 'xor', 'regression', '3,2'),
      ),
    )
    .map(([key, value]) => `${key}=${value}`)
  fc.assert(
    fc.property(fc.array(pair), (pairs) => {
      const { spec } = openPlaygroundLink(`#${pairs.join('&')}`)
      expect(validateSpec(spec)).toEqual({ spec, repairs: [] })
      expect(parseLink(formatLink(spec))).toEqual({ spec, repairs: [] })
    }),
  )
})
