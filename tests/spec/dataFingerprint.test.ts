import { expect, test } from 'vitest'
import { dataFingerprint } from '../../src/spec/dataFingerprint.ts'
import { DEFAULT_SPEC } from '../../src/spec/spec.ts'
import { specWith } from './links.fixtures.ts'

const OTHER = [
  specWith({ data: { dataset: 'xor' } }),
  specWith({ data: { seed: 2 } }),
  specWith({ data: { noise: 1 } }),
  specWith({ data: { trainShare: 51 } }),
  specWith({ data: { samples: 501 } }),
  specWith({ data: { dataset: 'points', drawn: [{ x1: 1, x2: 2, value: 1 }] } }),
  specWith({ data: { dataset: 'points', drawn: [{ x1: 1, x2: 2, value: 0 }] } }),
  specWith({ data: { dataset: 'digits', drawnDigits: [{ label: 1, pixels: new Uint8Array(784) }] } }),
]

test('other points, or another share of them, have another fingerprint', () => {
  const all = [DEFAULT_SPEC, ...OTHER].map(dataFingerprint)
  expect(new Set(all).size).toBe(all.length)
  expect(all.every((text) => /^[0-9a-z]{11}$/.test(text))).toBe(true)
})

test('what is made of the points does not count', () => {
  const same = [
    specWith({ data: { standardize: true } }),
    specWith({ features: ['x1', 'x1x2'] }),
    specWith({ training: { learningRate: 1 }, view: { language: 'es' } }),
  ]
  for (const spec of same) expect(dataFingerprint(spec)).toBe(dataFingerprint(DEFAULT_SPEC))
})

test('it stays what it is: links that are out there hold it', () => {
  expect(dataFingerprint(DEFAULT_SPEC)).toBe('03kvwv6rk0z')
  expect(dataFingerprint(specWith({ data: { dataset: 'xor', noise: 20 } }))).toBe('2fxot6sawsf')
})
