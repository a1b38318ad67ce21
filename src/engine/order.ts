import { randomStream } from '../lib/random.ts'

/**
 * The order in which epoch `epoch` (from 0) visits the `rows` training rows: a shuffle of 0 to rows - 1
 * from the stream `batches` of `seed`. Any epoch can be asked for at any time. `recycled` is filled and
 * returned when it has the right length.
 */
export function epochOrder(
  seed: number,
  epoch: number,
  rows: number,
  recycled?: Uint32Array<ArrayBuffer>,
): Uint32Array<ArrayBuffer> {
  const order = recycled?.length === rows ? recycled : new Uint32Array(rows)
  for (let row = 0; row < rows; row++) order[row] = row
  return randomStream(seed, 'batches', epoch).shuffle(order)
}
