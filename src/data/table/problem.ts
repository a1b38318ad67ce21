import type { Table } from '../../spec/table.ts'
import type { FileFormat } from './fileFormat.ts'
import type { DecimalMark } from './number.ts'
import type { Delimiter } from './splitRows.ts'

/**
 * Where something is, as a spreadsheet counts: the first row and the first column are 1, a header is a
 * row. `name` is what the column is called, `value` what stands in the cell, shortened to be shown.
 */
interface Place {
  readonly row: number
  readonly column: number
  readonly name: string
  readonly value: string
}

interface ColumnPlace {
  readonly column: number
  readonly name: string
}

interface Limit {
  readonly found: number
  readonly limit: number
}

type Kind<K extends string, Details = unknown> = { readonly kind: K } & Details

/** Why there is no table. Every detail is a text or a number, to be put into `table.problem.<kind>`. */
export type TableProblem =
  /** What was opened is something else: a picture, a workbook, a web page... */
  | Kind<FileFormat>
  /** The file could not be read from the disk. */
  | Kind<'unreadable'>
  /** Both in megabytes, `found` rounded up to a tenth. */
  | Kind<'too-large', Limit>
  | Kind<'empty'>
  /** A quoted cell that begins in `row` never ends. */
  | Kind<'unclosed-quote', { readonly row: number }>
  /** More text after the closing quote of a cell. */
  | Kind<'text-after-quote', { readonly row: number }>
  | Kind<'ragged-row', { readonly row: number; readonly found: number; readonly expected: number }>
  | Kind<'too-few-columns', Limit>
  | Kind<'too-many-columns', Limit>
  /** Rows without the header. */
  | Kind<'too-few-rows', Limit>
  | Kind<'no-numbers'>
  /** Only `name` can be used; to learn, there must be an input and a target. */
  | Kind<'one-usable-column', { readonly name: string }>
  /** One of a few cells that are no numbers in a column of numbers. */
  | Kind<'not-a-number', Place>
  /** Infinite, or beyond what float32 holds (3.4e38). */
  | Kind<'number-too-large', Place>
  /** `value` has another decimal mark than `otherValue` in `otherRow`. */
  | Kind<'mixed-decimal-marks', Place & { readonly otherRow: number; readonly otherValue: string }>

/** What a person should know about a table that could be read. */
export type TableWarning =
  /** Only the first `limit` rows are in the table. */
  | Kind<'rows-cut', Limit>
  | Kind<'unnamed-column', ColumnPlace>
  /** Another column was called `given` already. */
  | Kind<'repeated-name', ColumnPlace & { readonly given: string }>
  | Kind<'empty-column', ColumnPlace>
  | Kind<'constant-column', ColumnPlace & { readonly value: string }>
  /** A column of words of which more than half are numbers; `value` is the first that is none. */
  | Kind<'words-among-numbers', Place>
  /** Too many different words to be classes. */
  | Kind<'too-many-labels', ColumnPlace & Limit>
  /** `value` may be a thousand as well, and nothing in the table tells. */
  | Kind<'read-as-decimals', Place>
  | Kind<'read-as-thousands', Place>

/** How a text was understood to be written. */
export interface TableFormat {
  readonly delimiter: Delimiter
  /** `null` where no number has decimals that tell it, or where columns differ. */
  readonly decimalMark: DecimalMark | null
  /** Whether the first row names the columns. */
  readonly header: boolean
}

export interface ReadTable {
  readonly table: Table
  readonly format: TableFormat
  readonly warnings: readonly TableWarning[]
}

export type TableResult = ReadTable | { readonly problem: TableProblem }
