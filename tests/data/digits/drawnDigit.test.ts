import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawnDigit, inkBytes, type PenStroke } from '../../../src/data/digits/drawnDigit.ts'
import { INK_STEP } from '../../../src/spec/drawnDigitRule.ts'

const stroke = (...places: [number, number][]): PenStroke => ({
  x: places.map(([x]) => x),
  y: places.map(([, y]) => y),
  pressure: places.map(() => 0.5),
})

/** Rows and columns with ink, and where its middle is. */
function inkOf(image: Float32Array) {
  const at = [...image].flatMap((ink, pixel) => (ink > 0 ? [pixel] : []))
  const [rows, columns] = [at.map((pixel) => Math.floor(pixel / 28)), at.map((pixel) => pixel % 28)]
  const mass = image.reduce((sum, ink) => sum + ink, 0)
  const middle = (place: (pixel: number) => number) =>
    image.reduce((sum, ink, pixel) => sum + ink * (place(pixel) + 0.5), 0) / mass
  return {
    height: Math.max(...rows) - Math.min(...rows) + 1,
    width: Math.max(...columns) - Math.min(...columns) + 1,
    middle: [middle((pixel) => pixel % 28), middle((pixel) => Math.floor(pixel / 28))],
  }
}

const ONE = stroke([0.7, 0.2], [0.7, 0.9])
const places = fc.array(
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
  {
    minLength: 1,
    maxLength: 30,
  },
)
const strokes = fc.array(
  places.map((them) => stroke(...them)),
  { minLength: 1, maxLength: 4 },
)

describe('a drawn digit', () => {
  test('fills twenty of 28 pixels, its centre of mass in the middle, wherever and however large it was drawn', () => {
    for (const scale of [0.3, 1])
      for (const shift of [0, 0.1]) {
        const moved = stroke(
          [0.2 * scale + shift, 0.2 * scale + shift],
          [0.2 * scale + shift, 0.9 * scale + shift],
        )
        const { height, width, middle } = inkOf(drawnDigit([moved]))
        expect(height).toBeGreaterThanOrEqual(18)
        expect(height).toBeLessThanOrEqual(21)
        expect(width).toBeLessThanOrEqual(4)
        expect(middle[0]).toBeCloseTo(14, 1)
        expect(middle[1]).toBeCloseTo(14, 1)
      }
  })

  test('of strokes that do not touch has no ink between them', () => {
    const image = drawnDigit([ONE, stroke([0.1, 0.2], [0.1, 0.9])])
    expect(image[14 * 28 + 14]).toBe(0)
  })

  test('a dot stays a dot in the middle, and nothing is paper', () => {
    const { height, width, middle } = inkOf(drawnDigit([stroke([0.9, 0.1])]))
    expect(Math.max(height, width)).toBeLessThanOrEqual(4)
    expect(middle.map(Math.round)).toEqual([14, 14])
    expect(drawnDigit([]).every((ink) => ink === 0)).toBe(true)
  })

  test('a pen that is pressed harder draws broader', () => {
    const pressed = (pressure: number) => ({ ...ONE, pressure: ONE.x.map(() => pressure) })
    expect(inkOf(drawnDigit([pressed(1)])).width).toBeGreaterThan(inkOf(drawnDigit([pressed(0.1)])).width)
  })

  test('has ink in the levels that a link keeps, whatever is drawn', () => {
    fc.assert(
      fc.property(strokes, (them) => {
        const image = drawnDigit(them)
        const bytes = inkBytes(image)
        expect(bytes.every((byte) => byte % INK_STEP === 0)).toBe(true)
        expect(bytes.some((byte) => byte > 0)).toBe(true)
        for (const [pixel, byte] of bytes.entries()) expect(byte / 255).toBeCloseTo(image[pixel]!, 6)
      }),
    )
  })
})
