import fc from 'fast-check'
import type { PackedContents } from '../../../src/spec/packed/contents.ts'
import { isUsableTable } from '../../../src/spec/isTable.ts'

const float = fc.float({ noNaN: true, noDefaultInfinity: true })
const count = fc.oneof(fc.nat({ max: 5000 }), fc.maxSafeNat())

/** Any finite weights at any place in a training. */
const trained = fc.record({
  parameters: fc.array(float, { maxLength: 120 }).map((values) => Float32Array.from(values)),
  epoch: count,
  position: count,
  iteration: count,
})

const cell = fc.oneof(
  float,
  fc.constant(NaN),
  fc.integer({ min: -100_000, max: 100_000 }).map((hundredths) => Math.fround(hundredths / 100)),
)

const column = (rows: number) =>
  fc.oneof(
    fc.record({
      values: fc.array(cell, { minLength: rows, maxLength: rows }).map((values) => Float32Array.from(values)),
      labels: fc.constant(null),
    }),
    fc.uniqueArray(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 }).chain((labels) =>
      fc
        .array(fc.oneof(fc.nat({ max: labels.length - 1 }), fc.constant(NaN)), {
          minLength: rows,
          maxLength: rows,
        })
        .map((values) => ({ values: Float32Array.from(values), labels })),
    ),
  )

/** Any table that one can learn from. */
const table = fc
  .integer({ min: 3, max: 12 })
  .chain((rows) =>
    fc.record({
      name: fc.string({ unit: 'grapheme' }),
      rows: fc.constant(rows),
      columns: fc
        .array(column(rows), { minLength: 2, maxLength: 5 })
        .map((columns) => columns.map((given, index) => ({ ...given, name: `column ${index}` }))),
    }),
  )
  .filter(isUsableTable)

export const arbitraryContents: fc.Arbitrary<PackedContents> = fc.record({
  trained: fc.option(trained),
  table: fc.option(table),
  texts: fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' })), {
    maxLength: 3,
  }),
})
