import { describe, expect, test } from 'vitest'
import { inkScale, largestSize, paintChannels, signedScale } from '../../../src/draw/images/mapPixels.ts'
import { LIGHT } from '../palettes.ts'

const painted = (values: number[], channels: number, scale = signedScale(LIGHT, 2)) => {
  const out = new Uint32Array(values.length)
  paintChannels(Float32Array.from(values), channels, scale, out)
  return out
}

describe('paintChannels', () => {
  const { words } = signedScale(LIGHT, 2)

  test('takes the ends at the largest size, and beyond it', () => {
    expect([...painted([-2, 2, -9, 9], 1)]).toEqual([words[0], words[255], words[0], words[255]])
  })

  test('0 and what is no number are neutral', () => {
    expect([...painted([0, Number.NaN], 1)]).toEqual([words[128], words[128]])
  })

  test('puts channel after channel', () => {
    // Two pixels of three channels each.
    expect([...painted([-2, 0, 2, 2, 0, -2], 3)]).toEqual([...painted([-2, 2, 0, 0, 2, -2], 1)])
  })

  test('ink goes from the panel to ink', () => {
    const scale = inkScale(LIGHT)
    const [empty, full] = painted([0, 1], 1, scale)
    expect([empty, full]).toEqual([scale.words[0], scale.words[255]])
    expect(empty).toBe(0xffffffff)
  })
})

test('a map of zeros still has a scale', () => {
  expect(signedScale(LIGHT, 0)).toMatchObject({ from: -1, to: 1 })
})

test('the largest size leaves out what is not finite', () => {
  expect(largestSize([1, -3, Infinity, Number.NaN, 2])).toBe(3)
  expect(largestSize([])).toBe(0)
})
