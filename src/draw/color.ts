import { lab, rgb } from 'd3-color'

/** The colours of the page's theme, as CSS colours; `negative`, `neutral` and `positive` are hex or rgb(). */
export interface Palette {
  readonly negative: string
  readonly neutral: string
  readonly positive: string
  /** One per class, up to ten, distinguishable with the common colour-blindnesses. */
  readonly classes: readonly string[]
  readonly ink: string
  readonly muted: string
  readonly line: string
  readonly paper: string
  readonly panel: string
  readonly accent: string
}

/** Colours of the theme that holds at `element`, read from the page's CSS custom properties. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element)
  const color = (name: string) => style.getPropertyValue(name).trim()
  return {
    negative: color('--value-negative'),
    neutral: color('--value-neutral'),
    positive: color('--value-positive'),
    classes: Array.from({ length: MOST_CLASSES }, (_, k) => color(`--class-${k}`)),
    ink: color('--ink'),
    muted: color('--muted'),
    line: color('--line'),
    paper: color('--paper'),
    panel: color('--panel'),
    accent: color('--accent'),
  }
}

const WORDS = 256

/** Colours in the palette for classes. */
const MOST_CLASSES = 10

/** Shades of each class, from undecided to certain. */
const CLASS_SHADES = 32

/** An undecided place is nearly, but not quite, neutral: it still belongs to its class. */
const LEAST_SHADE = 0.12

/** The shades of all classes as little-endian RGBA words, class after class, from undecided to certain. */
export function classRamps(palette: Palette): Uint32Array {
  const words = new Uint32Array(palette.classes.length * CLASS_SHADES)
  for (const [k, color] of palette.classes.entries()) {
    const shade = interpolateLab(palette.neutral, color)
    for (let step = 0; step < CLASS_SHADES; step++) {
      const share = LEAST_SHADE + (1 - LEAST_SHADE) * (step / (CLASS_SHADES - 1))
      words[k * CLASS_SHADES + step] = wordOf(shade(share))
    }
  }
  return words
}

/** The CSS colour at `share` of the way from one colour to another, even in CIELAB. */
function interpolateLab(from: string, to: string): (share: number) => string {
  const [start, end] = [lab(from), lab(to)]
  const between = (a: number, b: number, share: number) => a + (b - a) * share
  return (share) => {
    const [l, a, b] = (['l', 'a', 'b'] as const).map((part) => between(start[part], end[part], share))
    return lab(l!, a!, b!).formatRgb()
  }
}

function wordOf(color: string): number {
  const { r, g, b } = rgb(color)
  return ((255 << 24) | (Math.round(b) << 16) | (Math.round(g) << 8) | Math.round(r)) >>> 0
}

/**
 * The diverging scale as 256 little-endian RGBA words (`0xAABBGGRR`), negative end first, even in CIELAB
 * on either side of the neutral colour. An even count has no middle: both 127 and 128 are neutral.
 */
export function divergingWords(palette: Palette): Uint32Array {
  const color = divergingInterpolator(palette)
  const half = WORDS / 2 - 1
  return Uint32Array.from({ length: WORDS }, (_, i) => {
    return wordOf(color(i <= half ? i / half - 1 : (i - half - 1) / half))
  })
}

/** From the panel (index 0) to ink (255), as little-endian RGBA words: writing on paper. */
export function inkWords(palette: Palette): Uint32Array {
  const color = interpolateLab(palette.panel, palette.ink)
  return Uint32Array.from({ length: WORDS }, (_, i) => wordOf(color(i / (WORDS - 1))))
}

const STEPS = 128

/** CSS colour for a position from -1 (negative) over 0 (neutral) to 1 (positive); beyond, the ends; NaN is neutral. */
export function divergingScale(palette: Palette): (t: number) => string {
  const color = divergingInterpolator(palette)
  const colors = Array.from({ length: 2 * STEPS + 1 }, (_, i) => color(i / STEPS - 1))
  return (t) => colors[Math.round(STEPS * (1 + Math.max(-1, Math.min(1, t || 0))))]!
}

/** How far a point's colour is moved towards ink, so that it stands out from a map of its own colour. */
const POINT_INK = 0.33

/** Thousands of points are painted in the colours of one palette, again and again. */
const pointScales = new WeakMap<Palette, (t: number) => string>()

/** The diverging scale for points that lie on a map of that scale: the same hues, nearer to ink. */
export function pointScale(palette: Palette): (t: number) => string {
  const known = pointScales.get(palette)
  if (known !== undefined) return known
  const color = divergingScale(palette)
  const inked = new Map<string, string>()
  const scale = (t: number) => {
    const plain = color(t)
    const found = inked.get(plain) ?? interpolateLab(plain, palette.ink)(POINT_INK)
    inked.set(plain, found)
    return found
  }
  pointScales.set(palette, scale)
  return scale
}

/** The colour of points of class `k` that lie on a map of the classes' colours: nearer to ink, as `pointScale`. */
export function classPointScale(palette: Palette): (k: number) => string {
  const colors = palette.classes.map((color) => interpolateLab(color, palette.ink)(POINT_INK))
  return (k) => colors[k % colors.length]!
}

function divergingInterpolator(palette: Palette): (t: number) => string {
  const negative = interpolateLab(palette.neutral, palette.negative)
  const positive = interpolateLab(palette.neutral, palette.positive)
  return (t) => (t < 0 ? negative(-t) : positive(t))
}
