import type { KernelPlace } from '../kernelsOf.ts'

/** `keras.config.epsilon()`, which keeps a unit without weights from being divided by 0. */
const EPSILON = 1e-7

/**
 * Scales the incoming weights of every unit (the whole window of a filter), w, in place, so that |w| is at most `limit`:
 * w <- w min(|w|, limit) / (1e-7 + |w|), `keras.constraints.MaxNorm(limit, axis=0)` to the letter (Srebro,
 * Rennie & Jaakkola 2005; with dropout Srivastava et al. 2014, section 5.1). Biases are free; 0 is no limit.
 */
export function maxNorm(kernels: readonly KernelPlace[], parameters: Float64Array, limit: number): void {
  if (limit === 0) return
  for (const { units, kernelOffset, biasOffset } of kernels) {
    for (let j = 0; j < units; j++) {
      let squares = 0
      for (let i = kernelOffset + j; i < biasOffset; i += units) squares += parameters[i]! ** 2
      const norm = Math.sqrt(squares)
      const factor = Math.min(norm, limit) / (EPSILON + norm)
      for (let i = kernelOffset + j; i < biasOffset; i += units) parameters[i]! *= factor
    }
  }
}
