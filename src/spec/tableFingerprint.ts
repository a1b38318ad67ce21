import { createChecksum } from './checksum.ts'
import type { Table } from './table.ts'

const known = new WeakMap<Table, string>()

/**
 * A short text that tells this table from any other: 11 letters and digits of a sum over its names, words and
 * numbers. It is what a link says of a table, which it cannot hold.
 */
export function tableFingerprint(table: Table): string {
  const found = known.get(table) ?? summed(table)
  known.set(table, found)
  return found
}

function summed({ name, rows, columns }: Table): string {
  const sum = createChecksum()
  sum.takeText(name)
  sum.take(rows)
  for (const column of columns) {
    sum.takeText(column.name)
    sum.take(column.labels === null ? -1 : column.labels.length)
    column.labels?.forEach(sum.takeText)
    for (const value of column.values) sum.take(wordOf(value))
  }
  return sum.text()
}

const float = new Float32Array(1)
const word = new Uint32Array(float.buffer)

/** The bits of `value`; all NaN are alike. */
function wordOf(value: number): number {
  float[0] = Number.isNaN(value) ? NaN : value
  return word[0]!
}
