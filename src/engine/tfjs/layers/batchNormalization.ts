import { add, batchNorm, customGrad, dispose, div, keep, mean, mul, reshape } from '@tensorflow/tfjs-core'
import { rsqrt, square, sub, sum } from '@tensorflow/tfjs-core'
import type { GradSaveFunc, Tensor, Variable } from '@tensorflow/tfjs-core'
import { initializers, layers } from '@tensorflow/tfjs-layers'
import { MOVING_MOMENTUM, NORMALIZATION_EPSILON } from '../../reference/batchNormalization.ts'

/** Mean and variance of a batch, a number for each channel. */
type Moments = readonly [mean: Tensor, variance: Tensor]

/**
 * Batch normalization over the last axis as Keras 3 has it (Ioffe & Szegedy 2015), of images or rows: in training
 * by the moments of the batch, otherwise by the moving ones. tfjs' own moves towards the unbiased variance, and
 * differentiates by way of two dozen kernels.
 */
export class BatchNormalization extends layers.Layer {
  static readonly className = 'KerasBatchNormalization'
  /** Of the last batch in training; owned by this layer. */
  #seen: Moments | null = null

  override build(inputShape: number[]): void {
    const shape = [inputShape.at(-1)!]
    const zeros = initializers.zeros()
    for (const name of ['gamma', 'beta']) this.addWeight(name, shape, 'float32', zeros)
    for (const name of ['moving_mean', 'moving_variance'])
      this.addWeight(name, shape, 'float32', zeros, undefined, false)
    super.build(inputShape)
  }

  override call(inputs: Tensor | Tensor[], { training }: { readonly training?: boolean }): Tensor {
    const x = Array.isArray(inputs) ? inputs[0]! : inputs
    const [gamma, beta, movingMean, movingVariance] = this.#variables()
    const rows = reshape(x, [-1, x.shape.at(-1)!])
    if (training !== true) {
      const normalized = batchNorm(rows, movingMean, movingVariance, beta, gamma, NORMALIZATION_EPSILON)
      return reshape(normalized, x.shape)
    }
    return reshape(this.#byBatch(rows, gamma, beta), x.shape)
  }

  /** What the last batch in training adds to the moving moments, by the names of their variables. */
  movements(): Record<string, Tensor> {
    const [, , ...moving] = this.#variables()
    const towards = (seen: Tensor, moved: Tensor) => mul(sub(seen, moved), 1 - MOVING_MOMENTUM)
    const seen = this.#seen
    if (seen === null) throw new RangeError('moving moments: expected a batch in training before')
    return Object.fromEntries(moving.map((moved, i) => [moved.name, towards(seen[i]!, moved)]))
  }

  /** Frees what the last batch left behind. */
  forget(): void {
    if (this.#seen !== null) dispose([...this.#seen])
    this.#seen = null
  }

  #variables(): readonly [gamma: Variable, beta: Variable, mean: Variable, variance: Variable] {
    // LayerVariable.read is declared as Tensor and returns the tf.Variable behind it.
    const variables = this.weights.map((weight) => weight.read() as Variable)
    return variables as [Variable, Variable, Variable, Variable]
  }

  #byBatch(rows: Tensor, gamma: Tensor, beta: Tensor): Tensor {
    const normalize = customGrad((...args) => {
      const [x, gain, shift, save] = args as [Tensor, Tensor, Tensor, GradSaveFunc]
      const average = mean(x, 0)
      const centred = sub(x, average)
      const variance = mean(square(centred), 0)
      const scale = rsqrt(add(variance, NORMALIZATION_EPSILON))
      const normalized = mul(centred, scale)
      this.forget()
      this.#seen = [keep(average), keep(variance)]
      save([normalized, mul(gain, scale)])
      return { value: add(mul(normalized, gain), shift), gradFunc: slopes }
    })
    return normalize(rows, gamma, beta)
  }
}

/** By what is normalized, on which the moments depend as well, by gamma and by beta. */
function slopes(dy: Tensor, saved: Tensor[]): Tensor[] {
  const [normalized, scale] = saved as [Tensor, Tensor]
  const byBeta = sum(dy, 0)
  const byGamma = sum(mul(dy, normalized), 0)
  const shared = div(add(byBeta, mul(normalized, byGamma)), dy.shape[0]!)
  return [mul(sub(dy, shared), scale), byGamma, byBeta]
}
