import { add, dispose, keep, mul, sign } from '@tensorflow/tfjs-core'
import type { Tensor } from '@tensorflow/tfjs-core'
import type { Network } from '../../../spec/network.ts'
import type { TrainingSpec } from '../../../spec/spec.ts'
import type { ParameterGroups } from './parameterGroups.ts'

/**
 * The slope of l1 * sum |w| + l2 * sum w^2 over the kernels, in groups like the parameters and 0 at
 * the biases. Written down and not differentiated by tfjs, whose slope of |w| at w = 0 is -1 and not 0.
 */
export class Penalties {
  readonly #parameters: ParameterGroups
  readonly #l1: readonly Tensor[] | null
  readonly #twiceL2: readonly Tensor[] | null

  constructor(network: Network, parameters: ParameterGroups, { l1, l2 }: Pick<TrainingSpec, 'l1' | 'l2'>) {
    const onKernels = (value: number) => parameters.cut(kernelsFilled(network, value)).map(keep)
    this.#parameters = parameters
    this.#l1 = l1 === 0 ? null : onKernels(l1)
    this.#twiceL2 = l2 === 0 ? null : onKernels(2 * l2)
  }

  /** `gradients` of the groups plus the slopes of the penalties where the parameters are. */
  addTo(gradients: readonly Tensor[]): Tensor[] {
    return this.#parameters.groups.map((parameters, g) => {
      let sum = gradients[g]!
      if (this.#l1 !== null) sum = add(sum, mul(sign(parameters), this.#l1[g]!))
      if (this.#twiceL2 !== null) sum = add(sum, mul(parameters, this.#twiceL2[g]!))
      return sum
    })
  }

  dispose(): void {
    dispose([...(this.#l1 ?? []), ...(this.#twiceL2 ?? [])])
  }
}

function kernelsFilled({ layers, parameterCount }: Network, value: number): Float32Array {
  const values = new Float32Array(parameterCount)
  for (const layer of layers) {
    if ('kernelOffset' in layer) values.fill(value, layer.kernelOffset, layer.biasOffset)
  }
  return values
}
