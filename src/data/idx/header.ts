import type { IdxProblem } from './problem.ts'

/** What the header of an IDX file says. */
export interface IdxHeader {
  /** Sizes of the dimensions, outermost first: count, rows, columns for images. */
  readonly sizes: readonly number[]
  /** Bytes of the header, and of the whole file by what it says. */
  readonly length: number
  readonly expected: number
}

const UNSIGNED_BYTE = 0x08
/** Signed bytes, and integers and floats of more than one byte. */
const OTHER_TYPES: readonly number[] = [0x09, 0x0b, 0x0c, 0x0d, 0x0e]

/**
 * The header at the beginning of `bytes` (unpacked): two zeros, the code of the values' type, the number of
 * dimensions, then the size of each as four bytes, largest first. Format: "The IDX file format" on the page
 * of the MNIST database (LeCun, Cortes and Burges). Only unsigned bytes are read here.
 */
export function readHeader(bytes: Uint8Array): IdxHeader | { readonly problem: IdxProblem } {
  if (bytes.length === 0) return { problem: { kind: 'empty-file' } }
  const [zero, nought, type, dimensions] = bytes
  if (zero !== 0 || nought !== 0 || type === undefined || dimensions === undefined || dimensions === 0)
    return { problem: { kind: 'not-idx' } }
  if (type !== UNSIGNED_BYTE)
    return { problem: OTHER_TYPES.includes(type) ? wrongType(type) : { kind: 'not-idx' } }
  const length = 4 + 4 * dimensions
  if (bytes.length < length) return { problem: { kind: 'header-cut', expected: length, found: bytes.length } }
  const view = new DataView(bytes.buffer, bytes.byteOffset, length)
  const sizes = Array.from({ length: dimensions }, (_, d) => view.getUint32(4 + 4 * d))
  return { sizes, length, expected: length + sizes.reduce((product, size) => product * size, 1) }
}

function wrongType(type: number): IdxProblem {
  return { kind: 'wrong-type', type: `0x${type.toString(16).toUpperCase().padStart(2, '0')}` }
}
