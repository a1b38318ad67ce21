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
  /** e^z - 1 below 0 (Clevert, Unterthiner & Hochreiter 2016), with Keras' alpha of 1. */
  elu: {
    forward: (z) => (z > 0 ? z : Math.expm1(z)),
    derivative: (z, a) => (z > 0 ? 1 : a + 1),
  },
  /** z Phi(z) with the normal distribution Phi (Hendrycks & Gimpel 2016), not its approximation by tanh. */
  gelu: {
    forward: (z) => z * normalDistribution(z),
    derivative: (z) => normalDistribution(z) + z * normalDensity(z),
  },
  /** log(1 + e^z) (Dugas, Bengio, Belisle, Nadeau & Garcia 2001). */
  softplus: {
    forward: (z) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))),
    derivative: sigmoid,
  },
  /** sin z (Sitzmann, Martel, Bergman, Lindell & Wetzstein 2020, without their factor 30): `keras.ops.sin`. */
  sine: {
    forward: Math.sin,
    derivative: Math.cos,
  },
  /** 1 above 0, else 0 (McCulloch & Pitts 1943). Its slope is 0 everywhere: nothing before it learns. */
  step: {
    forward: (z) => (z > 0 ? 1 : 0),
    derivative: () => 0,
  },
}

/** e^(-z^2 / 2) / sqrt(2 pi) */
function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
}

/** Below this the series would be the difference of two numbers that are nearly alike. */
const LOWER_TAIL = -2.5
/** Steps of the continued fraction that suffice from there on down. */
const TAIL_STEPS = 120

/**
 * Phi(z): 1/2 + density(z) (z + z^3 / 3 + z^5 / 15 + ...) (Marsaglia 2004), exactly 1 above 9; in the lower tail
 * density(z) / (x + 1 / (x + 2 / (x + 3 / ...))) with x = -z (Laplace 1805; Abramowitz & Stegun 26.2.14), whose
 * error stays in proportion to it, to 1e-12 until the density itself is no longer a normal number below -37.
 */
function normalDistribution(z: number): number {
  if (Number.isNaN(z)) return z
  if (z > 9) return 1
  if (z < LOWER_TAIL) {
    let fraction = -z
    for (let step = TAIL_STEPS; step > 0; step--) fraction = -z + step / fraction
    return normalDensity(z) / fraction
  }
  let term = z
  let sum = 0
  for (let n = 3; sum + term !== sum; n += 2) {
    sum += term
    term *= (z * z) / n
  }
  return 0.5 + normalDensity(z) * sum
}

/** 1 / (1 + e^-z) for any z: never raises e to a positive power, which would overflow. */
export function sigmoid(z: number): number {
  if (z >= 0) return 1 / (1 + Math.exp(-z))
  const e = Math.exp(z)
  return e / (1 + e)
}
