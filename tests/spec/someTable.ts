import type { Table } from '../../src/spec/table.ts'

const numbers = (name: string, ...values: readonly number[]) => ({
  name,
  values: Float32Array.from(values),
  labels: null,
})

/** Six fruits: a column of words, three of numbers of which one lacks a value, and a grade from 1 to 3. */
export const FRUIT: Table = {
  name: 'fruit',
  rows: 6,
  columns: [
    { name: 'kind', values: Float32Array.of(0, 1, 0, 1, 2, 2), labels: ['apple', 'pear', 'plum'] },
    numbers('weight', 150, 170, 160, 180, 40, 45),
    numbers('width', 7.5, 7, NaN, 7.25, 4, 4.5),
    numbers('grade', 1, 2, 3, 1, 2, 3),
    numbers('price', 0.5, 0.625, 0.75, 0.5, 0.25, 0.125),
  ],
}
