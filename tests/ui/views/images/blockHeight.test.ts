import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blockHeight, spareHeight } from '../../../../src/ui/views/images/blockHeight.ts'

const low = { least: 30, wanted: 30 }
const high = { least: 40, wanted: 130 }

describe('blockHeight', () => {
  test('gives every block what it wants where there is room', () => {
    expect(blockHeight([low, high], 200, 10)).toBe(130)
  })

  test('shares out what low blocks leave', () => {
    // 30 + 10 + 60 + 10 + 60.
    expect(blockHeight([low, high, high], 170, 10)).toBe(60)
  })

  test('gives 0 where not even the least fits', () => {
    expect(blockHeight([high, high], 80, 10)).toBe(0)
  })

  test('gives 0 without blocks', () => {
    expect(blockHeight([], 100, 10)).toBe(0)
  })

  test('is the most with which all are in sight', () => {
    const block = fc
      .record({ least: fc.integer({ min: 1, max: 60 }), more: fc.integer({ min: 0, max: 100 }) })
      .map(({ least, more }) => ({ least, wanted: least + more }))
    fc.assert(
      fc.property(fc.array(block, { minLength: 1 }), fc.integer({ min: 1, max: 900 }), (blocks, room) => {
        const height = blockHeight(blocks, room, 4)
        const total = (at: number) =>
          blocks.reduce((sum, b) => sum + Math.max(b.least, Math.min(b.wanted, at)), 4 * (blocks.length - 1))
        const most = Math.max(...blocks.map(({ wanted }) => wanted))
        if (height > 0) expect(total(height)).toBeLessThanOrEqual(room)
        if (height < most) expect(total(height + 1)).toBeGreaterThan(room)
      }),
    )
  })
})

describe('spareHeight', () => {
  test('shares out what is left by all', () => {
    // 400 less 30, 130, 130 and two gaps.
    expect(spareHeight([low, high, high], 2, 400, 10)).toBe(45)
  })

  test('is 0 where something is wanting, and without blocks that grow', () => {
    expect(spareHeight([low, high], 2, 160, 10)).toBe(0)
    expect(spareHeight([low], 0, 160, 10)).toBe(0)
  })
})
