import { DIGIT_PIXELS } from '../../spec/images.ts'
import { drawInk } from './ink.ts'
import type { PenPath } from './penPath.ts'
import { BOX, fit } from './place.ts'

/** The way of a pen from where it touches the paper to where it leaves it. */
export interface PenStroke {
  /** In sides of the pad, from its upper left corner; as many as `y` and `pressure`, at least one. */
  readonly x: readonly number[]
  readonly y: readonly number[]
  /** 0 to 1, as `PointerEvent` says it; 0.5 of what cannot tell. */
  readonly pressure: readonly number[]
}

/** The middle of what the pens of the generated digits are, see `takePen` and `place`. */
const RADIUS = 1.05
const [LEAST_RADIUS, MOST_RADIUS] = [0.6, 2]
const SOFTNESS = 1.4
const DARKNESS = 0.95
const SHARE_OF_BOX = 0.95

/** What is smaller than this share of the pad is a dot or a small mark, and is not blown up to a whole digit. */
const LEAST_EXTENT = 0.15

/** Levels of ink above none, see `INK_STEP`. */
const LEVELS = 15

/**
 * What a network sees of `strokes`: 784 pixels, row by row, 0 is paper and 1 full ink, in 16 levels. Scaled and
 * centred by the centre of mass as the generated digits are (and those of MNIST), drawn with a pen like theirs.
 * Without strokes all is paper.
 */
export function drawnDigit(strokes: readonly PenStroke[]): Float32Array {
  const image = new Float32Array(DIGIT_PIXELS)
  if (strokes.length === 0) return image
  const path = pathOf(strokes)
  const radius = Float64Array.from(
    strokes.flatMap(({ pressure }) => pressure),
    (pressed) => Math.min(MOST_RADIUS, Math.max(LEAST_RADIUS, RADIUS * (0.5 + pressed))),
  )
  const reach = Math.max(...radius)
  fit(path, { reach, size: SHARE_OF_BOX * (BOX - 2 * reach), shift: [0, 0], least: LEAST_EXTENT })
  drawInk(image, path, radius, SOFTNESS, DARKNESS)
  return image.map((ink) => Math.round(ink * LEVELS) / LEVELS)
}

/** The same pixels, 0 to 255, as a digit that is drawn to train on keeps them. */
export function inkBytes(image: Float32Array): Uint8Array {
  return Uint8Array.from(image, (ink) => Math.round(ink * LEVELS) * (255 / LEVELS))
}

function pathOf(strokes: readonly PenStroke[]): PenPath {
  const along = (axis: 'x' | 'y') => Float64Array.from(strokes.flatMap((stroke) => stroke[axis]))
  const begins = Uint8Array.from(strokes.flatMap(({ x }) => x.map((_, i) => Number(i === 0))))
  return { x: along('x'), y: along('y'), begins }
}
