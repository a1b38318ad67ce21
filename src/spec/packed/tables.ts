import { isUsableTable } from '../isTable.ts'
import { TABLE_LIMITS, type Table, type TableColumn } from '../table.ts'
import type { ByteReader } from './byteReader.ts'
import type { ByteWriter } from './byteWriter.ts'
import { fromPlanes, planesOf } from './numbers.ts'
import { damaged } from './packedError.ts'

/** How the values of a column stand; below `FLOATS` they are whole numbers of so many digits behind the point. */
const FLOATS = 100
const WORDS = 101

/** Numbers with more digits behind the point are kept as 32-bit floats. */
const MOST_DIGITS = 6
const LARGEST_WHOLE = 2 ** 40

/** A table to the last bit of its numbers: it keeps its fingerprint. */
export function writeTable(writer: ByteWriter, { name, rows, columns }: Table): void {
  writer.text(name)
  writer.whole(rows)
  writer.whole(columns.length)
  for (const column of columns) writeColumn(writer, column)
}

/** What `writeTable` wrote; throws `PackedError` for bytes that make no table from which anything can be learned. */
export function readTable(reader: ByteReader): Table {
  const name = reader.text()
  const rows = atMost(TABLE_LIMITS.maxRows, reader.whole())
  const count = atMost(TABLE_LIMITS.maxColumns, reader.whole())
  const columns = Array.from({ length: count }, () => readColumn(reader, rows))
  const table = { name, rows, columns }
  if (!isUsableTable(table)) throw damaged('expected a table that can be learned from')
  return table
}

function writeColumn(writer: ByteWriter, { name, values, labels }: TableColumn): void {
  writer.text(name)
  const digits = labels === null ? digitsOf(values) : 0
  writer.byte(labels !== null ? WORDS : (digits ?? FLOATS))
  if (labels !== null) {
    writer.whole(labels.length)
    for (const label of labels) writer.text(label)
  }
  if (digits === null) return writer.all(planesOf(values))
  for (const value of values) {
    // A missing value is a 0, and what there is counts from 1.
    if (Number.isNaN(value)) writer.whole(0)
    else writeCounted(writer, Math.round(value * 10 ** digits))
  }
}

function writeCounted(writer: ByteWriter, value: number): void {
  writer.whole((value < 0 ? -2 * value - 1 : 2 * value) + 1)
}

function readCounted(reader: ByteReader): number {
  const counted = reader.whole()
  if (counted === 0) return NaN
  return counted % 2 === 1 ? (counted - 1) / 2 : -counted / 2
}

function readColumn(reader: ByteReader, rows: number): TableColumn {
  const name = reader.text()
  const kind = reader.byte()
  if (kind === FLOATS) return { name, values: fromPlanes(reader.all(4 * rows)), labels: null }
  if (kind !== WORDS && kind > MOST_DIGITS) throw damaged(`expected a kind of column, got ${kind}`)
  const labels =
    kind === WORDS
      ? Array.from({ length: atMost(TABLE_LIMITS.maxRows, reader.whole()) }, () => reader.text())
      : null
  const unit = kind === WORDS ? 1 : 10 ** kind
  const values = Float32Array.from({ length: rows }, () => readCounted(reader) / unit)
  return { name, values, labels }
}

/** The fewest digits behind the point that say every value to its last bit; `null` where none do. */
function digitsOf(values: Float32Array): number | null {
  for (let digits = 0; digits <= MOST_DIGITS; digits++) {
    const unit = 10 ** digits
    const isSaid = (value: number) => {
      // A whole number has no negative zero: that one is no such number.
      const whole = Math.round(value * unit) + 0
      return Math.abs(whole) <= LARGEST_WHOLE && Object.is(Math.fround(whole / unit), value)
    }
    if (values.every((value) => Number.isNaN(value) || isSaid(value))) return digits
  }
  return null
}

function atMost(most: number, count: number): number {
  if (count > most) throw damaged(`expected at most ${most}, got ${count}`)
  return count
}
