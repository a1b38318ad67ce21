import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  COLUMN_HEADER,
  COLUMN_SPACING,
  LABEL_MARGIN,
  networkLayout,
} from '../../../src/draw/layout/networkLayout.ts'

const sizes = fc.record({
  width: fc.integer({ min: 0, max: 2000 }),
  height: fc.integer({ min: 0, max: 1200 }),
})
const networks = fc.array(fc.integer({ min: 1, max: 32 }), { minLength: 2, maxLength: 10 })

describe('networkLayout', () => {
  test('tiles are 20 to 56 px, more where there is more room, do not touch, and lie below the controls', () => {
    fc.assert(
      fc.property(sizes, networks, (size, counts) => {
        const layout = networkLayout(size, counts)
        expect(layout.tileSize).toBeGreaterThanOrEqual(20)
        const growth = Math.max(1, Math.min(size.width / 1200, size.height / 700))
        expect(layout.tileSize).toBeLessThanOrEqual(56 * growth)
        for (const { x, units } of layout.columns) {
          for (const [i, unit] of units.entries()) {
            const half = unit.size / 2
            expect(unit.x).toBe(x)
            expect(x - half).toBeGreaterThanOrEqual(LABEL_MARGIN - 1)
            expect(x + half).toBeLessThanOrEqual(layout.width)
            expect(unit.y - half).toBeGreaterThanOrEqual(COLUMN_HEADER)
            expect(unit.y + half).toBeLessThanOrEqual(layout.height)
            if (i > 0) expect(unit.y - units[i - 1]!.y).toBeGreaterThan(unit.size)
          }
        }
      }),
    )
  })

  test('columns follow each other with room for 64 px of controls; units are numbered through', () => {
    fc.assert(
      fc.property(sizes, networks, (size, counts) => {
        const { columns } = networkLayout(size, counts)
        expect(columns.map(({ units }) => units.length)).toEqual(counts)
        const numbers = columns.flatMap(({ units }) => units.map(({ unit }) => unit))
        expect(numbers).toEqual(numbers.map((_, i) => i))
        for (let i = 1; i < columns.length; i++) {
          expect(columns[i]!.x - columns[i - 1]!.x).toBeGreaterThanOrEqual(COLUMN_SPACING - 1)
        }
      }),
    )
  })

  test('never smaller than asked, and larger only where the smallest tiles do not fit', () => {
    fc.assert(
      fc.property(sizes, networks, (size, counts) => {
        const layout = networkLayout(size, counts)
        expect(layout.width).toBeGreaterThanOrEqual(size.width)
        expect(layout.height).toBeGreaterThanOrEqual(size.height)
        if (layout.height > size.height) expect(layout.tileSize).toBe(20)
      }),
    )
  })

  test('shows the default network with large tiles within a common middle column, without scrolling', () => {
    const layout = networkLayout({ width: 728, height: 420 }, [2, 4, 2, 1])
    expect(layout).toMatchObject({ width: 728, height: 420, tileSize: 56 })
  })

  test('a single output is larger than the other tiles, several are not', () => {
    const size = { width: 728, height: 420 }
    expect(networkLayout(size, [2, 4, 1]).columns[2]!.units[0]!.size).toBe(72)
    expect(
      networkLayout(size, [1, 4, 3]).columns.flatMap(({ units }) => units.map((unit) => unit.size)),
    ).toEqual(Array.from({ length: 8 }, () => 56))
  })

  test('six layers of eight fit at 1280x720', () => {
    const layout = networkLayout({ width: 728, height: 424 }, [7, 8, 8, 8, 8, 8, 8, 1])
    expect(layout).toMatchObject({ width: 728, height: 424 })
    expect(layout.tileSize).toBeGreaterThanOrEqual(36)
  })

  test('a phone scrolls sideways', () => {
    const layout = networkLayout({ width: 360, height: 416 }, [7, 8, 8, 8, 8, 8, 8, 1])
    expect(layout.width).toBeGreaterThan(360)
    expect(layout.height).toBe(416)
  })

  test('an empty column keeps its place; no columns at all are no error', () => {
    const { columns } = networkLayout({ width: 600, height: 300 }, [0, 3, 1])
    expect(columns[0]!.units).toEqual([])
    expect(columns[1]!.x).toBeGreaterThan(columns[0]!.x)
    expect(networkLayout({ width: 600, height: 300 }, []).columns).toEqual([])
  })
})
