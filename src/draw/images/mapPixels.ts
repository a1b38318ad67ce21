import { divergingWords, inkWords, type Palette } from '../color.ts'

/** 256 colours as little-endian RGBA words for numbers from `from` to `to`; beyond, the ends. */
export interface ColorScale {
  readonly words: Uint32Array
  readonly from: number
  readonly to: number
}

/** Sixty times a second the colours of the same palette are asked for. */
const known = new WeakMap<Palette, { readonly signed: Uint32Array; readonly ink: Uint32Array }>()

function wordsOf(palette: Palette) {
  const found = known.get(palette)
  if (found !== undefined) return found
  const words = { signed: divergingWords(palette), ink: inkWords(palette) }
  known.set(palette, words)
  return words
}

/** Negative orange, 0 neutral, positive blue; the ends are -`largest` and `largest`. */
export function signedScale(palette: Palette, largest: number): ColorScale {
  const end = largest > 0 ? largest : 1
  return { words: wordsOf(palette).signed, from: -end, to: end }
}

/** As on paper: 0 empty, 1 ink. */
export function inkScale(palette: Palette): ColorScale {
  return { words: wordsOf(palette).ink, from: 0, to: 1 }
}

/** The largest size among numbers, finite ones only; 0 of none. */
export function largestSize(values: ArrayLike<number>): number {
  let largest = 0
  for (let i = 0; i < values.length; i++) {
    const size = Math.abs(values[i]!)
    if (size > largest && size < Infinity) largest = size
  }
  return largest
}

/**
 * Paints the channels of an image (channels last, `values.length / channels` pixels each) one after another into
 * `out`, as long as `values`. What is not a number takes the middle colour.
 */
export function paintChannels(
  values: Float32Array,
  channels: number,
  scale: ColorScale,
  out: Uint32Array,
): void {
  const { words, from, to } = scale
  const pixels = values.length / channels
  const factor = (words.length - 1) / (to - from)
  const middle = words.length >> 1
  for (let channel = 0; channel < channels; channel++) {
    for (let pixel = 0; pixel < pixels; pixel++) {
      const at = (values[pixel * channels + channel]! - from) * factor
      const index = at >= 0 ? Math.min(words.length - 1, Math.round(at)) : at < 0 ? 0 : middle
      out[channel * pixels + pixel] = words[index]!
    }
  }
}
