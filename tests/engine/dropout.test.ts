import { describe, expect, test } from 'vitest'
import { dropLimit, isDropped } from '../../src/engine/dropout.ts'

/** Over so many updates, how often a unit is out. */
function share(unit: number, rate: number, updates = 20_000): number {
  let out = 0
  for (let update = 1; update <= updates; update++) if (isDropped(3, update, unit, rate)) out++
  return out / updates
}

/** How often two masks agree, over many updates. */
function agreement(one: (update: number) => boolean, other: (update: number) => boolean): number {
  let same = 0
  for (let update = 1; update <= 20_000; update++) if (one(update) === other(update)) same++
  return same / 20_000
}

describe('isDropped', () => {
  // 0.02 is more than 5 standard deviations of a share of 20,000
  test.each([0.1, 0.3, 0.5, 0.9])('leaves a unit out with probability %d', (rate) => {
    for (const unit of [0, 1, 17, 255]) expect(Math.abs(share(unit, rate) - rate)).toBeLessThan(0.02)
  })

  test('never at 0', () => {
    expect(share(4, 0)).toBe(0)
  })

  test('draws units, seeds and one update after the other independently', () => {
    const mask = (update: number) => isDropped(3, update, 2, 0.5)
    const others = [
      (update: number) => isDropped(3, update, 3, 0.5),
      (update: number) => isDropped(4, update, 2, 0.5),
      (update: number) => isDropped(3, update + 1, 2, 0.5),
      // the places exchanged, for hashes made of a sum or an xor of all of them
      (update: number) => isDropped(3, 2, update, 0.5),
    ]
    for (const other of others) expect(Math.abs(agreement(mask, other) - 0.5)).toBeLessThan(0.02)
  })

  test('is the same for ever: saved links train on with these masks', () => {
    const masks = [1, 2, 3, 1_000_000].map((update) =>
      Array.from({ length: 16 }, (_, unit) => +isDropped(1, update, unit, 0.5)).join(''),
    )
    expect(masks).toMatchInlineSnapshot(`
      [
        "0000011010000110",
        "1100010000111101",
        "1011110101000110",
        "1011010101001001",
      ]
    `)
  })
})

test('the limit of hashes is the share of all 32-bit numbers', () => {
  expect([0, 0.25, 0.5, 0.9].map(dropLimit)).toEqual([0, 2 ** 30, 2 ** 31, 3865470566])
})
