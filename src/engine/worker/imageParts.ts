import { DIGIT_PIXELS, type LabelledImages, type OpenedImages } from '../../spec/images.ts'

/** Bytes that are copied in a few milliseconds. */
const PART_BYTES = 2_000_000

/** A run of the bytes of opened images, with how many images there are in all. */
export interface ImagePart {
  readonly counts: readonly [train: number, test: number | null]
  /** Which of the arrays: pixels and labels that train, then those that test. */
  readonly array: number
  readonly at: number
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** The parts of `opened` in order, copied one by one as they are asked for. */
export function* partsOf({ train, test }: OpenedImages): Generator<ImagePart> {
  const counts = [train.count, test?.count ?? null] as const
  for (const [array, all] of arraysOf({ train, test }).entries()) {
    for (let at = 0; at < all.length; at += PART_BYTES)
      yield { counts, array, at, bytes: all.slice(at, at + PART_BYTES) }
  }
}

/** Puts the parts of images together again, in the order of `partsOf`. */
export class ImageAssembly {
  #images: OpenedImages | null = null

  /** Those whose parts came last; `null` before any came. */
  get images(): OpenedImages | null {
    return this.#images
  }

  take({ counts: [train, test], array, at, bytes }: ImagePart): void {
    if (array === 0 && at === 0)
      this.#images = { train: roomFor(train), test: test === null ? null : roomFor(test) }
    if (this.#images !== null) arraysOf(this.#images)[array]?.set(bytes, at)
  }
}

function arraysOf({ train, test }: OpenedImages): Uint8Array[] {
  return [train, test].flatMap((some) => (some === null ? [] : [some.pixels, some.labels]))
}

function roomFor(count: number): LabelledImages {
  return { count, pixels: new Uint8Array(count * DIGIT_PIXELS), labels: new Uint8Array(count) }
}
