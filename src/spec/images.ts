import { DATASET_FACTS, type DatasetId } from './choices.ts'
import type { ImageShape } from './imageLayers.ts'

/** Images and what they show. */
export interface LabelledImages {
  readonly count: number
  /** count x 784, row by row, light ink on black: 0 to 255. */
  readonly pixels: Uint8Array
  /** 0 to 9, one for each image. */
  readonly labels: Uint8Array
}

/** The person's own images, opened from files in the format of MNIST. */
export interface OpenedImages {
  readonly train: LabelledImages
  /** `null` where only one pair of files was opened. */
  readonly test: LabelledImages | null
}

/** A digit that the person drew, centred and scaled as the data are, with what it is meant to be. */
export interface DrawnDigit {
  /** 784 pixels, row by row, light ink on black: 0 to 255. */
  readonly pixels: Uint8Array
  /** 0 to 9. */
  readonly label: number
}

export const MOST_DRAWN_DIGITS = 50

/** Of all datasets of images: MNIST's. */
export const DIGIT_SHAPE: ImageShape = { height: 28, width: 28, channels: 1 }

export const DIGIT_PIXELS = 784

/** Whether a dataset is one of images, which are learned by a stack of layers (`NetworkSpec.stack`). */
export function hasImages({ dataset }: { readonly dataset: DatasetId }): boolean {
  return DATASET_FACTS[dataset].source === 'images'
}
