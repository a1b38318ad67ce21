import { readHeader } from './header.ts'
import { inflate } from './inflate.ts'
import type { IdxProblem } from './problem.ts'

/** Greyscale images of one size. */
export interface IdxImages {
  readonly count: number
  readonly rows: number
  readonly columns: number
  /** count x rows x columns, 0 (paper) to 255; the memory of the file where it was not packed. */
  readonly pixels: Uint8Array
}

export type IdxImagesResult = { readonly images: IdxImages } | { readonly problem: IdxProblem }

/** The images in an IDX file of three dimensions, packed with gzip or not. Never rejects. */
export async function readIdxImages(file: Uint8Array<ArrayBuffer>): Promise<IdxImagesResult> {
  const inflated = await inflate(file)
  return 'problem' in inflated ? inflated : imagesOf(inflated.bytes)
}

/** The images in the bytes of an IDX file that is not packed. */
export function imagesOf(bytes: Uint8Array): IdxImagesResult {
  const header = readHeader(bytes)
  if ('problem' in header) return header
  const { sizes, length, expected } = header
  if (sizes.length === 1) return { problem: { kind: 'labels-not-images' } }
  const [count, rows, columns, more] = sizes
  if (count === undefined || rows === undefined || columns === undefined || more !== undefined)
    return { problem: { kind: 'wrong-dimensions', found: sizes.length } }
  const found = bytes.length
  if (found !== expected) {
    const kind = found < expected ? 'images-cut' : 'images-too-long'
    return { problem: { kind, count, rows, columns, expected, found } }
  }
  if (found === length) return { problem: { kind: 'no-images', count, rows, columns } }
  return { images: { count, rows, columns, pixels: bytes.subarray(length) } }
}
