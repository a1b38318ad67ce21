import type { Samples } from '../../data/samples.ts'
import { decidedClass, targetClass } from '../../spec/decision.ts'
import type { ImageNetwork } from '../../spec/imageLayers.ts'
import type { TrainingSpec } from '../../spec/spec.ts'
import type { Evaluation } from '../trainer.ts'
import { imageForward, outputsOfImage } from './imageForward.ts'
import { LOSS_FUNCTIONS } from './losses.ts'

/** Loss and accuracy of a set as `Evaluation` defines them. */
export function evaluateImages(
  network: ImageNetwork,
  { loss }: Pick<TrainingSpec, 'loss'>,
  parameters: Float64Array,
  { rows, inputs, targets }: Samples,
): Evaluation {
  const { forward, terms } = LOSS_FUNCTIONS[loss]
  const { outputs } = network
  let sum = 0
  let right = 0
  for (let row = 0; row < rows; row++) {
    const image = Float64Array.from(inputs.subarray(row * network.inputs, (row + 1) * network.inputs))
    const made = outputsOfImage(network, imageForward(network, parameters, image))
    sum += forward(made, targets, row * outputs)
    if (decidedClass(made.a, 0, outputs, null) === targetClass(targets, row * outputs, outputs)) right++
  }
  return { loss: sum / (rows * terms(outputs)), accuracy: right / rows }
}
