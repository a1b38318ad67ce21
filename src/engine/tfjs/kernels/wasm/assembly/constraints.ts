// Limits on one update: of every part of the gradient, and of the weights that come of it.

import { DENSE, entryOf, field, INPUTS, KERNEL, KIND, UNITS } from './layers'
import { clamp } from './maths'
import { gradients, layerCount, parameterBytes, parameters } from './memory'

/** Largest size of a part of the gradient; 0 for no limit. */
export let clipValue: f64 = 0
/** Largest norm of the weights that come into a unit; 0 for no limit. */
export let maxNorm: f64 = 0

/** Keras adds it to the norm that it divides by. */
const TINY: f32 = 1e-7

/** NaN stays NaN. */
export function clipGradients(): void {
  if (clipValue == 0) return
  const high = f32x4.splat(<f32>clipValue)
  const low = f32x4.neg(high)
  for (let g = gradients, end = g + parameterBytes; g < end; g += 16) {
    v128.store(g, clamp(v128.load(g), low, high))
  }
}

/** w <- w min(|w|, maxNorm) / (1e-7 + |w|) for the weights into every unit (`keras.constraints.MaxNorm`). */
export function limitNorms(): void {
  if (maxNorm == 0) return
  for (let layer: usize = 0; layer < layerCount; layer++) {
    const entry = entryOf(layer)
    switch (field(entry, KIND)) {
      case DENSE:
        limitColumns(parameters + field(entry, KERNEL), field(entry, INPUTS), field(entry, UNITS))
        break
    }
  }
}

/** Of a kernel of `inputs` x `units` row-major, four columns at a time. */
export function limitColumns(kernel: usize, inputs: usize, units: usize): void {
  const row = units << 2
  const end = kernel + inputs * row
  let at: usize = 0
  for (; at + 16 <= row; at += 16) {
    let squares = f32x4.splat(0)
    for (let w = kernel + at; w < end; w += row) {
      const weights = v128.load(w)
      squares = f32x4.add(squares, f32x4.mul(weights, weights))
    }
    const factors = factorOf(f32x4.sqrt(squares))
    for (let w = kernel + at; w < end; w += row) v128.store(w, f32x4.mul(v128.load(w), factors))
  }
  for (; at < row; at += 4) {
    let square: f32 = 0
    for (let w = kernel + at; w < end; w += row) square += load<f32>(w) * load<f32>(w)
    const factor = f32x4.extract_lane(factorOf(f32x4.splat(sqrt<f32>(square))), 0)
    for (let w = kernel + at; w < end; w += row) store<f32>(w, load<f32>(w) * factor)
  }
}

/** NaN stays NaN. */
function factorOf(norm: v128): v128 {
  return f32x4.div(f32x4.pmin(norm, f32x4.splat(<f32>maxNorm)), f32x4.add(norm, f32x4.splat(TINY)))
}
