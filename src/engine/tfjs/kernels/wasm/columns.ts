import type { KernelMemory } from './kernelMemory.ts'

/** Bytes of one column of `rows` numbers, filled up to whole vectors. */
export function columnBytes(rows: number): number {
  return Math.ceil(rows / 4) * 16
}

/**
 * Writes a row-major matrix of `rows` x `columns` column by column from `at` on, `columnBytes(rows)` apart;
 * each is filled up with copies of its last number, so that it adds no value that is not in it.
 */
export function writeColumns(
  memory: KernelMemory,
  at: number,
  matrix: Float32Array,
  rows: number,
  columns: number,
): void {
  const length = columnBytes(rows) >> 2
  const out = memory.floats(at, length * columns)
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < length; row++) {
      out[column * length + row] = matrix[Math.min(row, rows - 1) * columns + column]!
    }
  }
}
