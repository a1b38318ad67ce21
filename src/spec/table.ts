/** One column of a table, in its own units. */
export interface TableColumn {
  readonly name: string
  /** A number per row, NaN where it is missing; of a column with labels, the number of the row's label from 0. */
  readonly values: Float32Array
  /** What the numbers stand for, or `null` where they are themselves. */
  readonly labels: readonly string[] | null
}

/** Rows of numbers and words, as they were read. */
export interface Table {
  readonly name: string
  readonly rows: number
  readonly columns: readonly TableColumn[]
}
