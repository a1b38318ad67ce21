import { playgroundDraws } from '../data/playgroundDraws.ts'
import { PLOTS } from '../data/plots.ts'
import { arc4Random } from '../lib/arc4.ts'
import type { Random } from '../lib/random.ts'
import type { Network } from '../spec/network.ts'
import type { Spec } from '../spec/spec.ts'
import { initialParameters } from './initialize.ts'
import { initialImageParameters } from './initializeImages.ts'

/**
 * Initial parameters of any network in its layout: kernels by `initialParameters` or `initialImageParameters`, all
 * biases `bias`.
 */
export function initialParametersOf(network: Network, spec: Pick<Spec, 'data' | 'network'>): Float32Array {
  const parameters =
    network.kind === 'image'
      ? initialImageParameters(network, spec.network)
      : initialParameters(network, spec.network, playgroundWeights(spec))
  for (const layer of network.layers) {
    if (!('biasOffset' in layer)) continue
    const width = layer.kind === 'dense' ? layer.units : layer.filters
    parameters.fill(spec.network.bias, layer.biasOffset, layer.biasOffset + width)
  }
  return parameters
}

/** The stream from which TensorFlow Playground would draw the weights; `null` where ours draw them. */
function playgroundWeights({ data, network }: Pick<Spec, 'data' | 'network'>): Random | null {
  const { playgroundSeed } = network
  if (playgroundSeed === null) return null
  const plot = PLOTS[data.dataset]
  return plot === undefined ? arc4Random(playgroundSeed) : playgroundDraws(playgroundSeed, data, plot).weights
}
