import type { TableColumn } from '../../spec/table.ts'
import { placeOf, readingOf, type ColumnCells } from './cellsOfColumn.ts'
import { likelyMark, provenMark } from './decimalMark.ts'
import type { DecimalMark } from './number.ts'
import type { TableProblem, TableWarning } from './problem.ts'
import { readEmpty, readLabels, readNumbers, type ColumnResult } from './readColumn.ts'
import type { Delimiter } from './splitRows.ts'

type ColumnsResult =
  | {
      readonly columns: readonly TableColumn[]
      /** What all columns that prove one agree on. */
      readonly decimalMark: DecimalMark | null
      readonly warnings: readonly TableWarning[]
    }
  | { readonly problem: TableProblem }

/** Reads the columns in two rounds: what some prove of the decimal mark helps to read the others. */
export function readColumns(columns: readonly ColumnCells[], delimiter: Delimiter): ColumnsResult {
  const proven = new Map<ColumnCells, DecimalMark>()
  for (const column of columns.filter((cells) => readingOf(cells).kind === 'numbers')) {
    const result = provenMark(column)
    if ('problem' in result) return result
    if (result.mark !== null) proven.set(column, result.mark)
  }
  const marks = new Set(proven.values())
  const [elsewhere = null] = marks.size === 1 ? marks : []
  const read: TableColumn[] = []
  const warnings: TableWarning[] = []
  for (const column of columns) {
    const result = readColumn(column, proven.get(column) ?? null, elsewhere, delimiter)
    if ('problem' in result) return result
    read.push(result.column)
    warnings.push(...result.warnings)
  }
  return { columns: read, decimalMark: elsewhere, warnings }
}

function readColumn(
  column: ColumnCells,
  proven: DecimalMark | null,
  elsewhere: DecimalMark | null,
  delimiter: Delimiter,
): ColumnResult {
  const reading = readingOf(column)
  switch (reading.kind) {
    case 'empty':
      return readEmpty(column)
    case 'few-bad-cells':
      return { problem: { kind: 'not-a-number', ...placeOf(column, reading.word) } }
    case 'words-among-numbers':
    case 'words':
      return readLabels(column, reading)
    case 'numbers':
      return proven === null ? readDoubtful(column, elsewhere, delimiter) : readNumbers(column, proven)
  }
}

function readDoubtful(
  column: ColumnCells,
  elsewhere: DecimalMark | null,
  delimiter: Delimiter,
): ColumnResult {
  const likely = likelyMark(column, elsewhere, delimiter)
  if ('problem' in likely) return likely
  const result = readNumbers(column, likely.mark)
  return 'problem' in result ? result : { ...result, warnings: [...likely.warnings, ...result.warnings] }
}
