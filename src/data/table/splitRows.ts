import Papa from 'papaparse'
import type { TableProblem } from './problem.ts'

/** A row with the number that a spreadsheet gives it, from 1 on; its cells are trimmed. */
export interface Row {
  readonly number: number
  readonly cells: readonly string[]
}

export type Delimiter = '\t' | ';' | '|' | ','

/** Looking for the closing quote costs the square of a run of blanks; no table needs a longer one. */
const BLANKS = /([^\S\n]{200})[^\S\n]+/g

/** `text` as it can be split: line ends are `\n`, no byte order mark, no half of a surrogate pair. */
export function cleanText(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(BLANKS, '$1')
}

/**
 * The first `most` rows of a clean text, and how many there are. Rows without any text are left out but
 * numbered. A quoted cell may hold delimiters, line ends and doubled quotes; where it does not end with the
 * closing quote is a problem.
 */
export function splitRows(
  text: string,
  delimiter: Delimiter,
  most: number,
): { rows: readonly Row[]; found: number } | { problem: TableProblem } {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' })
  const [error] = errors
  if (error === undefined) return numbered(data, most)
  const kind = error.code === 'InvalidQuotes' ? 'text-after-quote' : 'unclosed-quote'
  return { problem: { kind, row: (error.row ?? 0) + 1 } }
}

/** The first rows of a clean text, whatever is wrong with them: enough to guess by. */
export function firstRows(text: string, delimiter: Delimiter, most: number): readonly Row[] {
  return numbered(Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: most }).data, most).rows
}

function numbered(data: readonly (readonly string[])[], most: number): { rows: Row[]; found: number } {
  const rows: Row[] = []
  let found = 0
  for (const [index, cells] of data.entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue
    found++
    if (rows.length < most) rows.push({ number: index + 1, cells: cells.map(cellText) })
  }
  return { rows, found }
}

/** Trimmed. After a blank a quote is not seen as the start of a quoted cell, so it is taken off here. */
function cellText(cell: string): string {
  const text = cell.trim()
  const isQuoted = cell.startsWith(' ') && text.length > 1 && text.startsWith('"') && text.endsWith('"')
  return isQuoted ? text.slice(1, -1).replaceAll('""', '"').trim() : text
}
