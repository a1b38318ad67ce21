import { describe, expect, test } from 'vitest'
import { rowsOf, share, type Row } from './rows.ts'

const RADIUS = 10 / 3

/** Distance of a point from the middle of its own moon's circle, and how far it is round. */
function onMoon({ x1, x2, target }: Row): { readonly radius: number; readonly angle: number } {
  const [along, up] = target === 0 ? [x1 + RADIUS / 2, x2 + RADIUS / 4] : [RADIUS / 2 - x1, RADIUS / 4 - x2]
  return { radius: Math.hypot(along, up), angle: Math.atan2(up, along) }
}

describe('moons', () => {
  test('are two half circles at even steps, as make_moons(8) of scikit-learn scaled to the plane', () => {
    // make_moons(8, shuffle=False)[0]: (x, y) of the upper moon, then of the lower one.
    const model = [
      ...[1, 0, 0.5, 0.8660254, -0.5, 0.8660254, -1, 0],
      ...[0, 0.5, 0.5, -0.3660254, 1.5, -0.3660254, 2, 0.5],
    ]
    const expected = model.map((value, i) => RADIUS * (value - (i % 2 === 0 ? 0.5 : 0.25)))
    const rows = rowsOf('moons', { samples: 8 }).toSorted(
      (a, b) => a.target - b.target || onMoon(a).angle - onMoon(b).angle,
    )
    for (const [i, value] of rows.flatMap(({ x1, x2 }) => [x1, x2]).entries())
      expect(value).toBeCloseTo(expected[i]!, 5)
  })

  test('fill -5 to 5 with as many points each', () => {
    const rows = rowsOf('moons', { samples: 5000 })
    expect(share(rows, ({ target }) => target === 1)).toBe(0.5)
    expect(Math.min(...rows.map(({ x1 }) => x1))).toBeCloseTo(-5, 5)
    expect(Math.max(...rows.map(({ x1 }) => x1))).toBeCloseTo(5, 5)
    expect(Math.max(...rows.map(({ x2 }) => Math.abs(x2)))).toBeCloseTo(2.5, 4)
  })

  test('an odd point more goes to the lower moon', () => {
    expect(rowsOf('moons', { samples: 21 }).filter(({ target }) => target === 1)).toHaveLength(11)
  })

  test.each([10, 20, 50])('noise %d is that many percent of a radius, normal, along each axis', (noise) => {
    const clean = rowsOf('moons', { samples: 5000 })
    const noisy = rowsOf('moons', { samples: 5000, noise })
    const pushes = clean.flatMap(({ x1, x2 }, row) => [noisy[row]!.x1 - x1, noisy[row]!.x2 - x2])
    const deviation = Math.sqrt(pushes.reduce((sum, push) => sum + push * push, 0) / pushes.length)
    expect(noisy.map(({ target }) => target)).toEqual(clean.map(({ target }) => target))
    // 4 standard errors of a deviation.
    const [stated, errors] = [RADIUS * (noise / 100), 4 / Math.sqrt(2 * pushes.length)]
    expect(Math.abs(deviation / stated - 1)).toBeLessThan(errors)
    const within = pushes.filter((push) => Math.abs(push) < stated).length / pushes.length
    expect(within).toBeCloseTo(0.683, 1)
  })
})
