/**
 * Brings every part of `gradients` to within +-`limit`, in place: Keras' `clipvalue`, as Mikolov 2012 has it
 * (Pascanu, Mikolov & Bengio 2013 scale the whole gradient instead, which keeps its direction). A limit of 0
 * is none.
 */
export function clipValue(gradients: Float64Array, limit: number): void {
  if (limit === 0) return
  for (let i = 0; i < gradients.length; i++) {
    gradients[i] = Math.max(-limit, Math.min(limit, gradients[i]!))
  }
}
