import { gzipSync } from 'node:zlib'
import { enLater } from '../../../src/i18n/en/later/index.ts'
import type { MnistProblem } from '../../../src/data/idx/problem.ts'

export type Bytes = Uint8Array<ArrayBuffer>

/** An IDX file of unsigned bytes with these sizes; the values are 0 to 9 in turn. */
export function idxFile(...sizes: readonly number[]): Bytes {
  const length = sizes.reduce((product, size) => product * size, 1)
  const header = sizes.flatMap((size) => [size >>> 24, (size >>> 16) & 255, (size >>> 8) & 255, size & 255])
  return Uint8Array.from([0, 0, 8, sizes.length, ...header, ...Array.from({ length }, (_, i) => i % 10)])
}

export const gzip = (bytes: Bytes): Bytes => Uint8Array.from(gzipSync(bytes))

/** `file` with one byte changed. */
export function changed(file: Bytes, at: number, change: (byte: number) => number): Bytes {
  return file.map((byte, i) => (i === at ? change(byte) : byte))
}

/** What the words for `problem` need and it does not bring. */
export function missingDetails(problem: MnistProblem): string[] {
  const words = enLater[`idx.problem.${problem.kind}`]
  return [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).filter((name) => !(name in problem))
}
