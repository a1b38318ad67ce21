import { describe, expect, test } from 'vitest'
import { crossings, heightAt, thinned } from '../../../src/draw/outputCurve/heights.ts'

describe('the height of a curve', () => {
  test('is that of the middle of a part, and straight between two middles', () => {
    const heights = [0, 10, 20, 30]
    expect([0.125, 0.375, 0.875].map((share) => heightAt(heights, share))).toEqual([0, 10, 30])
    expect(heightAt(heights, 0.5)).toBeCloseTo(15)
  })

  test('goes on level beyond the first and the last middle; without heights there is none', () => {
    expect([heightAt([3, 5], 0), heightAt([3, 5], 1)]).toEqual([3, 5])
    expect(heightAt([], 0.5)).toBeNull()
  })
})

describe('crossings', () => {
  test('of a straight line are where it meets the level', () => {
    const line = Array.from({ length: 100 }, (_, i) => (i + 0.5) / 100)
    for (const level of [0.25, 0.5, 0.731]) expect(crossings(line, level)[0]).toBeCloseTo(level)
    expect(crossings(line, 2)).toEqual([])
  })

  test('are found up and down, in order, and once where the curve touches the level with a middle', () => {
    const [up, down] = crossings([0, 1, 1, 0], 0.5)
    expect([up, down]).toEqual([0.25, 0.75])
    expect(crossings([0, 0.5, 1], 0.5)).toHaveLength(1)
  })
})

describe('thinned', () => {
  test('takes evenly spaced values, all where there are fewer than asked for, none of none', () => {
    expect([...thinned([0, 1, 2, 3, 4, 5, 6, 7], 4)]).toEqual([0.5, 2.5, 4.5, 6.5])
    expect([...thinned([1, 2], 10)]).toEqual([1, 2])
    expect(thinned([], 10)).toHaveLength(0)
  })
})
