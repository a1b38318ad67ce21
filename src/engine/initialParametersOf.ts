import type { Network } from '../spec/network.ts'
import type { NetworkSpec } from '../spec/spec.ts'
import { initialParameters } from './initialize.ts'
import { initialImageParameters } from './initializeImages.ts'

/** Initial parameters of any network in its layout; see `initialParameters` and `initialImageParameters`. */
export function initialParametersOf(
  network: Network,
  spec: Pick<NetworkSpec, 'initializer' | 'seed'>,
): Float32Array {
  return network.kind === 'image' ? initialImageParameters(network, spec) : initialParameters(network, spec)
}
