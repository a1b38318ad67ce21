import { shown } from '../../spec/repair.ts'
import { TABLE_LIMITS, type TableColumn } from '../../spec/table.ts'
import { placeOf, type ColumnCells, type Reading } from './cellsOfColumn.ts'
import { readNumber, type DecimalMark } from './number.ts'
import type { TableProblem, TableWarning } from './problem.ts'

export type ColumnResult =
  | { readonly column: TableColumn; readonly warnings: readonly TableWarning[] }
  | { readonly problem: TableProblem }

/** A column of numbers, with its decimal mark known. */
export function readNumbers(from: ColumnCells, mark: DecimalMark): ColumnResult {
  const values = new Float32Array(from.cells.length).fill(NaN)
  for (const [index, cell] of from.cells.entries()) {
    if (cell.isMissing) continue
    values[index] = readNumber(cell.text, mark)
    if (!Number.isFinite(values[index])) {
      return { problem: { kind: 'number-too-large', ...placeOf(from, cell) } }
    }
  }
  const present = values.filter((value) => !Number.isNaN(value))
  const isConstant = present.every((value) => value === present[0])
  return {
    column: { name: from.name, values, labels: null },
    warnings: isConstant ? [constant(from)] : [],
  }
}

/** A column of words, of which some may be numbers. */
export function readLabels(from: ColumnCells, reading: Reading): ColumnResult {
  const places = new Map<string, number>()
  const values = new Float32Array(from.cells.length).fill(NaN)
  for (const [index, { text, isMissing }] of from.cells.entries()) {
    if (isMissing) continue
    const place = places.get(text) ?? places.size
    places.set(text, place)
    values[index] = place
  }
  const labels = [...places.keys()]
  return { column: { name: from.name, values, labels }, warnings: doubts(from, reading, labels.length) }
}

/** A column in which every cell is missing: numbers, all NaN. */
export function readEmpty({ column, name, cells }: ColumnCells): ColumnResult {
  const values = new Float32Array(cells.length).fill(NaN)
  return { column: { name, values, labels: null }, warnings: [{ kind: 'empty-column', column, name }] }
}

function doubts(from: ColumnCells, reading: Reading, labels: number): TableWarning[] {
  const { column, name } = from
  const warnings: TableWarning[] = []
  if (reading.kind === 'words-among-numbers') {
    warnings.push({ kind: reading.kind, ...placeOf(from, reading.word) })
  }
  if (labels > TABLE_LIMITS.labels) {
    warnings.push({ kind: 'too-many-labels', column, name, found: labels, limit: TABLE_LIMITS.labels })
  }
  return labels === 1 ? [...warnings, constant(from)] : warnings
}

function constant({ column, name, cells }: ColumnCells): TableWarning {
  const value = shown(cells.find((cell) => !cell.isMissing)?.text)
  return { kind: 'constant-column', column, name, value }
}
