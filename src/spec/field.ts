import type { Report } from './repair.ts'
import type { Rule } from './rules.ts'
import { DEFAULT_SPEC, type Spec } from './spec.ts'

/** One value of the spec: its key in a link, its place and its rule. */
export interface Field {
  readonly key: string
  /** Where the value stands in a spec, from the outside in. */
  readonly path: readonly string[]
  /** What the text of a link means. */
  read(text: string): unknown
  /** How a link says the value in `spec`. */
  write(spec: Spec): string
  /** True when a link may leave the value out. */
  isDefault(spec: Spec): boolean
  /** `spec` with `value` here, repaired where it must be; `undefined` means the default. */
  apply(spec: Spec, value: unknown, report: Report): Spec
}

export interface Place<Value> {
  readonly path: readonly string[]
  get(spec: Spec): Value
  set(spec: Spec, value: Value): Spec
}

export function field<Value>(
  key: string,
  place: Place<Value>,
  rule: Rule<Value>,
  /** What an absent value is; it may depend on fields that stand earlier in `FIELDS`. */
  fallback: (spec: Spec) => Value = () => place.get(DEFAULT_SPEC),
): Field {
  return {
    key,
    path: place.path,
    read: rule.read,
    write: (spec) => rule.write(place.get(spec)),
    isDefault: (spec) => rule.write(place.get(spec)) === rule.write(fallback(spec)),
    apply(spec, value, report) {
      const absent = fallback(spec)
      return place.set(spec, value === undefined ? absent : rule.check(value, absent, report))
    },
  }
}

export function at<Name extends 'features' | 'backend'>(name: Name): Place<Spec[Name]> {
  return { path: [name], get: (spec) => spec[name], set: (spec, value) => ({ ...spec, [name]: value }) }
}

export function inside<Section extends 'data' | 'network' | 'training' | 'view' | 'teaching'>(
  section: Section,
) {
  return <Name extends keyof Spec[Section] & string>(name: Name): Place<Spec[Section][Name]> => ({
    path: [section, name],
    get: (spec) => spec[section][name],
    set: (spec, value) => ({ ...spec, [section]: { ...spec[section], [name]: value } }),
  })
}

/** A field whose rule depends on fields that stand earlier in `FIELDS`. */
export function dependent<Value>(
  key: string,
  place: Place<Value>,
  ruleOf: (spec: Spec) => Rule<Value>,
  fallback?: (spec: Spec) => Value,
): Field {
  const fieldOf = (spec: Spec) => field(key, place, ruleOf(spec), fallback)
  return {
    key,
    path: place.path,
    read: fieldOf(DEFAULT_SPEC).read,
    write: (spec) => fieldOf(spec).write(spec),
    isDefault: (spec) => fieldOf(spec).isDefault(spec),
    apply: (spec, value, report) => fieldOf(spec).apply(spec, value, report),
  }
}
