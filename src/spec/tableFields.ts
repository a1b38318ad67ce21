import { dependent, inside, type Field } from './field.ts'
import { isUsableTable } from './isTable.ts'
import { oneOf, type Rule } from './rules.ts'
import { DEFAULT_SPEC, type Spec } from './spec.ts'
import type { Table } from './table.ts'
import { tableFingerprint } from './tableFingerprint.ts'
import { defaultTarget, defaultTargetAs, TARGET_KINDS, tableRoles, type TargetKind } from './tableRoles.ts'

const data = inside('data')

/** A link cannot hold a table: it says by its fingerprint which one it means. */
export const tableField: Field = {
  key: 'table',
  path: ['data', 'table'],
  read: (text) => text,
  write: ({ data: { table } }) => (table === null ? '' : tableFingerprint(table)),
  isDefault: ({ data: { dataset } }) => dataset !== 'table',
  apply(spec, value, report) {
    if (isUsableTable(value)) return withTable(spec, value)
    if (spec.data.dataset !== 'table') return withTable(spec, null)
    const { dataset } = DEFAULT_SPEC.data
    report('no-table', value, dataset)
    return { ...spec, data: { ...spec.data, table: null, dataset } }
  },
}

/** What else a link says of a table: it means nothing without it. */
export const TABLE_KEYS: ReadonlySet<string> = new Set([
  'table',
  'target',
  'as',
  'zscore',
  'in',
  'loss',
  'axes',
  'hold',
])

function withTable(spec: Spec, table: Table | null): Spec {
  return { ...spec, data: { ...spec.data, table } }
}

/** The place of a column that can be learned, said from 1. */
function targetRule({ data: { table } }: Spec): Rule<number> {
  const rule: Rule<number> = {
    read: (text) => (/^\d+$/.test(text) ? Number(text) - 1 : text),
    write: (value) => String(value + 1),
    check(value, fallback, report) {
      const place = typeof value === 'number' ? value : -1
      const fits =
        table === null
          ? place === fallback
          : 'roles' in tableRoles(table, place, defaultTargetAs(table, place))
      if (fits) return place
      report('does-not-fit', typeof value === 'number' ? value + 1 : value, rule.write(fallback))
      return fallback
    },
  }
  return rule
}

function targetAsRule({ data: { table, target } }: Spec): Rule<TargetKind> {
  const known = oneOf(TARGET_KINDS)
  return {
    ...known,
    check(value, fallback, report) {
      const kind = known.check(value, fallback, report)
      if (kind === fallback || (table !== null && 'roles' in tableRoles(table, target, kind))) return kind
      report('does-not-fit', value, fallback)
      return fallback
    },
  }
}

/** `of`, which a link says only where the dataset is the person's own table. */
const ofTable = (of: Field): Field => ({
  ...of,
  isDefault: (spec) => spec.data.dataset !== 'table' || of.isDefault(spec),
})

export const targetField = ofTable(
  dependent('target', data('target'), targetRule, ({ data: { table } }) =>
    table === null ? DEFAULT_SPEC.data.target : defaultTarget(table),
  ),
)

export const targetAsField = ofTable(
  dependent('as', data('targetAs'), targetAsRule, ({ data: { table, target } }) =>
    table === null ? DEFAULT_SPEC.data.targetAs : defaultTargetAs(table, target),
  ),
)
