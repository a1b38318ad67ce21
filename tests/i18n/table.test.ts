import { describe, expect, it, test } from 'vitest'
import type { TableProblem, TableWarning } from '../../src/data/table/problem.ts'
import { fillIn, type Key } from '../../src/i18n/translate.ts'
import { allWords } from './bothLanguages.fixtures.ts'

const limited = { found: 25, limit: 20 }
const column = { column: 3, name: 'price' }
const place = { row: 12, ...column, value: '1.5x' }

/** All kinds with their details, in whatever order: what the words are filled in with. */
const PROBLEMS: { readonly [K in TableProblem['kind']]: Omit<Extract<TableProblem, { kind: K }>, 'kind'> } = {
  workbook: {},
  archive: {},
  image: {},
  pdf: {},
  binary: {},
  'web-page': {},
  json: {},
  notebook: {},
  unreadable: {},
  'too-large': limited,
  empty: {},
  'unclosed-quote': { row: 12 },
  'text-after-quote': { row: 12 },
  'ragged-row': { row: 12, found: 3, expected: 4 },
  'too-few-columns': limited,
  'too-many-columns': limited,
  'too-few-rows': limited,
  'no-numbers': {},
  'one-usable-column': { name: 'price' },
  'not-a-number': place,
  'number-too-large': place,
  'mixed-decimal-marks': { ...place, otherRow: 2, otherValue: '1,5' },
}

const WARNINGS: { readonly [K in TableWarning['kind']]: Omit<Extract<TableWarning, { kind: K }>, 'kind'> } = {
  'rows-cut': limited,
  'unnamed-column': column,
  'repeated-name': { ...column, given: 'cost' },
  'empty-column': column,
  'constant-column': { ...column, value: '7' },
  'words-among-numbers': place,
  'too-many-labels': { ...column, ...limited },
  'read-as-decimals': place,
  'read-as-thousands': place,
}

/** Compiles only while every kind has its words. */
const keyOfProblem = (kind: TableProblem['kind']): Key => `table.problem.${kind}`
const keyOfWarning = (kind: TableWarning['kind']): Key => `table.warning.${kind}`

const DETAILS: ReadonlyMap<Key, object> = new Map([
  ...Object.entries(PROBLEMS).map(
    ([kind, details]) => [keyOfProblem(kind as keyof typeof PROBLEMS), details] as const,
  ),
  ...Object.entries(WARNINGS).map(
    ([kind, details]) => [keyOfWarning(kind as keyof typeof WARNINGS), details] as const,
  ),
])

test('there are words for these kinds and no others', () => {
  const keys = Object.keys(allWords.en).filter((key) => /^table\.(problem|warning)\./.test(key))
  expect(keys.toSorted()).toEqual([...DETAILS.keys()].toSorted())
})

describe.each([
  ['en', allWords.en],
  ['es', allWords.es],
] as const)('in %s', (language, words) => {
  it.each([...DETAILS])('%s says where and how much, with nothing left open', (key, details) => {
    const text = fillIn(language, words[key], { ...details })
    expect(text).not.toMatch(/[{}]/)
    expect(text).toMatch(/[.]$/)
    if ('row' in details) expect(text).toContain('12')
    if ('column' in details) expect(text).toMatch(/\b3\b.*price|price.*\b3\b/)
    if ('found' in details && 'limit' in details) expect(text).toContain('20')
  })
})
