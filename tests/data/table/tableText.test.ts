import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTableText, writeTableText } from '../../../src/data/table/tableText.ts'
import { tableFingerprint } from '../../../src/spec/tableFingerprint.ts'
import { FRUIT } from '../../spec/someTable.ts'

test('a table comes back from its text bit by bit', () => {
  expect(readTableText(writeTableText(FRUIT))).toEqual(FRUIT)
})

test('so do any numbers', () => {
  const values = fc.float32Array({ minLength: 3, maxLength: 60, noDefaultInfinity: true })
  fc.assert(
    fc.property(values, fc.string({ minLength: 1 }), (column, name) => {
      const known = Float32Array.from(column, (_, i) => i)
      const columns = [
        { name: `${name}.`, values: column, labels: null },
        { name, values: known, labels: null },
      ]
      const table = { name, rows: column.length, columns }
      const back = readTableText(writeTableText(table))
      expect(back).toEqual(table)
      expect(tableFingerprint(back!)).toBe(tableFingerprint(table))
    }),
  )
})

test.each(['', 'null', '{}', '{"columns":[]}', '{"name":"t","rows":1,"columns":[{"values":"*"}]}', '[1'])(
  '%j is no table',
  (text) => expect(readTableText(text)).toBeNull(),
)

test('a text that was cut is no table', () => {
  const text = writeTableText(FRUIT)
  fc.assert(
    fc.property(fc.nat({ max: text.length - 1 }), (length) => {
      expect(readTableText(text.slice(0, length))).toBeNull()
    }),
  )
})
