import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseNumber } from '../../src/i18n/parseNumber.ts'

describe('parseNumber', () => {
  it.each([
    ['0.5', 0.5],
    ['0,5', 0.5],
    [',5', 0.5],
    ['5.', 5],
    [' 1e-3 ', 0.001],
    ['1,5e-3', 0.0015],
    ['-2', -2],
    ['\u22122', -2],
    ['+3', 3],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1,234,567', 1234567],
    ['1.234.567', 1234567],
    ['1 234,5', 1234.5],
    ['1\u202f234\u202f567', 1234567],
  ])('reads %j as %d', (text, value) => {
    expect(parseNumber(text)).toBe(value)
  })

  it.each([
    '',
    ' ',
    'a',
    '1.2.3',
    '1,2,3',
    '12,34.5',
    '1 23',
    '0x10',
    'Infinity',
    'NaN',
    '1e999',
    '--1',
    '5 %',
  ])('refuses %j', (text) => {
    expect(parseNumber(text)).toBeNull()
  })

  it('takes a lone group of three for a decimal, but for thousands where only whole numbers make sense', () => {
    expect(parseNumber('1.234')).toBe(1.234)
    expect(parseNumber('1,234')).toBe(1.234)
    expect(parseNumber('1.000', true)).toBe(1000)
    expect(parseNumber('1,000', true)).toBe(1000)
    expect(parseNumber('0.125', true)).toBe(0.125)
  })

  it('gives a finite number or null for anything at all', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[0-9.,+\-eE \u00a0\u202f]*$/)),
        fc.boolean(),
        (text, whole) => {
          const value = parseNumber(text, whole)
          expect(value === null || Number.isFinite(value)).toBe(true)
        },
      ),
    )
  })
})
