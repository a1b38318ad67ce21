import { batch, rowBytes, rows } from './memory'

/**
 * Transposes `count` training rows, named by the indices from `order` on, into the chunk at `batch`, whose
 * rows are `bytes` long. Lanes behind the last row repeat it.
 */
export function gather(order: usize, count: usize, bytes: usize): void {
  const last = count - 1
  for (let lane: usize = 0; lane < count; lane += 4) {
    const a = rowAt(order, lane)
    const b = rowAt(order, min(lane + 1, last))
    const c = rowAt(order, min(lane + 2, last))
    const d = rowAt(order, min(lane + 3, last))
    let out = batch + (lane << 2)
    for (let at: usize = 0; at < rowBytes; at += 16) {
      transpose(out, bytes, v128.load(a + at), v128.load(b + at), v128.load(c + at), v128.load(d + at))
      out += 4 * bytes
    }
  }
}

/** Address of the training row that number `index` of `order` names. */
export function rowAt(order: usize, index: usize): usize {
  return rows + <usize>load<u32>(order + (index << 2)) * rowBytes
}

function transpose(out: usize, stride: usize, a: v128, b: v128, c: v128, d: v128): void {
  const ab01 = v128.shuffle<f32>(a, b, 0, 4, 1, 5)
  const ab23 = v128.shuffle<f32>(a, b, 2, 6, 3, 7)
  const cd01 = v128.shuffle<f32>(c, d, 0, 4, 1, 5)
  const cd23 = v128.shuffle<f32>(c, d, 2, 6, 3, 7)
  v128.store(out, v128.shuffle<f64>(ab01, cd01, 0, 2))
  v128.store(out + stride, v128.shuffle<f64>(ab01, cd01, 1, 3))
  v128.store(out + 2 * stride, v128.shuffle<f64>(ab23, cd23, 0, 2))
  v128.store(out + 3 * stride, v128.shuffle<f64>(ab23, cd23, 1, 3))
}
