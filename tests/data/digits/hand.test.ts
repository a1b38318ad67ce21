import { describe, expect, test } from 'vitest'
import { GLYPHS } from '../../../src/data/digits/glyphs.ts'
import { shakyStrokes } from '../../../src/data/digits/hand.ts'
import { randomStream } from '../../../src/lib/random.ts'

describe.each(GLYPHS.map((glyphs, digit) => [digit, glyphs] as const))('the models of %d', (_, glyphs) => {
  test('are several, each of strokes of at least two points within their box', () => {
    expect(glyphs.length).toBeGreaterThanOrEqual(3)
    for (const { share, strokes } of glyphs) {
      expect(share).toBeGreaterThan(0)
      expect(strokes.length).toBeGreaterThan(0)
      for (const stroke of strokes) {
        expect(stroke.length % 2).toBe(0)
        expect(stroke.length).toBeGreaterThanOrEqual(4)
        expect(stroke.every((place) => place >= 0 && place <= 100)).toBe(true)
      }
    }
  })

  test('keep their corners in a shaky hand, and stay near the model', () => {
    for (const glyph of glyphs)
      for (const [s, shaken] of shakyStrokes(glyph, randomStream(1)).entries()) {
        const stroke = glyph.strokes[s]!
        expect(shaken).toHaveLength(stroke.length)
        expect(shaken).not.toEqual(stroke)
        expect(shaken.every((place, i) => Math.abs(place - stroke[i]!) < 20)).toBe(true)
        const corners = (points: readonly number[]) =>
          points.map((place, i) => i % 2 === 0 && place === points[i - 2] && points[i + 1] === points[i - 1])
        expect(corners(shaken)).toEqual(corners(stroke))
      }
  })
})
