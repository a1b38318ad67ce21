import { readHeader } from './header.ts'
import { inflate } from './inflate.ts'
import type { IdxProblem } from './problem.ts'

const LARGEST_CLASS = 9

/** The labels, each 0 to 9; in the memory of the file where it was not packed. */
export type IdxLabelsResult = { readonly labels: Uint8Array } | { readonly problem: IdxProblem }

/** The labels in an IDX file of one dimension, packed with gzip or not. Never rejects. */
export async function readIdxLabels(file: Uint8Array<ArrayBuffer>): Promise<IdxLabelsResult> {
  const inflated = await inflate(file)
  return 'problem' in inflated ? inflated : labelsOf(inflated.bytes)
}

/** The labels in the bytes of an IDX file that is not packed. */
export function labelsOf(bytes: Uint8Array): IdxLabelsResult {
  const header = readHeader(bytes)
  if ('problem' in header) return header
  const { sizes, length, expected } = header
  if (sizes.length === 3) return { problem: { kind: 'images-not-labels' } }
  const [count, more] = sizes
  if (count === undefined || more !== undefined)
    return { problem: { kind: 'wrong-dimensions', found: sizes.length } }
  const found = bytes.length
  if (found !== expected)
    return { problem: { kind: found < expected ? 'labels-cut' : 'labels-too-long', count, expected, found } }
  if (count === 0) return { problem: { kind: 'no-labels' } }
  const labels = bytes.subarray(length)
  const wrong = labels.findIndex((label) => label > LARGEST_CLASS)
  if (wrong >= 0) return { problem: labelTooLarge(wrong, labels[wrong]!) }
  return { labels }
}

function labelTooLarge(index: number, found: number): IdxProblem {
  return { kind: 'label-too-large', place: index + 1, found, limit: LARGEST_CLASS }
}
