import { certainMark, placeOf, type ColumnCells } from './cellsOfColumn.ts'
import type { DecimalMark } from './number.ts'
import type { TableProblem, TableWarning } from './problem.ts'
import type { Delimiter } from './splitRows.ts'

/** The mark that the cells of a column prove, `null` where none does, or a problem where two do. */
export function provenMark(column: ColumnCells): { mark: DecimalMark | null } | { problem: TableProblem } {
  const certain = column.cells.filter((cell) => certainMark(cell) !== null)
  return agreedMark(column, certain, (cell) => certainMark(cell))
}

/**
 * The mark of a column that proves none itself. What all other columns prove goes (`elsewhere`). Else
 * between commas the point is decimal; after other delimiters either mark is taken for the decimal one, as
 * in a spreadsheet of that language, and the column gets a warning. Both `1.234` and `1,234` are a problem.
 */
export function likelyMark(
  column: ColumnCells,
  elsewhere: DecimalMark | null,
  delimiter: Delimiter,
): { mark: DecimalMark; warnings: readonly TableWarning[] } | { problem: TableProblem } {
  const doubtful = column.cells.filter(({ shape }) => shape === 'maybe.' || shape === 'maybe,')
  const [first] = doubtful
  if (first === undefined || elsewhere !== null) return { mark: elsewhere ?? '.', warnings: [] }
  const agreed = agreedMark(column, doubtful, ({ shape }) => (shape === 'maybe,' ? ',' : '.'))
  if ('problem' in agreed) return agreed
  if (delimiter === ',' && agreed.mark === '.') return { mark: '.', warnings: [] }
  const kind = delimiter === ',' ? 'read-as-thousands' : 'read-as-decimals'
  const mark = delimiter === ',' ? '.' : (agreed.mark ?? '.')
  return { mark, warnings: [{ kind, ...placeOf(column, first) }] }
}

type Cells = ColumnCells['cells']

/** The mark that `markOf` gives for all of `cells`; the first cell that breaks with it is the problem. */
function agreedMark(
  column: ColumnCells,
  cells: Cells,
  markOf: (cell: Cells[number]) => DecimalMark | null,
): { mark: DecimalMark | null } | { problem: TableProblem } {
  const [first] = cells
  if (first === undefined) return { mark: null }
  const other = cells.find((cell) => markOf(cell) !== markOf(first))
  if (other === undefined) return { mark: markOf(first) }
  const { row: otherRow, value: otherValue } = placeOf(column, first)
  return { problem: { kind: 'mixed-decimal-marks', ...placeOf(column, other), otherRow, otherValue } }
}
