import { isUsableTable } from '../../spec/isTable.ts'
import type { Table } from '../../spec/table.ts'

/** A table as a text to keep, its numbers as base64 of their 32 bits: about five characters a cell. */
export function writeTableText({ name, rows, columns }: Table): string {
  const packed = columns.map((column) => ({ ...column, values: base64(column.values) }))
  return JSON.stringify({ name, rows, columns: packed })
}

/** The table that `writeTableText` made this text of; `null` of any other text. */
export function readTableText(text: string): Table | null {
  try {
    const { columns, ...rest } = JSON.parse(text) as { columns: { values: string }[] }
    const table = {
      ...rest,
      columns: columns.map((column) => ({ ...column, values: floats(column.values) })),
    }
    return isUsableTable(table) ? table : null
  } catch {
    return null
  }
}

/** As many bytes as a function may be given as arguments anywhere. */
const CHUNK = 8192

function base64(values: Float32Array): string {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
  let text = ''
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  }
  return btoa(text)
}

function floats(text: string): Float32Array {
  const bytes = atob(text)
  const read = new Uint8Array(bytes.length)
  for (let i = 0; i < bytes.length; i++) read[i] = bytes.charCodeAt(i)
  return new Float32Array(read.buffer)
}
