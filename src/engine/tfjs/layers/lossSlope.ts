import { add, clipByValue, customGrad, fill, mul, scalar, sigmoid, sign } from '@tensorflow/tfjs-core'
import { softmax, step, sub } from '@tensorflow/tfjs-core'
import type { GradSaveFunc, Scalar, Tensor } from '@tensorflow/tfjs-core'
import type { LayersModel } from '@tensorflow/tfjs-layers'
import type { LayerActivation, Loss } from '../../../spec/choices.ts'
import { LOSS_FUNCTIONS } from '../../reference/losses.ts'
import type { TrainedModels } from './trainedModels.ts'

/** Where a loss takes hold of the network, and its slope there for one output of one sample. */
interface LossSlope {
  model(models: Pick<TrainedModels, 'logits' | 'output'>): LayersModel
  slope(predicted: Tensor, targets: Tensor, activation: LayerActivation): Tensor
}

export const LOSS_SLOPES: Record<Loss, LossSlope> = {
  /** Of the logits z: sigmoid(z) - t, exact also where the sigmoid rounds to 0 or 1. */
  binary_crossentropy: {
    model: (models) => models.logits,
    slope: (logits, targets) => sub(sigmoid(logits), targets),
  },
  /** Of the logits z: softmax(z) - t, as exact. */
  categorical_crossentropy: {
    model: (models) => models.logits,
    slope: (logits, targets) => sub(softmax(logits), targets),
  },
  /** Of the activations a: 2 (a - t). */
  mean_squared_error: {
    model: (models) => models.output,
    slope: (output, targets) => mul(sub(output, targets), 2),
  },
  /** Of the activations a: a - t, behind a tanh with t = -1 or 1 for the class. */
  half_squared_error: {
    model: (models) => models.output,
    slope: (output, targets, activation) =>
      sub(output, activation === 'tanh' ? sub(mul(targets, 2), 1) : targets),
  },
  mean_absolute_error: {
    model: (models) => models.output,
    slope: (output, targets) => sign(sub(output, targets)),
  },
  huber: {
    model: (models) => models.output,
    slope: (output, targets) => clipByValue(sub(output, targets), -1, 1),
  },
  /** With s = -1 or 1 for the class: -s where s a < 1. */
  hinge: {
    model: (models) => models.output,
    slope(output, targets) {
      const against = sub(1, mul(targets, 2))
      return mul(against, step(add(mul(output, against), 1)))
    },
  },
  /** Of the pre-activations z: step(z) - t. */
  perceptron: {
    model: (models) => models.logits,
    slope: (logits, targets) => sub(step(logits), targets),
  },
}

/**
 * The head from which tfjs differentiates backwards: its gradient with respect to `predicted` is that of
 * the mean loss (see `Evaluation`) behind an output layer of this activation. Its value is 0 and not the loss, because nobody reads it and
 * computing it would add half a dozen kernels to every step.
 */
export function lossHead(
  loss: Loss,
  activation: LayerActivation,
  predicted: Tensor,
  targets: Tensor,
): Scalar {
  const head = customGrad((...args) => {
    const [output, save] = args as [Tensor, GradSaveFunc]
    // WebGL packs 2 x 2 numbers in a texel, and tfjs 4.22 multiplies matrices padding and all: of an odd
    // number of samples sigmoid(0) = 0.5 would come in as one sample more. A tensor of shares and not one
    // number makes the padding 0, and so that of every gradient behind it.
    const [rows, outputs] = output.shape as [number, number]
    const shares = fill(output.shape, 1 / (rows * LOSS_FUNCTIONS[loss].terms(outputs)))
    save([mul(LOSS_SLOPES[loss].slope(output, targets, activation), shares)])
    return { value: scalar(0), gradFunc: (_dy: Tensor, saved: Tensor[]) => saved[0]! }
  })
  return head(predicted)
}
