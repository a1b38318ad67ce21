import { linkHorizontal } from 'd3-shape'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linkPoint, nearestLink, type LinkPlace } from '../../../src/draw/layout/links.ts'
import { networkLayout, type NetworkLayout } from '../../../src/draw/layout/networkLayout.ts'

function allLinks(layout: NetworkLayout): LinkPlace[] {
  return layout.columns
    .slice(0, -1)
    .flatMap(({ units }, column) =>
      units.flatMap((_, from) => layout.columns[column + 1]!.units.map((__, to) => ({ column, from, to }))),
    )
}

function distanceTo(layout: NetworkLayout, link: LinkPlace, x: number, y: number): number {
  let nearest = Infinity
  for (let i = 0; i <= 3000; i++) {
    const point = linkPoint(layout, link, i / 3000)
    nearest = Math.min(nearest, Math.hypot(point.x - x, point.y - y))
  }
  return nearest
}

describe('linkPoint', () => {
  test('goes from the right side of one tile to the left side of the other', () => {
    const layout = networkLayout({ width: 600, height: 300 }, [2, 3])
    const [a, b] = [layout.columns[0]!.units[1]!, layout.columns[1]!.units[0]!]
    const link = { column: 0, from: 1, to: 0 }
    expect(linkPoint(layout, link, 0)).toEqual({ x: a.x + layout.tileSize / 2, y: a.y })
    expect(linkPoint(layout, link, 1)).toEqual({ x: b.x - layout.tileSize / 2, y: b.y })
    expect(linkPoint(layout, link, 0.5).y).toBeCloseTo((a.y + b.y) / 2)
  })

  test("is the cubic of d3-shape's horizontal link", () => {
    const layout = networkLayout({ width: 600, height: 300 }, [2, 3])
    const link = { column: 0, from: 0, to: 2 }
    const ends = [0, 1].map((t) => linkPoint(layout, link, t)).map(({ x, y }): [number, number] => [x, y])
    const path = linkHorizontal()({ source: ends[0]!, target: ends[1]! })!
    const [x0, y0, cx0, cy0, cx1, cy1, x1, y1] = path.match(/-?[\d.]+/g)!.map(Number) as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ]
    for (const t of [0.1, 0.25, 0.5, 0.8]) {
      const bezier = (a: number, b: number, c: number, d: number) =>
        a * (1 - t) ** 3 + 3 * b * (1 - t) ** 2 * t + 3 * c * (1 - t) * t ** 2 + d * t ** 3
      const point = linkPoint(layout, link, t)
      expect(point.x).toBeCloseTo(bezier(x0, cx0, cx1, x1), 6)
      expect(point.y).toBeCloseTo(bezier(y0, cy0, cy1, y1), 6)
    }
  })
})

describe('nearestLink', () => {
  const layout = networkLayout({ width: 700, height: 420 }, [3, 5, 4, 1])
  const links = allLinks(layout)

  test('finds what a search along all curves finds', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: layout.width, noNaN: true }),
        fc.double({ min: 0, max: layout.height, noNaN: true }),
        (x, y) => {
          const best = Math.min(...links.map((link) => distanceTo(layout, link, x, y)))
          const found = nearestLink(layout, x, y, 8)
          if (best > 8.3) expect(found).toBeNull()
          else if (best < 7.7) expect(distanceTo(layout, found!, x, y)).toBeLessThan(best + 0.3)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('every link is found at the middle of its own curve when it is alone there', () => {
    const single = networkLayout({ width: 700, height: 420 }, [1, 4])
    for (const link of allLinks(single)) {
      const { x, y } = linkPoint(single, link, 0.9)
      expect(nearestLink(single, x, y, 8)).toEqual(link)
    }
  })

  test('a wider reach finds more', () => {
    const level = networkLayout({ width: 700, height: 420 }, [1, 1])
    const link = { column: 0, from: 0, to: 0 }
    const { x, y } = linkPoint(level, link, 0.5)
    expect(nearestLink(level, x, y - 12, 8)).toBeNull()
    expect(nearestLink(level, x, y - 12, 16)).toEqual(link)
  })
})
