import { floatsFromBase64, floatsToBase64 } from '../../lib/base64.ts'
import { isUsableTable } from '../../spec/isTable.ts'
import type { Table } from '../../spec/table.ts'

/** A table as a text to keep, its numbers as base64 of their 32 bits: about five characters a cell. */
export function writeTableText({ name, rows, columns }: Table): string {
  const packed = columns.map((column) => ({ ...column, values: floatsToBase64(column.values) }))
  return JSON.stringify({ name, rows, columns: packed })
}

/** The table that `writeTableText` made this text of; `null` of any other text. */
export function readTableText(text: string): Table | null {
  try {
    const { columns, ...rest } = JSON.parse(text) as { columns: { values: string }[] }
    const table = {
      ...rest,
      columns: columns.map((column) => ({ ...column, values: floatsFromBase64(column.values) })),
    }
    return isUsableTable(table) ? table : null
  } catch {
    return null
  }
}
