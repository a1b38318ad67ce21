import { LEAKY_SLOPE, type Activation } from '../../../../spec/choices.ts'

/** An activation of four units as GLSL expressions: a = f(z), and df/dz given both. */
interface ActivationGlsl {
  forward(z: string): string
  derivative(z: string, a: string): string
}

/** e is never raised to a positive power, which would overflow. `normalOf` and `quarterTurns` (of a
 * sine) are those of the wasm kernel's maths: GLSL promises its own sin to 11 bits only. */
export const ACTIVATION_FUNCTIONS_GLSL = `
vec4 sigmoidOf(vec4 z) {
  vec4 e = exp(-abs(z));
  return mix(vec4(1.0), e, lessThan(z, vec4(0.0))) / (1.0 + e);
}
vec4 tanhOf(vec4 z) {
  vec4 e = exp(-2.0 * abs(z));
  return sign(z) * (1.0 - e) / (1.0 + e);
}
vec4 bellOf(vec4 z) {
  return exp(-0.5 * z * z);
}
vec4 normalOf(vec4 z) {
  vec4 t = 1.0 / (1.0 + 0.3 * abs(z));
  vec4 p = t * (0.1196293 + t * (0.12075395 + t * (0.0999135 + t * (0.12856159
    + t * (-0.05368358 + t * (0.20635344 + t * (-0.15720305 + t * 0.035674766)))))));
  return mix(p * bellOf(z), 1.0 - p * bellOf(z), greaterThan(z, vec4(0.0)));
}
vec4 quarterTurns(vec4 z, float turns) {
  vec4 n = floor(clamp(z, -8192.0, 8192.0) * 0.63661977 + 0.5);
  vec4 r = ((clamp(z, -8192.0, 8192.0) - n * 1.5703125) - n * 4.837513e-4) - n * 7.54979e-8;
  vec4 y = r * r;
  vec4 s = r + r * y * (-0.16666655 + y * (8.332161e-3 + y * -1.9515296e-4));
  vec4 c = 1.0 + y * (-0.5 + y * (4.1666646e-2 + y * (-1.3887316e-3 + y * 2.4433157e-5)));
  vec4 quarter = mod(n + turns, 4.0);
  vec4 value = mix(s, c, equal(mod(quarter, 2.0), vec4(1.0)));
  return mix(value, -value, greaterThan(quarter, vec4(1.5)));
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
  elu: {
    forward: (z) => `mix(exp(min(${z}, 0.0)) - 1.0, ${z}, greaterThan(${z}, vec4(0.0)))`,
    derivative: (_z, a) => `(1.0 + min(${a}, 0.0))`,
  },
  gelu: {
    forward: (z) => `${z} * normalOf(${z})`,
    derivative: (z) => `(normalOf(${z}) + 0.3989422804 * ${z} * bellOf(${z}))`,
  },
  softplus: {
    forward: (z) => `max(${z}, 0.0) + log(1.0 + exp(-abs(${z})))`,
    derivative: (z) => `sigmoidOf(${z})`,
  },
  sine: {
    forward: (z) => `quarterTurns(${z}, 0.0)`,
    derivative: (z) => `quarterTurns(${z}, 1.0)`,
  },
  step: {
    forward: (z) => `vec4(greaterThan(${z}, vec4(0.0)))`,
    derivative: () => '0.0',
  },
}
