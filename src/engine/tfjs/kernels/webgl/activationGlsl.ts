import { LEAKY_SLOPE, type Activation } from '../../../../spec/choices.ts'

/** An activation as GLSL expressions: a = f(z), and df/dz given both. */
interface ActivationGlsl {
  forward(z: string): string
  derivative(z: string, a: string): string
}

/** As `ACTIVATION_FUNCTIONS` of the reference, with the slopes at the kinks. */
export const ACTIVATION_GLSL: Record<Activation, ActivationGlsl> = {
  linear: {
    forward: (z) => z,
    derivative: () => '1.0',
  },
  sigmoid: {
    forward: (z) => `sigmoidOf(${z})`,
    derivative: (_z, a) => `${a} * (1.0 - ${a})`,
  },
  tanh: {
    forward: (z) => `tanhOf(${z})`,
    derivative: (_z, a) => `1.0 - ${a} * ${a}`,
  },
  relu: {
    forward: (z) => `max(${z}, 0.0)`,
    derivative: (z) => `(${z} > 0.0 ? 1.0 : 0.0)`,
  },
  leaky_relu: {
    forward: (z) => `max(${z}, ${LEAKY_SLOPE} * ${z})`,
    derivative: (z) => `(${z} > 0.0 ? 1.0 : ${LEAKY_SLOPE})`,
  },
}
