import { outputActivation } from './choices.ts'
import { imageNetworkOf, placeLayers, type ImageStack, type PlacedStack } from './imageNetwork.ts'
import type { ImageLayer } from './imageLayers.ts'
import { DIGIT_SHAPE } from './images.ts'
import type { DataSpec } from './spec.ts'
import { outputCountOf, type TaskData } from './task.ts'

/** More would take the memory and the patience of a school laptop. */
export const MOST_PARAMETERS = 2_000_000

/** What the output layer of a stack is made from. */
export type StackData = TaskData & Pick<DataSpec, 'classes'>

/**
 * Lays out `stack` and the output layer behind an image of `data`: the network, or why there is none. What ails the
 * output layer is said of layer `stack.length`, as is a network of more than `MOST_PARAMETERS` parameters.
 */
export function stackOf(stack: readonly ImageLayer[], data: StackData): ImageStack {
  const laidOut = imageNetworkOf(DIGIT_SHAPE, withOutput(stack, data))
  if ('problem' in laidOut || laidOut.network.parameterCount <= MOST_PARAMETERS) return laidOut
  return { problem: { code: 'too-many-parameters', layer: stack.length } }
}

/** As `stackOf`, but of an impossible stack what can be said of it: its layers before the first that does not fit. */
export function placedStack(stack: readonly ImageLayer[], data: StackData): PlacedStack {
  const { layers, problem } = placeLayers(DIGIT_SHAPE, withOutput(stack, data))
  const whole = problem === null ? stackOf(stack, data) : null
  return { layers, problem: whole !== null && 'problem' in whole ? whole.problem : problem }
}

function withOutput(stack: readonly ImageLayer[], data: StackData): readonly ImageLayer[] {
  const activation = outputActivation('multiclass', 'categorical_crossentropy')
  return [...stack, { kind: 'dense', units: outputCountOf(data), activation }]
}
