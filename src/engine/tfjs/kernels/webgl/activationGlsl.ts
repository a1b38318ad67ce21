import { LEAKY_SLOPE, type Activation } from '../../../../spec/choices.ts'

/** An activation of four units as GLSL expressions: a = f(z), and df/dz given both. */
interface ActivationGlsl {
  forward(z: string): string
  derivative(z: string, a: string): string
}

/** e is never raised to a positive power, which would overflow. */
export const ACTIVATION_FUNCTIONS_GLSL = `
vec4 sigmoidOf(vec4 z) {
  vec4 e = exp(-abs(z));
  return mix(vec4(1.0), e, lessThan(z, vec4(0.0))) / (1.0 + e);
}
vec4 tanhOf(vec4 z) {
  vec4 e = exp(-2.0 * abs(z));
  return sign(z) * (1.0 - e) / (1.0 + e);
}`

/** The activations of the reference, with its slopes at the kinks. */
export const ACTIVATION_GLSL: Record<Activation, ActivationGlsl> = {
  linear: {
    forward: (z) => z,
    derivative: () => '1.0',
  },
  sigmoid: {
    forward: (z) => `sigmoidOf(${z})`,
    derivative: (_z, a) => `(${a} * (1.0 - ${a}))`,
  },
  tanh: {
    forward: (z) => `tanhOf(${z})`,
    derivative: (_z, a) => `(1.0 - ${a} * ${a})`,
  },
  relu: {
    forward: (z) => `max(${z}, 0.0)`,
    derivative: (z) => `vec4(greaterThan(${z}, vec4(0.0)))`,
  },
  leaky_relu: {
    forward: (z) => `max(${z}, ${LEAKY_SLOPE} * ${z})`,
    derivative: (z) => `mix(vec4(${LEAKY_SLOPE}), vec4(1.0), greaterThan(${z}, vec4(0.0)))`,
  },
}
