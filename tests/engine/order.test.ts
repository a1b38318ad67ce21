import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { epochOrder } from '../../src/engine/order.ts'

describe('epochOrder', () => {
  // Links promise the same order of batches for ever: these may not change.
  test('of seed 1 is pinned', () => {
    expect([...epochOrder(1, 0, 10)]).toEqual([7, 9, 0, 1, 5, 6, 2, 4, 3, 8])
    expect([...epochOrder(1, 1, 10)]).toEqual([8, 0, 6, 1, 9, 4, 7, 5, 2, 3])
  })

  test('visits every row once', () => {
    fc.assert(
      fc.property(fc.nat(999_999), fc.nat(1_000_000), fc.nat(500), (seed, epoch, rows) => {
        expect([...epochOrder(seed, epoch, rows).toSorted()]).toEqual(
          Array.from({ length: rows }, (_, i) => i),
        )
      }),
    )
  })

  test('differs from epoch to epoch and seed to seed, and is the same when asked again', () => {
    const orders = [0, 1, 2, 1000].flatMap((epoch) =>
      [1, 2].map((seed) => epochOrder(seed, epoch, 50).join()),
    )
    expect(new Set(orders).size).toBe(orders.length)
    expect(epochOrder(2, 1000, 50).join()).toBe(orders.at(-1))
  })

  test('has each row in each place as often', () => {
    const firsts = new Array<number>(5).fill(0)
    for (let epoch = 0; epoch < 5000; epoch++) firsts[epochOrder(1, epoch, 5)[0]!]! += 1
    // 4 standard deviations of a binomial count.
    for (const count of firsts) expect(Math.abs(count - 1000)).toBeLessThan(4 * Math.sqrt(800))
  })

  test('fills a recycled buffer that fits and no other', () => {
    const fitting = new Uint32Array(10)
    expect(epochOrder(1, 0, 10, fitting)).toBe(fitting)
    expect(epochOrder(1, 1, 10, fitting)).toEqual(epochOrder(1, 1, 10))
    const short = new Uint32Array(9)
    expect(epochOrder(1, 0, 10, short)).toHaveLength(10)
    expect(short).toEqual(new Uint32Array(9))
  })

  test('of no rows is empty', () => {
    expect(epochOrder(1, 0, 0)).toEqual(new Uint32Array(0))
  })
})
