import { randomStream, type Random } from '../../lib/random.ts'
import { classOrder, digitLabels } from './digitLabels.ts'
import type { Glyph } from './glyph.ts'
import { GLYPHS } from './glyphs.ts'
import { lean, shakyStrokes, warp } from './hand.ts'
import { DIGIT_SIZE, drawInk } from './ink.ts'
import { takePen } from './pen.ts'
import { penPath } from './penPath.ts'
import { place } from './place.ts'

const PIXELS = DIGIT_SIZE * DIGIT_SIZE
const CLASSES = GLYPHS.length

/** Images of digits and what they show. */
export interface Digits {
  /** count x 784, row by row, light ink on black: 0 is paper, 1 full ink. */
  readonly images: Float32Array
  /** 0 to 9. */
  readonly labels: Uint8Array
}

/**
 * The first `count` handwritten-style digits of `seed`, 28x28 each. Digit i is the same however many are
 * drawn, and each ten from the first on has every class once, in random order. `noise` adds to every pixel
 * a normal deviation of that much of full ink (then cut to 0..1); it changes nothing else. `count` 0 gives
 * empty arrays.
 *
 * Hand, pen and place vary so much that a linear model is not enough: trained on 4,000 digits, of 1,000
 * others softmax regression got 89 % right, a network 784-100-10 97 to 98 % and a CNN of eight 3x3 filters,
 * 2x2 pooling and a dense layer, with a sixth of the parameters, 97.5 to 98 % (three seeds, no noise).
 */
export function generateDigits(count: number, seed: number, noise: number): Digits {
  const images = new Float32Array(count * PIXELS)
  const labels = digitLabels(count, seed)
  for (const [index, label] of labels.entries())
    writeDigitImage(images.subarray(index * PIXELS, (index + 1) * PIXELS), label, seed, index, noise)
  return { images, labels }
}

/** Digit `index` of `generateDigits` alone: 784 pixels and its class. */
export function digitImage(
  seed: number,
  index: number,
  noise: number,
): { readonly image: Float32Array; readonly label: number } {
  const image = new Float32Array(PIXELS)
  const label = classOrder(seed, index)[index % CLASSES]!
  writeDigitImage(image, label, seed, index, noise)
  return { image, label }
}

/** Writes digit `index` of `generateDigits`, which shows `digit`, to the 784 pixels of `image`. */
export function writeDigitImage(
  image: Float32Array,
  digit: number,
  seed: number,
  index: number,
  noise: number,
): void {
  image.fill(0)
  const random = randomStream(seed, 'digits', index)
  const glyph = chooseGlyph(GLYPHS[digit]!, random)
  const path = penPath(shakyStrokes(glyph, random))
  warp(path, random)
  lean(path, random)
  const { radius, softness, darkness } = takePen(path, random)
  place(path, Math.max(...radius), random)
  drawInk(image, path, radius, softness, darkness)
  if (noise > 0) addNoise(image, noise, randomStream(seed, 'digits', index, 'noise'))
}

function chooseGlyph(glyphs: readonly Glyph[], random: Random): Glyph {
  let left = random.uniform(
    0,
    glyphs.reduce((sum, { share }) => sum + share, 0),
  )
  return glyphs.find(({ share }) => (left -= share) < 0) ?? glyphs.at(-1)!
}

function addNoise(image: Float32Array, noise: number, random: Random): void {
  for (let pixel = 0; pixel < image.length; pixel++)
    image[pixel] = Math.min(1, Math.max(0, image[pixel]! + noise * random.normal()))
}
