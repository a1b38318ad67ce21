import { TABLE_LIMITS, type TableColumn } from '../../spec/table.ts'
import { cellsOfColumn } from './cellsOfColumn.ts'
import { formatOfText } from './fileFormat.ts'
import { DELIMITERS, findDelimiter, usualWidth } from './findDelimiter.ts'
import { columnNames, hasHeader } from './header.ts'
import type { TableProblem, TableResult, TableWarning } from './problem.ts'
import { readColumns } from './readColumns.ts'
import { cleanText, splitRows, type Delimiter, type Row } from './splitRows.ts'

const MEGABYTE = 1e6

/**
 * The table in `text`: a row a line; cells apart by a comma, a semicolon, a tab or `|`, quoted or not; with
 * a header or not; decimals with a point or a comma. Cells that are empty, `NA`, `N/A`, `?`, `null`, `-` or
 * `NaN` are missing. Of more rows than the limit the first are taken, with a warning; anything else that
 * breaks a limit of `TABLE_LIMITS`, or that is no table, is a problem. Never throws.
 */
export function readTable(text: string, name: string): TableResult {
  const problem = sizeProblem(text.length) ?? formatProblem(text)
  if (problem !== null) return { problem }
  const clean = withoutSeparatorLine(cleanText(text))
  const delimiter = clean.delimiter ?? findDelimiter(clean.text)
  // One more than may be kept, because the first may be the header.
  const split = splitRows(clean.text, delimiter, TABLE_LIMITS.maxRows + 1)
  if ('problem' in split) return split
  const rows = cutBlankEnds(split.rows)
  const shape = shapeProblem(rows)
  return shape === null ? readRows(rows, split.found, delimiter, name) : { problem: shape }
}

/** A problem when so many bytes, or characters of a text, are too many to be read. */
export function sizeProblem(size: number): TableProblem | null {
  if (size <= TABLE_LIMITS.megabytes * MEGABYTE) return null
  const found = Math.ceil((10 * size) / MEGABYTE) / 10
  return { kind: 'too-large', found, limit: TABLE_LIMITS.megabytes }
}

function formatProblem(text: string): TableProblem | null {
  const format = formatOfText(text)
  if (format !== null) return { kind: format }
  return text.trim() === '' ? { kind: 'empty' } : null
}

/** Excel writes `sep=;` above some tables, and shows no such row when it opens one. */
function withoutSeparatorLine(text: string): { text: string; delimiter: Delimiter | null } {
  const line = /^"?sep=([,;|\t])"?\n/i.exec(text)
  const delimiter = DELIMITERS.find((sign) => sign === line?.[1]) ?? null
  return { text: text.slice(line?.[0].length ?? 0), delimiter }
}

/** Spreadsheets add delimiters at the ends of rows: columns without any text in them are no columns. */
function cutBlankEnds(rows: readonly Row[]): readonly Row[] {
  let width = 0
  for (const { cells } of rows) width = Math.max(width, cells.findLastIndex((cell) => cell !== '') + 1)
  return rows.map(({ number, cells }) => ({ number, cells: cells.slice(0, width) }))
}

function shapeProblem(rows: readonly Row[]): TableProblem | null {
  if (rows.length === 0) return { kind: 'empty' }
  const width = usualWidth(rows)
  const ragged = rows.find(({ cells }) => cells.length !== width)
  if (ragged !== undefined) {
    return { kind: 'ragged-row', row: ragged.number, found: ragged.cells.length, expected: width }
  }
  const { minColumns, maxColumns } = TABLE_LIMITS
  if (width < minColumns) return { kind: 'too-few-columns', found: width, limit: minColumns }
  if (width > maxColumns) return { kind: 'too-many-columns', found: width, limit: maxColumns }
  return null
}

/** The table of rows that are all as wide as the first; the text has `all` of them. */
function readRows(rows: readonly Row[], all: number, delimiter: Delimiter, name: string): TableResult {
  const header = hasHeader(rows) ? (rows[0] ?? null) : null
  const found = header === null ? all : all - 1
  const { minRows, maxRows: limit } = TABLE_LIMITS
  if (found < minRows) return { problem: { kind: 'too-few-rows', found, limit: minRows } }
  const body = rows.slice(header === null ? 0 : 1).slice(0, limit)
  const { names, warnings } = columnNames(header, rows[0]?.cells.length ?? 0)
  const cells = names.map((columnName, index) => cellsOfColumn(body, index, columnName))
  const read = readColumns(cells, delimiter)
  if ('problem' in read) return read
  const unusable = learningProblem(read.columns)
  if (unusable !== null) return { problem: unusable }
  const cut: TableWarning[] = found > limit ? [{ kind: 'rows-cut', found, limit }] : []
  return {
    table: { name, rows: body.length, columns: read.columns },
    format: { delimiter, decimalMark: read.decimalMark, header: header !== null },
    warnings: [...cut, ...warnings, ...read.warnings],
  }
}

/** To learn there must be numbers, and beside the target another column that can be used. */
function learningProblem(columns: readonly TableColumn[]): TableProblem | null {
  const usable = columns.filter(({ labels, values }) =>
    labels === null ? values.some((value) => !Number.isNaN(value)) : labels.length <= TABLE_LIMITS.labels,
  )
  const number = usable.find(({ labels }) => labels === null)
  if (number === undefined) return { kind: 'no-numbers' }
  return usable.length < 2 ? { kind: 'one-usable-column', name: number.name } : null
}
