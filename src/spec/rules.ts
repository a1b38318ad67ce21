import * as v from 'valibot'
import { ACTIVATIONS } from './choices.ts'
import { clampTo, isWhole, type Limit } from './limits.ts'
import { shown, type Problem, type Report } from './repair.ts'
import { DEFAULT_SPEC, LIMITS, type HiddenLayer } from './spec.ts'

/** What a value of the spec must be, and how a link says it. */
export interface Rule<Value> {
  /** What `text` means. What has no meaning stays the text it is, for `check` to report. */
  read(text: string): unknown
  /** The shortest text that `read` turns into exactly `value`. */
  write(value: Value): string
  /** `value` if it is allowed, else the nearest allowed value or `fallback`, after a report. */
  check(value: unknown, fallback: Value, report: Report): Value
}

/** The problem behind each type of valibot issue that our schemas can raise. */
const PROBLEM_OF_ISSUE: Readonly<Record<string, Problem>> = {
  picklist: 'unknown-value',
  boolean: 'unknown-value',
  number: 'not-a-number',
  min_value: 'out-of-range',
  max_value: 'out-of-range',
  integer: 'not-whole',
}

function problemWith(schema: v.GenericSchema, value: unknown): Problem | null {
  if (value === '' || value === undefined) return 'missing'
  const { issues } = v.safeParse(schema, value)
  return issues === undefined ? null : (PROBLEM_OF_ISSUE[issues[0].type] ?? 'malformed')
}

/** One of a list of identifiers. */
export function oneOf<Choice extends string>(choices: readonly Choice[]): Rule<Choice> {
  const schema = v.picklist(choices)
  return {
    read: (text) => text,
    write: (value) => value,
    check(value, fallback, report) {
      if (v.is(schema, value)) return value
      report(problemWith(schema, value) ?? 'malformed', value, fallback)
      return fallback
    },
  }
}

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['1', true],
  ['0', false],
  ['true', true],
  ['false', false],
])

/** Yes or no: 1 or 0 in a link; `true` and `false` are understood. */
export const flag: Rule<boolean> = {
  read: (text) => FLAGS.get(text) ?? text,
  write: (value) => (value ? '1' : '0'),
  check(value, fallback, report) {
    if (typeof value === 'boolean') return value
    report(problemWith(v.boolean(), value) ?? 'malformed', value, flag.write(fallback))
    return fallback
  },
}

/** A number within its limits. */
export function within(limit: Limit): Rule<number> {
  const { min, max } = LIMITS[limit]
  const real = v.pipe(v.number(), v.minValue(min), v.maxValue(max))
  const schema = isWhole(limit) ? v.pipe(real, v.integer()) : real
  return {
    read: readNumber,
    write: writeNumber,
    check(value, fallback, report) {
      const problem = problemWith(schema, value)
      const used = typeof value === 'number' ? clampTo(limit, value, fallback) : fallback
      if (problem !== null) report(problem, value, writeNumber(used))
      return used
    },
  }
}

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i

function readNumber(text: string): unknown {
  return DECIMAL.test(text) ? Number(text) : text
}

/** Short and exact: 0.01, but 1e-5. */
function writeNumber(value: number): string {
  return value !== 0 && Math.abs(value) < 1e-4 ? value.toExponential() : String(value)
}

const UNITS = within('units')
const ACTIVATION = oneOf(ACTIVATIONS)
const LAYER_FALLBACK: HiddenLayer = DEFAULT_SPEC.network.hidden[0] ?? { units: 8, activation: 'tanh' }

/** The hidden layers: `8.tanh,4.relu`; nothing is no hidden layer. */
export const layers: Rule<readonly HiddenLayer[]> = {
  read: (text) => (text === '' ? [] : text.split(',').map(readLayer)),
  write: (value) => value.map(({ units, activation }) => `${units}.${activation}`).join(','),
  check(value, fallback, report) {
    if (!Array.isArray(value)) {
      report('malformed', value, layers.write(fallback))
      return fallback
    }
    const { max } = LIMITS.hiddenLayers
    if (value.length > max) report('too-many', value.length, String(max))
    return value.slice(0, max).map((layer: unknown) => checkLayer(layer, report))
  },
}

function readLayer(text: string): { units: unknown; activation: string } {
  const [units = '', ...rest] = text.split('.')
  return { units: UNITS.read(units.trim()), activation: rest.join('.').trim() }
}

function checkLayer(layer: unknown, report: Report): HiddenLayer {
  if (!v.is(v.looseObject({}), layer)) {
    report('malformed', layer, layers.write([LAYER_FALLBACK]))
    return LAYER_FALLBACK
  }
  return {
    units: UNITS.check(layer['units'], LAYER_FALLBACK.units, report),
    activation: ACTIVATION.check(layer['activation'], LAYER_FALLBACK.activation, report),
  }
}

/** Two different columns of `count`, from 0, said from 1: `x1,x3`. Where there is only one, both are it. */
export function axes(count: number): Rule<readonly [number, number]> {
  const fits = (column: unknown) =>
    typeof column === 'number' && Number.isInteger(column) && column >= 0 && column < Math.max(2, count)
  const rule: Rule<readonly [number, number]> = {
    read: (text) => text.split(',').map((part) => (/^x\d+$/.test(part) ? Number(part.slice(1)) - 1 : part)),
    write: (value) => value.map(columnName).join(','),
    check(value, fallback, report) {
      if (Array.isArray(value) && value.length === 2 && value.every(fits) && value[0] !== value[1]) {
        return [value[0] as number, value[1] as number]
      }
      report('malformed', listed(value, columnName), rule.write(fallback))
      return fallback
    },
  }
  return rule
}

const columnName = (column: unknown) => (typeof column === 'number' ? `x${column + 1}` : shown(column))

/** By column, of at most `count`, a number or nothing; nothing follows the last number: `,,3.1`. */
export function heldValues(count: number): Rule<readonly (number | null)[]> {
  const rule: Rule<readonly (number | null)[]> = {
    read: (text) => text.split(',').map((part) => (part === '' ? null : readNumber(part))),
    write: (value) => value.map((part) => (part === null ? '' : writeNumber(part))).join(','),
    check(value, fallback, report) {
      if (Array.isArray(value) && value.length <= count && Array.from<unknown>(value).every(isHeld))
        return trimmed(value)
      report('malformed', listed(value), rule.write(fallback))
      return fallback
    },
  }
  return rule
}

/** Points are kept in 32 bits, so what is infinite there is none. */
const isHeld = (part: unknown): boolean =>
  part === null || (typeof part === 'number' && Number.isFinite(Math.fround(part)))

/** Without the nothings at the end, and without negative zeros. */
function trimmed(values: readonly (number | null)[]): readonly (number | null)[] {
  const last = values.findLastIndex((value) => value !== null)
  return values.slice(0, last + 1).map((value) => (value === null ? null : value + 0))
}

/** What was given for a list, as far as it can be shown. */
function listed(value: unknown, text: (part: unknown) => string = shown): unknown {
  return Array.isArray(value) ? Array.from(value, (part) => text(part)).join(',') : value
}
