import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTable } from '../../../src/data/table/readTable.ts'

interface Style {
  readonly delimiter: ',' | ';' | '\t' | '|'
  readonly mark: '.' | ','
  readonly lineEnd: '\n' | '\r\n' | '\r'
  readonly quoteAll: boolean
  readonly mayEndLine: boolean
  readonly mayStartWithMark: boolean
  readonly header: boolean
}

type Column =
  | { readonly kind: 'numbers'; readonly cells: readonly (number | null)[] }
  | { readonly kind: 'words'; readonly cells: readonly (string | null)[] }

const STYLE: fc.Arbitrary<Style> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  mark: fc.constantFrom('.', ','),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  quoteAll: fc.boolean(),
  mayEndLine: fc.boolean(),
  mayStartWithMark: fc.boolean(),
  header: fc.boolean(),
})

/** Hundredths: two decimals can be no group of three, so every number has one reading. */
const NUMBER = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((cents) => cents / 100)
const WORD = fc
  .array(fc.constantFrom('a', 'ñ', 'Z', ' ', ',', ';', '|', '"', '\n', '😀', '<b>', '#', "'"), {
    maxLength: 6,
  })
  .map((parts) => `w${parts.join('')}w`)

function columns(rows: number): fc.Arbitrary<readonly Column[]> {
  const times = { minLength: rows, maxLength: rows }
  const sometimes = { nil: null, freq: 8 }
  const numbers = fc.array(fc.option(NUMBER, sometimes), times)
  const words = fc.array(fc.option(WORD, sometimes), times)
  const column = fc.oneof(
    numbers.map((cells): Column => ({ kind: 'numbers', cells })),
    words.map((cells): Column => ({ kind: 'words', cells })),
  )
  const first = fc.array(NUMBER, times).map((cells): Column => ({ kind: 'numbers', cells }))
  const second = fc.array(NUMBER, times).map((cells): Column => ({ kind: 'numbers', cells }))
  return fc.tuple(first, second, fc.array(column, { maxLength: 6 })).map(([a, b, more]) => [a, b, ...more])
}

function writeCell(cell: string | number | null, style: Style): string {
  const text = typeof cell === 'number' ? cell.toFixed(2).replace('.', style.mark) : (cell ?? 'NA')
  const needsQuotes = text.includes(style.delimiter) || /["\r\n]/.test(text)
  return needsQuotes || style.quoteAll ? `"${text.replaceAll('"', '""')}"` : text
}

function writeTable(table: readonly Column[], rows: number, style: Style): string {
  const lines = Array.from({ length: rows }, (_, row) =>
    table.map(({ cells }) => writeCell(cells[row] ?? null, style)).join(style.delimiter),
  )
  const header = table.map((_, index) => writeCell(`c${index}`, style)).join(style.delimiter)
  const all = style.header ? [header, ...lines] : lines
  return (
    (style.mayStartWithMark ? '\ufeff' : '') +
    all.join(style.lineEnd) +
    (style.mayEndLine ? style.lineEnd : '')
  )
}

/** Words and numbers again, missing ones `null`; an empty column tells nothing of its kind. */
function cellsBack(values: Float32Array, labels: readonly string[] | null) {
  return Array.from(values, (value) => (Number.isNaN(value) ? null : labels === null ? value : labels[value]))
}

test('a table reads back as it was written, in every style', () => {
  const tables = fc
    .integer({ min: 3, max: 25 })
    .chain((rows) => fc.record({ rows: fc.constant(rows), table: columns(rows), style: STYLE }))
  fc.assert(
    fc.property(tables, ({ rows, table, style }) => {
      const result = readTable(writeTable(table, rows, style), 'written')
      if ('problem' in result) throw new Error(JSON.stringify(result.problem))
      expect(result.table.rows).toBe(rows)
      expect(result.table.columns.map(({ name }) => name)).toEqual(
        table.map((_, index) => (style.header ? `c${index}` : `x${index + 1}`)),
      )
      const back = result.table.columns.map(({ values, labels }) => cellsBack(values, labels))
      const meant = table.map(({ cells }) =>
        cells.map((cell) => (typeof cell === 'number' ? Math.fround(cell) : cell)),
      )
      expect(back).toEqual(meant)
    }),
    { numRuns: 500 },
  )
})
