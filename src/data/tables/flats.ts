import type { Table } from '../../spec/table.ts'

const MISSING = NaN

/**
 * Seven flats of the course: size in m2, rooms, floors of the house, age in years, and price in EUR. The last
 * two are known by size and price alone. Least squares over size gives 1095.4 EUR per m2 and 43,013 EUR.
 */
export const flats: Table = {
  name: 'flats',
  rows: 7,
  columns: [
    { name: 'size', values: Float32Array.of(42.45, 54.25, 32.5, 62.3, 28.4, 45.69, 58.2), labels: null },
    { name: 'rooms', values: Float32Array.of(2, 3, 2, 4, 1, MISSING, MISSING), labels: null },
    { name: 'floors', values: Float32Array.of(1, 2, 1, 3, 1, MISSING, MISSING), labels: null },
    { name: 'age', values: Float32Array.of(10, 23, 5, 41, 24, MISSING, MISSING), labels: null },
    {
      name: 'price',
      values: Float32Array.of(91241, 101251, 83051, 110341, 67124, 98525, 104251),
      labels: null,
    },
  ],
}
