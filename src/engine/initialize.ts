import { randomStream, type Random } from '../lib/random.ts'
import type { Initializer } from '../spec/choices.ts'
import type { DenseNetwork } from '../spec/network.ts'
import type { NetworkSpec } from '../spec/spec.ts'

/** How many numbers go into a unit, and how many units a number goes to. */
interface Fans {
  readonly inputs: number
  readonly units: number
}

/** Draws one weight of a layer. */
type Draw = (random: Random, fans: Fans) => number

const DRAWS: Record<Initializer, Draw> = {
  /** Glorot & Bengio 2010, "Understanding the difficulty of training deep feedforward neural networks". */
  glorot_uniform: (random, { inputs, units }) => random.uniform(-1, 1) * Math.sqrt(6 / (inputs + units)),
  /** He, Zhang, Ren & Sun 2015, "Delving deep into rectifiers"; truncated as Keras does. */
  he_normal: (random, { inputs }) => (truncatedNormal(random) / TRUNCATED_DEVIATION) * Math.sqrt(2 / inputs),
  /** The default of `keras.initializers.RandomNormal`. */
  random_normal: (random) => 0.05 * random.normal(),
  random_uniform: (random) => random.uniform(-0.5, 0.5),
  zeros: () => 0,
}

/** Standard deviation of a unit normal cut off at two deviations (the constant of Keras VarianceScaling). */
const TRUNCATED_DEVIATION = 0.87962566103423978

/** Unit normal, drawn again while further than two deviations from 0. */
function truncatedNormal(random: Random): number {
  for (;;) {
    const value = random.normal()
    if (Math.abs(value) < 2) return value
  }
}

/** One weight of a layer with these fans. */
export function drawWeight(initializer: Initializer, random: Random, fans: Fans): number {
  return DRAWS[initializer](random, fans)
}

/**
 * Initial parameters of `network` in its layout: kernels by `spec.initializer`, biases 0.
 *
 * Every unit has a stream of its own, named after its layer and its place in it, and takes its weights from
 * it in the order of its inputs; the output layer is named `output` at any depth. So the weight from input i
 * to unit j of layer l stays the same when units or layers are added elsewhere, up to the scale that the
 * initialiser takes from the width of the layer (Glorot: inputs and units; He: inputs).
 *
 * `shared`: all weights come from this one stream instead, layer by layer and unit by unit.
 */
export function initialParameters(
  network: DenseNetwork,
  spec: Pick<NetworkSpec, 'initializer' | 'seed'>,
  shared: Random | null = null,
): Float32Array {
  const parameters = new Float32Array(network.parameterCount)
  const draw = DRAWS[spec.initializer]
  for (const [index, layer] of network.layers.entries()) {
    const name = index === network.layers.length - 1 ? 'output' : index
    for (let unit = 0; unit < layer.units; unit++) {
      const random = shared ?? randomStream(spec.seed, 'weights', name, unit)
      for (let input = 0; input < layer.inputs; input++) {
        parameters[layer.kernelOffset + input * layer.units + unit] = draw(random, layer)
      }
    }
  }
  return parameters
}
