import type { Samples } from '../../data/samples.ts'
import { decidedClass, targetClass } from '../../spec/decision.ts'
import type { ImageNetwork } from '../../spec/imageLayers.ts'
import type { TrainingSpec } from '../../spec/spec.ts'
import type { Examined } from '../trainer.ts'
import { imageForward, outputsOfImage } from './imageForward.ts'
import { LOSS_FUNCTIONS } from './losses.ts'

/** Outputs and losses of some rows of a set, and how many of them are given their class. */
export function examineImages(
  network: ImageNetwork,
  { loss }: Pick<TrainingSpec, 'loss'>,
  parameters: Float64Array,
  { inputs, targets }: Samples,
  rows: Uint32Array,
): Examined {
  const { forward, terms } = LOSS_FUNCTIONS[loss]
  const { outputs: width } = network
  const outputs = new Float32Array(rows.length * width)
  const losses = new Float64Array(rows.length)
  let right = 0
  for (const [i, row] of rows.entries()) {
    const image = Float64Array.from(inputs.subarray(row * network.inputs, (row + 1) * network.inputs))
    const made = outputsOfImage(network, imageForward(network, parameters, image))
    outputs.set(made.a, i * width)
    losses[i] = forward(made, targets, row * width) / terms(width)
    if (decidedClass(made.a, 0, width, null) === targetClass(targets, row * width, width)) right++
  }
  return { outputs, losses, right }
}
