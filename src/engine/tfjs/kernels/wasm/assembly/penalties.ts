import { DENSE, entryOf, field, INPUTS, KERNEL, KIND, UNITS } from './layers'
import { gradients, layerCount, parameters } from './memory'

export let l1: f64 = 0
export let l2: f64 = 0

/** Adds the slopes of l1 sum |w| + l2 sum w^2 over the kernels; that of |w| at 0 is 0. */
export function penalize(): void {
  if (l1 == 0 && l2 == 0) return
  for (let layer: usize = 0; layer < layerCount; layer++) {
    const entry = entryOf(layer)
    const from = field(entry, KERNEL)
    switch (field(entry, KIND)) {
      case DENSE:
        penalizeKernel(from, from + ((field(entry, INPUTS) * field(entry, UNITS)) << 2))
        break
    }
  }
}

/** The weights between these bytes of the parameters. */
export function penalizeKernel(from: usize, to: usize): void {
  const vectors = from + ((to - from) & ~15)
  const zero = f32x4.splat(0)
  const up = f32x4.splat(<f32>l1)
  const down = f32x4.splat(-(<f32>l1))
  const pull = f32x4.splat(<f32>(2 * l2))
  let at = from
  for (; at < vectors; at += 16) {
    const w = v128.load(parameters + at)
    const push = v128.or(v128.and(up, f32x4.gt(w, zero)), v128.and(down, f32x4.lt(w, zero)))
    const slope = f32x4.add(push, f32x4.mul(pull, w))
    v128.store(gradients + at, f32x4.add(v128.load(gradients + at), slope))
  }
  for (; at < to; at += 4) {
    const w = load<f32>(parameters + at)
    const push: f32 = w > 0 ? <f32>l1 : w < 0 ? -(<f32>l1) : 0
    store<f32>(gradients + at, load<f32>(gradients + at) + (push + <f32>(2 * l2) * w))
  }
}
