import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatCompact,
  formatCount,
  formatEpoch,
  formatExact,
  formatMeasured,
  formatPercent,
  formatTick,
} from '../../src/i18n/format.ts'
import { parseNumber } from '../../src/i18n/parseNumber.ts'
import { LANGUAGES } from '../../src/spec/choices.ts'

const language = fc.constantFrom(...LANGUAGES)
const finite = fc.double({ noNaN: true, noDefaultInfinity: true })

describe('formatExact', () => {
  it('shows every digit with the decimal sign of the language', () => {
    expect(formatExact('en', 0.03)).toBe('0.03')
    expect(formatExact('es', 0.03)).toBe('0,03')
    expect(formatExact('es', 1e-7)).toBe('1e−7')
    expect(formatExact('es', -0.5)).toBe('−0,5')
    expect(formatExact('en', 5000)).toBe('5000')
  })

  it('can be typed back to the same number in every language', () => {
    fc.assert(
      fc.property(finite, language, (value, reader) => {
        expect(parseNumber(formatExact(reader, value))).toBe(value + 0)
      }),
    )
  })
})

describe('formatMeasured', () => {
  it.each([
    [0.0123, '0.012', '0,012'],
    [0, '0.000', '0,000'],
    [-0, '0.000', '0,000'],
    [-1.5, '−1.500', '−1,500'],
    [0.000042, '4.2×10⁻⁵', '4,2·10⁻⁵'],
    [7.3e9, '7.3×10⁹', '7,3·10⁹'],
    [-2.5e12, '−2.5×10¹²', '−2,5·10¹²'],
    [-Infinity, '−∞', '−∞'],
    [Number.NaN, 'NaN', 'NaN'],
    [Infinity, '∞', '∞'],
  ])('shows %d as %s and %s', (value, en, es) => {
    expect(formatMeasured('en', value)).toBe(en)
    expect(formatMeasured('es', value)).toBe(es)
  })

  it('never hides that a finite value is not zero', () => {
    fc.assert(
      fc.property(
        finite.filter((value) => value !== 0),
        language,
        (value, reader) => {
          expect(parseNumber(formatMeasured(reader, value))).not.toBe(0)
        },
      ),
    )
  })
})

describe('formatTick', () => {
  it.each([
    [0, '0', '0'],
    [0.8, '0.8', '0,8'],
    [0.1 + 0.2, '0.3', '0,3'],
    [-0.5, '−0.5', '−0,5'],
    [1500, '1500', '1500'],
    [1e9, '10⁹', '10⁹'],
    [2.5e10, '2.5×10¹⁰', '2,5·10¹⁰'],
    [1e-5, '10⁻⁵', '10⁻⁵'],
  ])('shows %d as %s and %s', (value, en, es) => {
    expect(formatTick('en', value)).toBe(en)
    expect(formatTick('es', value)).toBe(es)
  })

  it('can be read back', () => {
    fc.assert(
      fc.property(finite, language, (value, reader) => {
        expect(parseNumber(formatTick(reader, value))).toBe(Number(value.toPrecision(6)) + 0)
      }),
    )
  })
})

describe('formatPercent', () => {
  it('follows the language', () => {
    expect(formatPercent('en', 0.984)).toBe('98.4%')
    expect(formatPercent('es', 0.984)).toBe('98,4\u00a0%')
    expect(formatPercent('en', 1, 0)).toBe('100%')
  })
})

describe('formatCount', () => {
  it('groups by three', () => {
    expect(formatCount('en', 1234567)).toBe('1,234,567')
    expect(formatCount('es', 1234567)).toBe('1\u202f234\u202f567')
    expect(formatCount('en', 999)).toBe('999')
  })

  it('can be read back as a whole number in every language', () => {
    fc.assert(
      fc.property(fc.nat(), language, (value, reader) => {
        expect(parseNumber(formatCount(reader, value), true)).toBe(value)
      }),
    )
  })
})

describe('formatEpoch', () => {
  it.each([
    [0, '0'],
    [0.04, '0.04'],
    [0.999, '0.99'],
    [2.9999999999, '3'],
    [9.5, '9.50'],
    [12.7, '12'],
    [12345, '12,345'],
  ])('shows %d as %s', (epoch, shown) => {
    expect(formatEpoch('en', epoch)).toBe(shown)
  })
})

describe('formatCompact', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1234, '1.2\u00a0k'],
    [9960, '10\u00a0k'],
    [999_600, '1.0\u00a0M'],
    [15_300_000, '15\u00a0M'],
    [2e9, '2.0\u00a0G'],
  ])('shows %d as %s', (speed, shown) => {
    expect(formatCompact('en', speed)).toBe(shown)
  })

  it('keeps at most three digits', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 9.99e11, noNaN: true }), (speed) => {
        expect(formatCompact('es', speed).replace(/\D/g, '').length).toBeLessThanOrEqual(4)
        expect(formatCompact('es', speed)).not.toMatch(/\./)
      }),
    )
  })
})
