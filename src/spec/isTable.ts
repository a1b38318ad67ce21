import { TABLE_LIMITS, type Table, type TableColumn } from './table.ts'
import { defaultTarget, defaultTargetAs, tableRoles } from './tableRoles.ts'

/** Whether `value`, which may be anything, is a table from which at least one column can be learned. */
export function isUsableTable(value: unknown): value is Table {
  if (!isTable(value)) return false
  const target = defaultTarget(value)
  return 'roles' in tableRoles(value, target, defaultTargetAs(value, target))
}

function isTable(value: unknown): value is Table {
  const { minColumns, maxColumns, maxRows } = TABLE_LIMITS
  if (!isRecord(value)) return false
  const { name, rows, columns } = value
  if (typeof name !== 'string' || typeof rows !== 'number' || !Array.isArray(columns)) return false
  if (!(Number.isInteger(rows) && rows >= 1 && rows <= maxRows)) return false
  if (columns.length < minColumns || columns.length > maxColumns) return false
  if (!columns.every((column) => isColumn(column, rows))) return false
  return new Set(columns.map((column: TableColumn) => column.name)).size === columns.length
}

/** The values of a column of words are places in its labels. */
function isColumn(value: unknown, rows: number): value is TableColumn {
  if (!isRecord(value)) return false
  const { name, values, labels } = value
  if (typeof name !== 'string' || name === '') return false
  if (!(values instanceof Float32Array) || values.length !== rows) return false
  if (labels !== null && !(Array.isArray(labels) && labels.every((label) => typeof label === 'string'))) {
    return false
  }
  for (const number of values) {
    const fits = labels === null ? Math.abs(number) !== Infinity : labels[number] !== undefined
    if (!fits && !Number.isNaN(number)) return false
  }
  return true
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
