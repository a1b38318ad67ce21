import * as v from 'valibot'
import { TABLE_LIMITS, type Table } from './table.ts'
import { defaultTarget, defaultTargetAs, tableRoles } from './tableRoles.ts'

const COLUMN = v.object({
  name: v.pipe(v.string(), v.nonEmpty()),
  values: v.instance(Float32Array),
  labels: v.nullable(v.array(v.string())),
})

const TABLE = v.pipe(
  v.object({
    name: v.string(),
    rows: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(TABLE_LIMITS.maxRows)),
    columns: v.pipe(
      v.array(COLUMN),
      v.minLength(TABLE_LIMITS.minColumns),
      v.maxLength(TABLE_LIMITS.maxColumns),
    ),
  }),
  v.check(({ rows, columns }) => columns.every(({ values }) => values.length === rows)),
  v.check(({ columns }) => new Set(columns.map(({ name }) => name)).size === columns.length),
  v.check(({ columns }) => columns.every(namesItsLabels)),
)

/** Whether `value` is a table from which at least one column can be learned. */
export function isUsableTable(value: unknown): value is Table {
  if (!v.is(TABLE, value)) return false
  const target = defaultTarget(value)
  return 'roles' in tableRoles(value, target, defaultTargetAs(value, target))
}

/** The values of a column of words are places in its labels. */
function namesItsLabels({ labels, values }: v.InferOutput<typeof COLUMN>): boolean {
  for (const value of values) {
    const fits = labels === null ? Math.abs(value) !== Infinity : labels[value] !== undefined
    if (!fits && !Number.isNaN(value)) return false
  }
  return true
}
