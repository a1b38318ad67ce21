import { expect, test } from 'vitest'
import { shown } from '../../src/spec/repair.ts'

test.each([
  ['plain', 'plain'],
  [12.5, '12.5'],
  [undefined, ''],
  [null, ''],
  [[1], 'object'],
  [() => 1, 'function'],
  ['a\u0000b\u001b[31mc\u202ed\u200be\n', 'ab[31mcde'],
  ['\ud800a\udc00', 'a'],
  ['ñ'.repeat(41), 'ñ'.repeat(40)],
  ['🧠'.repeat(500), '🧠'.repeat(40)],
  ['\u0000'.repeat(10_000_000), ''],
])('%o is shown as %o', (value, text) => {
  expect(shown(value)).toBe(text)
})
