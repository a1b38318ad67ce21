import type { DictionaryLanguage } from './translate.ts'

/** Spanish groups digits with a narrow space (RAE), English with a comma; a decimal is `,` or `.`. */
const NARROW_SPACE = '\u202f'
const MINUS = '\u2212'
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** A value as a control shows it: every digit it has, no grouping; what it gives can be typed back. */
export function formatExact(language: DictionaryLanguage, value: number): string {
  return localizePoint(language, wordOf(value) ?? String(value))
}

/**
 * A measured value such as a loss or a weight: three decimals; where those would hide it (below 0.001 or
 * from a million on) two digits times a power of ten: `4.2×10⁻⁵`, in Spanish `4,2·10⁻⁵`. NaN and infinities
 * are said as such.
 */
export function formatMeasured(language: DictionaryLanguage, value: number): string {
  const word = wordOf(value)
  if (word !== null) return word
  if (needsPower(value)) return formatPower(language, value.toExponential(1))
  return localizePoint(language, (value + 0).toFixed(3))
}

/** A number beside an axis: its own few digits, `0.8` and not `0.800`; large and tiny ones as powers of ten. */
export function formatTick(language: DictionaryLanguage, value: number): string {
  const word = wordOf(value)
  if (word !== null) return word
  // Ticks are sums of steps: what is beyond six digits is rounding noise.
  const settled = Number(value.toPrecision(6)) + 0
  if (needsPower(settled)) return formatPower(language, settled.toExponential())
  return localizePoint(language, String(settled))
}

function needsPower(value: number): boolean {
  const size = Math.abs(value)
  return size >= 1e6 || (size !== 0 && size < 0.001)
}

/** `4.2e-5` as it is written by hand; a lone 1 before the power of ten is left out. */
function formatPower(language: DictionaryLanguage, exponential: string): string {
  const [digits = '', exponent = ''] = exponential.split('e')
  const raised = Array.from(exponent.replace('+', ''), (sign) =>
    sign === '-' ? '⁻' : SUPERSCRIPTS[Number(sign)],
  )
  const power = `10${raised.join('')}`
  if (digits === '1' || digits === '-1') return digits === '1' ? power : MINUS + power
  return localizePoint(language, digits) + (language === 'es' ? '·' : '×') + power
}

/** A share between 0 and 1 as a percentage: `98.4%`, `98,4 %`. */
export function formatPercent(language: DictionaryLanguage, share: number, decimals = 1): string {
  const number = localizePoint(language, wordOf(share) ?? (share * 100).toFixed(decimals))
  return language === 'es' ? `${number}\u00a0%` : `${number}%`
}

/** A whole number with its digits in groups of three; a fraction is cut off. */
export function formatCount(language: DictionaryLanguage, value: number): string {
  const digits = wordOf(value) ?? String(Math.trunc(value))
  const separator = language === 'es' ? NARROW_SPACE : ','
  return digits.replace(/\d(?=(\d{3})+$)/g, `$&${separator}`)
}

/** Epochs: whole ones, and two decimals (cut, never rounded up) while fewer than ten tell a story. */
export function formatEpoch(language: DictionaryLanguage, epoch: number): string {
  // The smallest fraction of an epoch is one sample of 5000; what is less is rounding noise of a division.
  const settled = Math.round(epoch * 1e6) / 1e6
  if (settled >= 10 || Number.isInteger(settled)) return formatCount(language, settled)
  return localizePoint(language, (Math.floor(settled * 100) / 100).toFixed(2))
}

const SCALES = [
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
] as const

/** A speed in two or three digits with the prefix of a thousand, a million or a milliard: `1.2 M`. */
export function formatCompact(language: DictionaryLanguage, value: number): string {
  // 999,500 is already a million in three digits.
  const [scale, prefix] = SCALES.find(([size]) => Math.abs(value) >= size * 0.9995) ?? [1, '']
  const scaled = value / scale
  const digits = scale === 1 || Math.abs(scaled) >= 9.95 ? scaled.toFixed(0) : scaled.toFixed(1)
  return localizePoint(language, digits) + (prefix && `\u00a0${prefix}`)
}

function localizePoint(language: DictionaryLanguage, digits: string): string {
  const signed = digits.replaceAll('-', MINUS)
  return language === 'es' ? signed.replace('.', ',') : signed
}

function wordOf(value: number): string | null {
  if (Number.isNaN(value)) return 'NaN'
  if (Number.isFinite(value)) return null
  return value > 0 ? '∞' : `${MINUS}∞`
}
