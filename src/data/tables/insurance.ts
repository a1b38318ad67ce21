import type { Table } from '../../spec/table.ts'

// prettier-ignore
const AGES = Float32Array.of(
  18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42,
  43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 54, 55, 56, 58, 60, 61, 62, 64, 66,
)

// prettier-ignore
const INSURED = Float32Array.of(
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 1, 0, 1, 1, 1, 0, 1, 1, 1, 1,
  1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
)

/**
 * Age in years and whether the person has an insurance: made up for the lesson on the logistic unit. Up to 39
 * hardly anybody has one and from 40 on nearly everybody; four people of 44 are otherwise, so no unit exceeds 91 %.
 */
export const insurance: Table = {
  name: 'insurance',
  rows: AGES.length,
  columns: [
    { name: 'age', values: AGES, labels: null },
    { name: 'insured', values: INSURED, labels: ['no', 'yes'] },
  ],
}
