import { add, dispose, keep, mul, sign, tensor1d } from '@tensorflow/tfjs-core'
import type { Tensor } from '@tensorflow/tfjs-core'
import type { Network } from '../../../spec/network.ts'
import type { TrainingSpec } from '../../../spec/spec.ts'

/**
 * The slope of l1 * sum |w| + l2 * sum w^2 over the kernels, laid out like the parameters and 0 at the
 * biases. Written down and not differentiated by tfjs, whose slope of |w| at w = 0 is -1 and not 0.
 */
export class Penalties {
  readonly #l1: Tensor | null
  readonly #twiceL2: Tensor | null

  constructor(network: Network, { l1, l2 }: Pick<TrainingSpec, 'l1' | 'l2'>) {
    this.#l1 = l1 === 0 ? null : keep(onKernels(network, l1))
    this.#twiceL2 = l2 === 0 ? null : keep(onKernels(network, 2 * l2))
  }

  /** `gradient` plus the slope of the penalties at `parameters`. */
  addTo(gradient: Tensor, parameters: Tensor): Tensor {
    let sum = gradient
    if (this.#l1 !== null) sum = add(sum, mul(sign(parameters), this.#l1))
    if (this.#twiceL2 !== null) sum = add(sum, mul(parameters, this.#twiceL2))
    return sum
  }

  dispose(): void {
    dispose([this.#l1, this.#twiceL2].filter((tensor) => tensor !== null))
  }
}

function onKernels({ layers, parameterCount }: Network, value: number): Tensor {
  const values = new Float32Array(parameterCount)
  for (const layer of layers) {
    if ('kernelOffset' in layer) values.fill(value, layer.kernelOffset, layer.biasOffset)
  }
  return tensor1d(values)
}
