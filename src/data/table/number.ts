export type DecimalMark = '.' | ','

/**
 * What a cell tells about the decimal mark when it is read as a number: `'.'` or `','` where only that can
 * be meant, `'none'` for one without, `'maybe.'` for `1.234` and `'maybe,'` for `1,234`, which are decimals
 * or thousands. `null`: no number in any reading.
 */
export type NumberShape = DecimalMark | 'none' | 'maybe.' | 'maybe,' | null

const MISSING: ReadonlySet<string> = new Set([
  '',
  'NA',
  'na',
  'N/A',
  'n/a',
  '#N/A',
  '?',
  'null',
  'NULL',
  'Null',
  'NaN',
  'nan',
  'NAN',
  '-',
  '–',
  '—',
])
const WHOLE = /^[+-]?\d+(e[+-]?\d+)?$/i
const INFINITE = /^[+-]?(inf|infinity|∞)$/i
const DECIMAL = /^[+-]?(?=[.,]?\d)(\d*)([.,])(\d*)(e[+-]?\d+)?$/i
/** Groups of three with one mark, and then more groups or the other mark, the decimal one. */
const GROUPED = /^[+-]?[1-9]\d{0,2}(?:(?:,\d{3})+(?:(\.)\d*|,\d{3})|(?:\.\d{3})+(?:(,)\d*|\.\d{3}))$/
/** Spanish and scientific writing group with a space, often a narrow or unbreakable one. */
const SPACED = /^[+-]?\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?:([.,])\d*)?$/
const SPACES = /[ \u00a0\u2009\u202f]/g

/** True for a trimmed cell that says that there is no value. `Na` is sodium and no such cell. */
export function isMissing(cell: string): boolean {
  return MISSING.has(cell)
}

/** The shape of a trimmed cell. */
export function numberShape(cell: string): NumberShape {
  const typed = cell.replace('\u2212', '-')
  if (WHOLE.test(typed) || INFINITE.test(typed)) return 'none'
  const decimal = DECIMAL.exec(typed)
  if (decimal !== null) {
    const [, whole = '', mark, fraction = '', exponent] = decimal
    const grouping = /^[1-9]\d{0,2}$/.test(whole) && fraction.length === 3 && exponent === undefined
    if (mark === ',') return grouping ? 'maybe,' : ','
    return grouping ? 'maybe.' : '.'
  }
  const spaced = SPACED.exec(typed)
  if (spaced !== null) return markOf(spaced[1])
  const grouped = GROUPED.exec(typed)
  if (grouped === null) return null
  // `1,234,567` has no decimal mark, but its commas leave only the point for it.
  return markOf(grouped[1] ?? grouped[2] ?? (typed.includes(',') ? '.' : ','))
}

function markOf(mark: string | undefined): DecimalMark | 'none' {
  return mark === '.' || mark === ',' ? mark : 'none'
}

/** The number in a cell that has a shape, read with this decimal mark; the other mark only groups. */
export function readNumber(cell: string, mark: DecimalMark): number {
  const typed = cell.replace('\u2212', '-').replace(SPACES, '')
  if (INFINITE.test(typed)) return typed.startsWith('-') ? -Infinity : Infinity
  return Number(typed.replaceAll(mark === '.' ? ',' : '.', '').replace(mark, '.'))
}
