import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomStream } from '../../src/lib/random.ts'

const draws = (count: number, draw: () => number) => Array.from({ length: count }, draw)

/** Sum of (observed - expected)^2 / expected over the cells. */
function chiSquare(observed: readonly number[]): number {
  const expected = observed.reduce((sum, count) => sum + count, 0) / observed.length
  return observed.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
}

/** Pearson correlation of two equally long lists. */
function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length
  const centered = (list: readonly number[]) => list.map((value) => value - mean(list))
  const dot = (p: readonly number[], q: readonly number[]) => p.reduce((sum, x, i) => sum + x * q[i]!, 0)
  const [x, y] = [centered(a), centered(b)]
  return dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y))
}

describe('the bits', () => {
  // Links promise the same numbers for ever: these may not change.
  test.each([
    [1, ['data'], [1895222103, 2270071211, 3336886685, 1700691204]],
    [1, ['weights', 0, 3], [83629789, 1923728288, 881973566, 108900895]],
    [999_999, ['batches', 12], [4268942463, 2847540307, 1964663228, 2441860205]],
  ] as const)('of seed %d, stream %o are pinned', (seed, name, words) => {
    const random = randomStream(seed, ...name)
    expect(draws(4, () => random.next() * 2 ** 32)).toEqual(words)
  })

  test('of one seed and name are the same every time', () => {
    const [one, other] = [randomStream(5, 'data'), randomStream(5, 'data')]
    expect(draws(100, one.next)).toEqual(draws(100, other.next))
  })
})

describe('streams', () => {
  test('of neighbouring seeds and names begin unlike each other', () => {
    const first = new Set<number>()
    for (let seed = 0; seed < 1000; seed++) {
      for (const name of ['data', 'split', 'weights', 'batches']) first.add(randomStream(seed, name).next())
    }
    expect(first.size).toBe(4000)
  })

  test('with the name split elsewhere differ, as do numbers and other numbers', () => {
    const starts = [
      randomStream(1, 'a', 1),
      randomStream(1, 'a', 11),
      randomStream(11, 'a', 1),
      randomStream(1, 'a1'),
      randomStream(1),
    ].map((random) => random.next())
    expect(new Set(starts).size).toBe(starts.length)
  })

  test.each([
    ['seeds', randomStream(1, 'data'), randomStream(2, 'data')],
    ['names', randomStream(1, 'data'), randomStream(1, 'split')],
    ['epochs', randomStream(1, 'batches', 7), randomStream(1, 'batches', 8)],
  ])('of neighbouring %s are not correlated', (_, one, other) => {
    // 4 standard errors of a correlation of 0 over 10,000 pairs.
    expect(Math.abs(correlation(draws(10_000, one.next), draws(10_000, other.next)))).toBeLessThan(0.04)
  })

  test('have first numbers that are uniform over the seeds', () => {
    const cells = new Array<number>(10).fill(0)
    for (let seed = 0; seed < 10_000; seed++) {
      const cell = Math.floor(randomStream(seed, 'data').next() * 10)
      cells[cell]! += 1
    }
    // 99.9 % of chi-square with 9 degrees of freedom.
    expect(chiSquare(cells)).toBeLessThan(27.9)
  })
})

describe('uniform', () => {
  test('fills 100 cells evenly, and so do pairs of neighbours', () => {
    const random = randomStream(1, 'uniform')
    const cells = new Array<number>(100).fill(0)
    const pairs = new Array<number>(100).fill(0)
    let last = 0
    for (let i = 0; i < 100_000; i++) {
      const value = random.next()
      cells[Math.floor(value * 100)]! += 1
      if (i % 2 === 1) pairs[Math.floor(last * 10) * 10 + Math.floor(value * 10)]! += 1
      last = value
    }
    // 99.9 % of chi-square with 99 degrees of freedom.
    expect(chiSquare(cells)).toBeLessThan(148.2)
    expect(chiSquare(pairs)).toBeLessThan(148.2)
  })

  test('stays in [min, max)', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: -1000, max: 1000 }),
        fc.integer({ min: 1, max: 1000 }),
        (seed, min, width) => {
          const random = randomStream(seed, 'range')
          for (const value of draws(50, () => random.uniform(min, min + width))) {
            expect(value).toBeGreaterThanOrEqual(min)
            expect(value).toBeLessThan(min + width)
          }
        },
      ),
    )
  })
})

test('integer gives every whole number below the bound evenly, and only 0 below 1', () => {
  const random = randomStream(1, 'integer')
  const cells = new Array<number>(7).fill(0)
  for (let i = 0; i < 70_000; i++) cells[random.integer(7)]! += 1
  // 99.9 % of chi-square with 6 degrees of freedom.
  expect(chiSquare(cells)).toBeLessThan(22.5)
  expect(draws(10, () => random.integer(1))).toEqual(new Array(10).fill(0))
})

test('normal has the moments of the normal distribution', () => {
  const random = randomStream(1, 'normal')
  const values = draws(100_000, random.normal)
  const moment = (power: number) => values.reduce((sum, value) => sum + value ** power, 0) / values.length
  // 4 standard errors each.
  expect(Math.abs(moment(1))).toBeLessThan(0.013)
  expect(Math.abs(moment(2) - 1)).toBeLessThan(0.018)
  expect(Math.abs(moment(3))).toBeLessThan(0.049)
  expect(Math.abs(moment(4) - 3)).toBeLessThan(0.124)
  const beyond = values.filter((value) => Math.abs(value) > 1.959964).length / values.length
  expect(Math.abs(beyond - 0.05)).toBeLessThan(0.0028)
})

describe('shuffle', () => {
  test('keeps every item, in place', () => {
    fc.assert(
      fc.property(fc.nat(), fc.uint32Array(), (seed, items) => {
        const shuffled = items.slice()
        expect(randomStream(seed, 'shuffle').shuffle(shuffled)).toBe(shuffled)
        expect(shuffled.toSorted()).toEqual(items.toSorted())
      }),
    )
  })

  test('gives each of the 24 orders of four things as often', () => {
    const random = randomStream(1, 'orders')
    const counts = new Map<string, number>()
    for (let i = 0; i < 24_000; i++) {
      const order = random.shuffle(Uint32Array.of(1, 2, 3, 4)).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(24)
    // 99.9 % of chi-square with 23 degrees of freedom.
    expect(chiSquare([...counts.values()])).toBeLessThan(49.7)
  })

  test('leaves nothing and one thing alone', () => {
    expect(randomStream(1, 'few').shuffle(new Uint32Array(0))).toEqual(new Uint32Array(0))
    expect(randomStream(1, 'few').shuffle(Uint32Array.of(9))).toEqual(Uint32Array.of(9))
  })
})
