const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** A power of ten as our own readouts write it. */
const POWER = /^([+-]?)(?:(.*\d.*)[·×])?10(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)$/
const SPACES = /[\s\u00a0\u2009\u202f]/g
const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i
/** Groups of three with one kind of separator, then perhaps a decimal with the other kind. */
const GROUPED = /^[+-]?[1-9]\d{0,2}(?:(,)\d{3}(?:,\d{3})*(?:\.\d*)?|(\.)\d{3}(?:\.\d{3})*(?:,\d*)?)$/
const SPACED = /^[+-]?\d{1,3}([ \u00a0\u2009\u202f]\d{3})+([.,]\d*)?$/

/**
 * The number a person typed, or `null` for anything that is not one. A decimal comma and a decimal point
 * are understood in every language. A lone `1,234` or `1.234` is a decimal, unless `whole` says that
 * decimals make no sense there: then it is a thousand. Several groups, or both signs, are always grouping.
 */
export function parseNumber(text: string, whole = false): number | null {
  const typed = text.trim().replaceAll('\u2212', '-').replace(POWER, toExponential)
  const digits = SPACED.test(typed) ? typed.replace(SPACES, '') : typed
  const value = Number(toPlain(digits, whole) ?? NaN)
  return Number.isFinite(value) ? value : null
}

/** `-4.2·10⁻⁵` as `-4.2e-5`; no digits before the power of ten are a 1. */
function toExponential(_: string, sign: string, digits = '1', minus: string, raised: string): string {
  const exponent = Array.from(raised, (digit) => SUPERSCRIPTS.indexOf(digit)).join('')
  return `${sign}${digits}e${minus === '' ? '' : '-'}${exponent}`
}

function toPlain(typed: string, whole: boolean): string | null {
  const grouping = groupingOf(typed, whole)
  const ungrouped = grouping === null ? typed : typed.replaceAll(grouping, '')
  const plain = ungrouped.replace(',', '.')
  return PLAIN.test(plain) ? plain : null
}

/** The sign that only groups digits in `typed`, or `null` where there is none. */
function groupingOf(typed: string, whole: boolean): ',' | '.' | null {
  const groups = GROUPED.exec(typed)
  if (groups === null) return null
  const separator = groups[1] === ',' ? ',' : '.'
  const alone = typed.split(/[.,]/).length === 2
  return alone && !whole ? null : separator
}
