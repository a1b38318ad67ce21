import { randomStream } from '../lib/random.ts'
import type { DataSpec } from '../spec/spec.ts'

/** For each row in the order it comes, its place in the dataset. */
export function shuffledPlaces(count: number, seed: number): Uint32Array {
  return randomStream(seed, 'split').shuffle(Uint32Array.from({ length: count }, (_, i) => i))
}

/** How many of `count` points train. */
export function trainCountOf(count: number, { trainShare }: Pick<DataSpec, 'trainShare'>): number {
  return Math.min(count, Math.max(1, Math.floor((count * trainShare) / 100)))
}
