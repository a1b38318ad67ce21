import type { Samples } from '../../data/samples.ts'
import type { Activation } from '../../spec/choices.ts'
import type { DenseNetwork } from '../../spec/network.ts'
import { createPass, forwardPass } from './pass.ts'

/** Multiplications that looking at the units may take: some milliseconds. */
const AFFORDABLE = 2e6

/**
 * Where an activation is flat, so that hardly any gradient comes through: ReLU at 0, and tanh and sigmoid
 * where their slope is below 2 and 4 % of its largest (|tanh z| > 0.99, sigmoid within 0.01 of 0 or 1); ELU and
 * softplus where it is below 1 % (z below -4.6), GELU nearly 0 from below, as
 * it is below -3. `null`: never flat, or (step) everywhere, which no training brought about.
 */
const IS_FLAT: Record<Activation, ((a: number) => boolean) | null> = {
  linear: null,
  leaky_relu: null,
  relu: (a) => a === 0,
  tanh: (a) => Math.abs(a) > 0.99,
  sigmoid: (a) => a < 0.01 || a > 0.99,
  elu: (a) => a < -0.99,
  gelu: (a) => a <= 0 && a > -0.00404,
  softplus: (a) => a < 0.01,
  sine: null,
  step: null,
}

/**
 * For every unit, numbered as in `DenseNetwork`, the share of samples (0 to 1) for which its activation is flat;
 * 0 for inputs, for activations without a flat part, and without samples. Looks at all samples or, where the
 * network is large, at as many of the first as it can afford: training rows are shuffled.
 */
export function flatShares(network: DenseNetwork, parameters: Float32Array, samples: Samples): Float32Array {
  const shares = new Float32Array(network.unitCount)
  const pass = createPass(network)
  const weights = Float64Array.from(parameters)
  const tests = unitTests(network)
  const rows = Math.min(samples.rows, Math.ceil(AFFORDABLE / network.parameterCount))
  for (let row = 0; row < rows; row++) {
    forwardPass(network, weights, samples.inputs, row * network.inputs, pass)
    for (const [unit, isFlat] of tests.entries()) {
      if (isFlat?.(pass.units[unit]!)) shares[unit]! += 1
    }
  }
  return rows === 0 ? shares : shares.map((count) => count / rows)
}

function unitTests({ inputs, layers }: DenseNetwork): readonly (((a: number) => boolean) | null)[] {
  const hidden = layers.flatMap(({ units, activation }) =>
    Array.from({ length: units }, () => (activation === 'softmax' ? null : IS_FLAT[activation])),
  )
  return [...Array.from({ length: inputs }, () => null), ...hidden]
}
