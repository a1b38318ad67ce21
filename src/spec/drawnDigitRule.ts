import * as v from 'valibot'
import { DIGIT_PIXELS, MOST_DRAWN_DIGITS, type DrawnDigit } from './images.ts'
import type { Problem } from './repair.ts'
import type { Rule } from './rules.ts'

const DIGIT = v.object({
  pixels: v.pipe(
    v.instance(Uint8Array),
    v.check(({ length }) => length === DIGIT_PIXELS),
    v.check((pixels) => pixels.every((pixel) => pixel % INK_STEP === 0)),
  ),
  label: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9)),
})

/** Ink comes in 16 levels, so that a digit is short enough for a link. */
export const INK_STEP = 17

/**
 * Digits drawn by the person: `7:` and the ink of its pixels in runs, a byte each (length - 1, then level, four bits
 * each), as base64url; `;` between two digits. What is no such digit is left out.
 */
export const drawnDigits: Rule<readonly DrawnDigit[]> = {
  read: (text) => text.split(';').flatMap((part) => (part.trim() === '' ? [] : [readDigit(part.trim())])),
  write: (value) => value.map(({ pixels, label }) => `${label}:${writeInk(pixels)}`).join(';'),
  check(value, fallback, report) {
    if (!Array.isArray(value)) {
      report('malformed', value, drawnDigits.write(fallback))
      return fallback
    }
    const fits = (digit: unknown): digit is DrawnDigit => v.is(DIGIT, digit)
    const problems: [problem: Problem, given: unknown][] = []
    const digits = value.filter(fits)
    if (digits.length < value.length) problems.push(['malformed', value.length - digits.length])
    if (digits.length > MOST_DRAWN_DIGITS) problems.push(['too-many', digits.length])
    for (const [problem, given] of problems)
      report(problem, given, String(Math.min(digits.length, MOST_DRAWN_DIGITS)))
    return digits.slice(0, MOST_DRAWN_DIGITS)
  },
}

function writeInk(pixels: Uint8Array): string {
  const bytes: number[] = []
  for (let at = 0; at < pixels.length;) {
    let end = at + 1
    while (end < pixels.length && end - at < 16 && pixels[end] === pixels[at]) end++
    bytes.push(((end - at - 1) << 4) | Math.round(pixels[at]! / INK_STEP))
    at = end
  }
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

/** What cannot be read stays the text it is. */
function readDigit(text: string): unknown {
  const [, label, ink] = /^([0-9]):([\w-]+)$/.exec(text) ?? []
  if (label === undefined || ink === undefined || ink.length > 2 * DIGIT_PIXELS) return text
  const pixels = readInk(ink)
  return pixels === null ? text : { pixels, label: Number(label) }
}

function readInk(ink: string): Uint8Array | null {
  let bytes: string
  try {
    bytes = atob(ink.replaceAll('-', '+').replaceAll('_', '/'))
  } catch {
    return null
  }
  const pixels: number[] = []
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes.charCodeAt(i)
    for (let run = byte >> 4; run >= 0; run--) pixels.push((byte & 15) * INK_STEP)
  }
  return pixels.length === DIGIT_PIXELS ? Uint8Array.from(pixels) : null
}
