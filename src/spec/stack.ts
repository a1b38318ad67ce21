import { outputActivation } from './choices.ts'
import { imageNetworkOf, type ImageStack } from './imageNetwork.ts'
import type { ImageLayer } from './imageLayers.ts'
import { DIGIT_SHAPE } from './images.ts'
import type { DataSpec } from './spec.ts'
import { outputCountOf, type TaskData } from './task.ts'

/** More would take the memory and the patience of a school laptop. */
export const MOST_PARAMETERS = 2_000_000

/**
 * Lays out `stack` and the output layer behind an image of `data`: the network, or why there is none. What ails the
 * output layer is said of layer `stack.length`, as is a network of more than `MOST_PARAMETERS` parameters.
 */
export function stackOf(
  stack: readonly ImageLayer[],
  data: TaskData & Pick<DataSpec, 'classes'>,
): ImageStack {
  const activation = outputActivation('multiclass', 'categorical_crossentropy')
  const laidOut = imageNetworkOf(DIGIT_SHAPE, [
    ...stack,
    { kind: 'dense', units: outputCountOf(data), activation },
  ])
  if ('problem' in laidOut || laidOut.network.parameterCount <= MOST_PARAMETERS) return laidOut
  return { problem: { code: 'too-many-parameters', layer: stack.length } }
}
