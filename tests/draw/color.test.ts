import { lab, rgb } from 'd3-color'
import { interpolateLab } from 'd3-interpolate'
import { describe, expect, test } from 'vitest'
import { divergingScale, divergingWords, pointScale, type Palette } from '../../src/draw/color.ts'
import { DARK, LIGHT } from './palettes.ts'

const THEMES: readonly [string, Palette][] = [
  ['light', LIGHT],
  ['dark', DARK],
]

function wordOf(color: string): number {
  const { r, g, b } = rgb(color)
  return ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0
}

function colorOf(word: number): string {
  return `rgb(${word & 255}, ${(word >> 8) & 255}, ${(word >> 16) & 255})`
}

function distance(a: string, b: string): number {
  const [p, q] = [lab(a), lab(b)]
  return Math.hypot(p.l - q.l, p.a - q.a, p.b - q.b)
}

function contrast(a: string, b: string): number {
  const luminance = (color: string) => {
    const { r, g, b: blue } = rgb(color)
    const [x, y, z] = [r, g, blue].map((channel) => {
      const share = channel / 255
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    }) as [number, number, number]
    return 0.2126 * x + 0.7152 * y + 0.0722 * z
  }
  const [dark, light] = [luminance(a), luminance(b)].sort((p, q) => p - q) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

describe.each(THEMES)('%s', (_, palette) => {
  const words = divergingWords(palette)
  const scale = divergingScale(palette)

  test('256 opaque words, ends and middle those of the palette', () => {
    expect(words).toHaveLength(256)
    expect(words.every((word) => word >>> 24 === 255)).toBe(true)
    expect([words[0], words[127], words[128], words[255]]).toEqual(
      [palette.negative, palette.neutral, palette.neutral, palette.positive].map(wordOf),
    )
  })

  test('words move away from the neutral colour without turning back', () => {
    const away = Array.from(words, (word) => distance(colorOf(word), palette.neutral))
    for (let i = 129; i < 256; i++) {
      expect(away[i]! + 0.5).toBeGreaterThan(away[i - 1]!)
      expect(away[255 - i]! + 0.5).toBeGreaterThan(away[256 - i]!)
    }
    expect(Math.max(away[0]!, away[255]!)).toBe(Math.max(...away))
  })

  test('the scale has the same ends, clamps, and takes no number as neutral', () => {
    expect([-1, 0, 1].map((t) => wordOf(scale(t)))).toEqual(
      [palette.negative, palette.neutral, palette.positive].map(wordOf),
    )
    expect(scale(-7)).toBe(scale(-1))
    expect(scale(Infinity)).toBe(scale(1))
    expect(scale(Number.NaN)).toBe(scale(0))
    expect(scale(0.5)).not.toBe(scale(-0.5))
  })

  test('text and lines in ink stand out from paper, panel and both ends', () => {
    for (const text of [palette.ink, palette.muted]) {
      expect(contrast(text, palette.paper)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(text, palette.panel)).toBeGreaterThanOrEqual(4.5)
    }
    expect(contrast(palette.ink, palette.negative)).toBeGreaterThanOrEqual(2.4)
    expect(contrast(palette.ink, palette.positive)).toBeGreaterThanOrEqual(3)
  })
})

describe('points on a map', () => {
  test.each(THEMES)('are mixed with ink evenly in CIELAB in %s', (_, palette) => {
    for (const t of [-1, -0.4, 0, 0.7, 1]) {
      expect(pointScale(palette)(t)).toBe(interpolateLab(divergingScale(palette)(t), palette.ink)(0.33))
    }
  })

  test.each(THEMES)('stand out from their own colour in %s', (_, palette) => {
    const [map, point] = [divergingScale(palette), pointScale(palette)]
    for (const t of [-1, 0, 1]) expect(distance(map(t), point(t))).toBeGreaterThan(10)
  })
})
