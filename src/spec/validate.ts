import * as v from 'valibot'
import type { Field } from './field.ts'
import { FIELDS } from './fields.ts'
import { shown, type Problem, type Repair } from './repair.ts'
import { DEFAULT_SPEC, type Spec } from './spec.ts'

export type { Repair } from './repair.ts'

export interface Validated {
  readonly spec: Spec
  readonly repairs: readonly Repair[]
}

const RECORD = v.looseObject({})

/**
 * The valid spec nearest to `raw`, which may be anything: what is absent takes its default, what is wrong
 * is repaired and listed. A valid spec comes back as it is, without repairs; unknown parts are left out.
 */
export function validateSpec(raw: unknown): Validated {
  const repairs: Repair[] = []
  const records = new Set(FIELDS.map(({ path }) => path.slice(0, -1).join('.')))
  for (const record of records) {
    const value = valueAt(raw, record === '' ? [] : [record])
    if (value !== undefined && !v.is(RECORD, value)) repairs.push(repair(record, 'malformed', value, ''))
  }
  const validated = validateFields(({ path }) => valueAt(raw, path))
  return { spec: validated.spec, repairs: [...repairs, ...validated.repairs] }
}

/** The spec made of the value that `valueOf` has for each field; `undefined` means the default. */
export function validateFields(valueOf: (field: Field) => unknown): Validated {
  const repairs: Repair[] = []
  let spec = DEFAULT_SPEC
  for (const field of FIELDS) {
    spec = field.apply(spec, valueOf(field), (problem, given, used) => {
      repairs.push(repair(field.key, problem, given, used))
    })
  }
  return { spec, repairs }
}

export function repair(field: string, problem: Problem, given: unknown, used: string): Repair {
  return { field: shown(field), problem, given: shown(given), used }
}

function valueAt(raw: unknown, path: readonly string[]): unknown {
  let value = raw
  for (const name of path) {
    if (!v.is(RECORD, value) || !Object.hasOwn(value, name)) return undefined
    value = value[name]
  }
  return value
}
