/** One column of a table. */
export interface TableColumn {
  /** Never empty, and no other column of the table has it. */
  readonly name: string
  /** One value a row; NaN: missing. A column of words has the place of its word in `labels`. */
  readonly values: Float32Array
  /** The words in the order in which they first appear, each once; `null` for a column of numbers. */
  readonly labels: readonly string[] | null
}

/** A table as data: `rows` values in every column. */
export interface Table {
  readonly name: string
  readonly rows: number
  readonly columns: readonly TableColumn[]
}

/** How large a table may be. A column of words with more than `labels` of them makes no classes. */
export const TABLE_LIMITS = {
  megabytes: 5,
  minRows: 3,
  maxRows: 10_000,
  minColumns: 2,
  maxColumns: 20,
  labels: 50,
} as const
