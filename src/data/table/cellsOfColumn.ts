import { shown } from '../../spec/repair.ts'
import { isMissing, numberShape, type DecimalMark, type NumberShape } from './number.ts'
import type { Row } from './splitRows.ts'

export interface Cell {
  /** Of the row in a spreadsheet. */
  readonly row: number
  readonly text: string
  readonly isMissing: boolean
  readonly shape: NumberShape
}

/** One column as it stands in the text. */
export interface ColumnCells {
  readonly column: number
  readonly name: string
  readonly cells: readonly Cell[]
}

/** The cells of the column at `index`, 0-based. */
export function cellsOfColumn(rows: readonly Row[], index: number, name: string): ColumnCells {
  const cells = rows.map(({ number, cells }) => {
    const text = cells[index] ?? ''
    return { row: number, text, isMissing: isMissing(text), shape: numberShape(text) }
  })
  return { column: index + 1, name, cells }
}

/** Where a cell is and what stands in it, as problems tell it. */
export function placeOf({ column, name }: ColumnCells, { row, text }: Cell) {
  return { row, column, name, value: shown(text) }
}

/** The decimal mark that `cell` can only have, or `null`. */
export function certainMark({ shape }: Cell): DecimalMark | null {
  return shape === '.' || shape === ',' ? shape : null
}

/** How to read a column; `word` is its first cell that is no number. */
export type Reading =
  | { readonly kind: 'numbers' | 'words' | 'empty' }
  | { readonly kind: 'few-bad-cells' | 'words-among-numbers'; readonly word: Cell }

const FEW = 0.05

/**
 * Numbers when every cell that is not missing is one. Less than 5 % others are mistakes in a column of
 * numbers; less than half of them, words that deserve a warning.
 */
export function readingOf({ cells }: ColumnCells): Reading {
  const present = cells.filter((cell) => !cell.isMissing)
  const words = present.filter((cell) => cell.shape === null)
  const [word] = words
  if (present.length === 0) return { kind: 'empty' }
  if (word === undefined) return { kind: 'numbers' }
  if (words.length < FEW * present.length) return { kind: 'few-bad-cells', word }
  return words.length < present.length / 2 ? { kind: 'words-among-numbers', word } : { kind: 'words' }
}
