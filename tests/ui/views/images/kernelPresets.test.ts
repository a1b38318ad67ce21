import { describe, expect, test } from 'vitest'
import { KERNEL_PRESETS, presetKernel, presetsOf } from '../../../../src/ui/views/images/kernelPresets.ts'

const sum = (kernel: readonly number[]) => kernel.reduce((total, value) => total + value, 0)
const SIZES = [3, 4, 5, 6, 7, 8, 9, 10, 11]

describe('3x3', () => {
  test('are those of the books', () => {
    expect(presetKernel('vertical-edges', 3)).toEqual([-1, 0, 1, -2, 0, 2, -1, 0, 1])
    expect(presetKernel('horizontal-edges', 3)).toEqual([-1, -2, -1, 0, 0, 0, 1, 2, 1])
    expect(presetKernel('all-edges', 3)).toEqual([0, 1, 0, 1, -4, 1, 0, 1, 0])
    expect(presetKernel('blur', 3)).toEqual([1, 2, 1, 2, 4, 2, 1, 2, 1].map((value) => value / 16))
    expect(presetKernel('sharpen', 3)).toEqual([0, -1, 0, -1, 5, -1, 0, -1, 0])
    expect(presetKernel('emboss', 3)).toEqual([-2, -1, 0, -1, 1, 1, 0, 1, 2])
  })
})

describe.each(SIZES)('%i pixels a side', (size) => {
  test('every preset fills the kernel', () => {
    for (const preset of presetsOf(size)) expect(presetKernel(preset, size)).toHaveLength(size * size)
  })

  test('an even grey stays as it is under blur, sharpen, emboss and identity, and has no edges', () => {
    for (const preset of KERNEL_PRESETS) {
      expect(sum(presetKernel(preset, size))).toBeCloseTo(preset.endsWith('edges') ? 0 : 1)
    }
  })

  test('a sharp edge gives as much as with 3x3', () => {
    const positive = presetKernel('vertical-edges', size).filter((value) => value > 0)
    expect(sum(positive)).toBeCloseTo(4)
  })
})

test('small kernels offer only what they have room for', () => {
  expect(presetsOf(1)).toEqual(['identity'])
  expect(presetsOf(2)).toEqual(['blur', 'identity'])
  expect(presetKernel('identity', 1)).toEqual([1])
  expect(presetKernel('blur', 2)).toEqual([0.25, 0.25, 0.25, 0.25])
  expect(sum(presetKernel('identity', 2))).toBe(1)
})

test('5x5 edges grow from the binomial weights', () => {
  expect(presetKernel('vertical-edges', 5).slice(10, 15)).toEqual(
    [-6, -12, 0, 12, 6].map((value) => value / 12),
  )
})
