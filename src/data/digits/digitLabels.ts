import { randomStream } from '../../lib/random.ts'

const CLASSES = 10

/** What the first `count` digits of `seed` show, 0 to 9: of each ten from the first on every class once. */
export function digitLabels(count: number, seed: number): Uint8Array {
  const labels = new Uint8Array(count)
  for (let index = 0; index < count; index += CLASSES)
    labels.set(classOrder(seed, index).subarray(0, count - index), index)
  return labels
}

/** The classes of the ten digits among which `index` is, in their random order. */
export function classOrder(seed: number, index: number): Uint32Array {
  const classes = Uint32Array.from({ length: CLASSES }, (_, digit) => digit)
  return randomStream(seed, 'digits', 'classes', Math.floor(index / CLASSES)).shuffle(classes)
}
