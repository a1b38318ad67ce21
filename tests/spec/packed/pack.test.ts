import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PackedContents, TrainedState } from '../../../src/spec/packed/contents.ts'
import { PRECISIONS } from '../../../src/spec/packed/numbers.ts'
import { pack, unpack } from '../../../src/spec/packed/pack.ts'
import { tableFingerprint } from '../../../src/spec/tableFingerprint.ts'
import { FRUIT } from '../someTable.ts'
import { arbitraryContents } from './arbitraryContents.ts'

const EMPTY: PackedContents = { trained: null, table: null, texts: [] }

const trainedWith = (parameters: readonly number[]): TrainedState => ({
  parameters: Float32Array.from(parameters),
  epoch: 412,
  position: 30,
  iteration: 10_303,
})

function parametersOf(text: string): number[] {
  const read = unpack(text)
  if (!('contents' in read)) throw new Error(`expected contents, got ${read.problem}`)
  return Array.from(read.contents.trained?.parameters ?? [])
}

describe('a packed value', () => {
  test('holds what was put in, to the last bit', () => {
    fc.assert(
      fc.property(arbitraryContents, (contents) => {
        expect(unpack(pack(contents, 'exact'))).toEqual({ contents })
      }),
    )
  })

  test('says nothing that a browser would escape', () => {
    fc.assert(
      fc.property(arbitraryContents, (contents) => {
        expect(pack(contents, 'exact')).toMatch(/^[A-Za-z0-9_-]+$/)
      }),
    )
  })

  test('keeps the fingerprint of a table, by which a link names it', () => {
    const read = unpack(pack({ ...EMPTY, table: FRUIT }, 'exact'))
    expect('contents' in read && read.contents.table && tableFingerprint(read.contents.table)).toBe(
      tableFingerprint(FRUIT),
    )
  })

  test('is short: 8-8 with 100 points', () => {
    const wave = (i: number) => Math.sin(i * 12.9898) * 3
    const hundredths = (value: number) => Math.round(value * 200) / 100
    const points = Array.from({ length: 100 }, (_, i) =>
      [hundredths(wave(i)), hundredths(wave(i + 0.5)), i % 2].join(),
    ).join(';')
    const trained = trainedWith(Array.from({ length: 105 }, (_, i) => wave(i)))
    expect(pack({ ...EMPTY, trained, texts: [['points', points]] }, 'exact').length).toBeLessThan(1600)
  })
})

describe('packed weights', () => {
  const rounded = PRECISIONS.filter((precision) => precision !== 'exact')

  test.each(rounded)('with %i bits are off by no more than that of the largest of their block', (bits) => {
    const values = fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), {
      minLength: 1,
      maxLength: 32,
    })
    fc.assert(
      fc.property(values, (given) => {
        const back = parametersOf(pack({ ...EMPTY, trained: trainedWith(given) }, bits))
        const largest = Math.max(...given.map(Math.abs))
        back.forEach((value, i) =>
          expect(Math.abs(value - given[i]!)).toBeLessThanOrEqual(2 * largest * 2 ** (1 - bits) + 1e-44),
        )
      }),
    )
  })

  test('get longer with every precision', () => {
    const trained = trainedWith(Array.from({ length: 200 }, (_, i) => Math.sin(i * i)))
    const lengths = PRECISIONS.map((precision) => pack({ ...EMPTY, trained }, precision).length)
    expect(lengths).toEqual(lengths.toSorted((a, b) => b - a))
    expect(new Set(lengths).size).toBe(PRECISIONS.length)
  })

  test('of zeros and of the ends of 32 bits come back finite', () => {
    const given = [0, -0, 2 ** 127, -3.4028234663852886e38, 3.4028234663852886e38, 2 ** -149]
    for (const precision of PRECISIONS) {
      const back = parametersOf(pack({ ...EMPTY, trained: trainedWith(given) }, precision))
      expect(back).toHaveLength(given.length)
      expect(back.every(Number.isFinite)).toBe(true)
    }
  })
})
