import { LEAKY_SLOPE, type Activation } from '../../spec/choices.ts'

/** An activation a = f(z) of a pre-activation z, and its slope there. */
interface ActivationFunction {
  forward(z: number): number
  /** df/dz, given both `z` and `a = forward(z)` so that neither is computed twice. */
  derivative(z: number, a: number): number
}

/**
 * The activations of Keras (keras.io/api/layers/activations). At their kink, z = 0, `relu` has slope 0
 * (Nair & Hinton 2010) and `leaky_relu` has `LEAKY_SLOPE` (Maas, Hannun & Ng 2013): the limit from
 * below, as in TensorFlow.
 */
export const ACTIVATION_FUNCTIONS: Record<Activation, ActivationFunction> = {
  linear: {
    forward: (z) => z,
    derivative: () => 1,
  },
  sigmoid: {
    forward: sigmoid,
    derivative: (_z, a) => a * (1 - a),
  },
  tanh: {
    forward: Math.tanh,
    derivative: (_z, a) => 1 - a * a,
  },
  relu: {
    forward: (z) => (z > 0 ? z : 0),
    derivative: (z) => (z > 0 ? 1 : 0),
  },
  leaky_relu: {
    forward: (z) => (z > 0 ? z : LEAKY_SLOPE * z),
    derivative: (z) => (z > 0 ? 1 : LEAKY_SLOPE),
  },
}

/** 1 / (1 + e^-z) for any z: never raises e to a positive power, which would overflow. */
export function sigmoid(z: number): number {
  if (z >= 0) return 1 / (1 + Math.exp(-z))
  const e = Math.exp(z)
  return e / (1 + e)
}
