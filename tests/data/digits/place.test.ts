import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PenPath } from '../../../src/data/digits/penPath.ts'
import { place } from '../../../src/data/digits/place.ts'
import { randomStream } from '../../../src/lib/random.ts'

const coordinate = fc.double({ min: -300, max: 300, noNaN: true })
const arbitraryPath = fc
  .array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 30 })
  .map((points): PenPath => ({
    x: Float64Array.from([0, 100, ...points.map(([x]) => x)]),
    y: Float64Array.from([0, 50, ...points.map(([, y]) => y)]),
    begins: Uint8Array.from([1, 0, ...points.map((_, i) => (i === 3 ? 1 : 0))]),
  }))
const size = (places: Float64Array) => Math.max(...places) - Math.min(...places)

test('any path fills most of a box of 20 by 20 with its ink, and all of it is within the image', () => {
  fc.assert(
    fc.property(
      arbitraryPath,
      fc.nat(),
      fc.double({ min: 0.3, max: 3, noNaN: true }),
      (path, seed, reach) => {
        const ratio = size(path.x) / size(path.y)
        place(path, reach, randomStream(seed))
        const largest = Math.max(size(path.x), size(path.y))
        expect(largest).toBeLessThan(20.0001 - 2 * reach)
        expect(largest).toBeGreaterThan(0.8999 * (20 - 2 * reach))
        expect(size(path.x) / size(path.y)).toBeCloseTo(ratio, 4)
        for (const places of [path.x, path.y]) {
          expect(Math.min(...places)).toBeGreaterThan(reach - 1e-6)
          expect(Math.max(...places)).toBeLessThan(28.000001 - reach)
        }
      },
    ),
  )
})

test('puts the centre of mass evenly about the middle', () => {
  const centres = Array.from({ length: 2000 }, (_, seed) => {
    const path: PenPath = {
      // An L: its foot has a third of the length, so the middle of its mass is at a sixth of the width.
      x: Float64Array.of(0, 0, 40),
      y: Float64Array.of(0, 80, 80),
      begins: Uint8Array.of(1, 0, 0),
    }
    place(path, 1, randomStream(seed))
    return path.x[0]! + (path.x[2]! - path.x[0]!) / 6 - 14
  })
  const mean = centres.reduce((sum, x) => sum + x, 0) / centres.length
  const deviation = Math.sqrt(centres.reduce((sum, x) => sum + x * x, 0) / centres.length)
  // Uniform within 2.8 pixels; four standard errors.
  expect(Math.abs(mean)).toBeLessThan(0.15)
  expect(deviation).toBeCloseTo(2.8 / Math.sqrt(3), 1)
  expect(Math.max(...centres.map(Math.abs))).toBeLessThan(2.8001)
})
