import type { PlacedBatchNormalization } from '../../spec/imageLayers.ts'
import { parameterCountOf } from '../../spec/imageNetwork.ts'

/** Keras' `epsilon`, which keeps a channel that never varies from being divided by 0. */
export const NORMALIZATION_EPSILON = 1e-3

/** Keras' `momentum`: what the moving mean and variance keep of themselves in an update. */
export const MOVING_MOMENTUM = 0.99

/** Of each channel. */
export interface Moments {
  readonly mean: Float64Array
  /** Biased: divided by the number of values, not by one less. */
  readonly variance: Float64Array
}

/**
 * a = gamma (x - mean) / sqrt(variance + epsilon) + beta of every channel (Ioffe & Szegedy 2015). `x` and `a` hold
 * any number of images, channels-last, or of rows whose units are channels each; `parameters` is the whole flat
 * vector of the network. `moments` are those of the batch in training, and the moving ones otherwise.
 */
export function batchNormalizationForward(
  { offset }: PlacedBatchNormalization,
  parameters: Float64Array,
  { mean, variance }: Moments,
  x: Float64Array,
  a: Float64Array,
): void {
  const channels = mean.length
  for (let i = 0; i < x.length; i++) {
    const c = i % channels
    const normalized = (x[i]! - mean[c]!) / Math.sqrt(variance[c]! + NORMALIZATION_EPSILON)
    a[i] = parameters[offset + c]! * normalized + parameters[offset + channels + c]!
  }
}

/**
 * From `da`, the slopes by the results of a whole batch that was normalized by its own `moments`: those by gamma and
 * beta are added to `gradients` (those of the moving moments stay 0), and those by `x`, on which the moments depend
 * as well, are written to `dx`.
 */
export function batchNormalizationBackward(
  { offset }: PlacedBatchNormalization,
  parameters: Float64Array,
  { mean, variance }: Moments,
  x: Float64Array,
  da: Float64Array,
  gradients: Float64Array,
  dx: Float64Array,
): void {
  const channels = mean.length
  const count = x.length / channels
  for (let c = 0; c < channels; c++) {
    const scale = 1 / Math.sqrt(variance[c]! + NORMALIZATION_EPSILON)
    let [dGamma, dBeta] = [0, 0]
    for (let i = c; i < x.length; i += channels) {
      dGamma += da[i]! * (x[i]! - mean[c]!) * scale
      dBeta += da[i]!
    }
    gradients[offset + c]! += dGamma
    gradients[offset + channels + c]! += dBeta
    for (let i = c; i < x.length; i += channels) {
      const normalized = (x[i]! - mean[c]!) * scale
      dx[i] = parameters[offset + c]! * scale * (da[i]! - (dBeta + normalized * dGamma) / count)
    }
  }
}

/** Mean and variance of each channel over all pixels of a batch of at least one image. */
export function batchMoments(layer: PlacedBatchNormalization, x: Float64Array): Moments {
  const channels = channelsOf(layer)
  const count = x.length / channels
  const [mean, variance] = [new Float64Array(channels), new Float64Array(channels)]
  for (let i = 0; i < x.length; i++) mean[i % channels]! += x[i]! / count
  for (let i = 0; i < x.length; i++) variance[i % channels]! += (x[i]! - mean[i % channels]!) ** 2 / count
  return { mean, variance }
}

/** The moving mean and variance: not copies, but their places in `parameters`. */
export function movingMoments(layer: PlacedBatchNormalization, parameters: Float64Array): Moments {
  const channels = channelsOf(layer)
  const mean = layer.offset + 2 * channels
  const variance = mean + channels
  return {
    mean: parameters.subarray(mean, variance),
    variance: parameters.subarray(variance, variance + channels),
  }
}

/** moving <- 0.99 moving + 0.01 batch, of mean and variance, once an update; the variance is biased, as in Keras. */
export function moveMoments(
  layer: PlacedBatchNormalization,
  parameters: Float64Array,
  { mean, variance }: Moments,
): void {
  const moving = movingMoments(layer, parameters)
  for (let c = 0; c < mean.length; c++) {
    moving.mean[c] = MOVING_MOMENTUM * moving.mean[c]! + (1 - MOVING_MOMENTUM) * mean[c]!
    moving.variance[c] = MOVING_MOMENTUM * moving.variance[c]! + (1 - MOVING_MOMENTUM) * variance[c]!
  }
}

/** Gamma, beta, moving mean and moving variance are as many each. */
function channelsOf(layer: PlacedBatchNormalization): number {
  return parameterCountOf(layer) / 4
}
