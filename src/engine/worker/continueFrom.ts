import { networkOf } from '../../spec/network.ts'
import type { OptimizerId } from '../../spec/choices.ts'
import { sameData } from '../../spec/sameData.ts'
import type { Spec } from '../../spec/spec.ts'
import { carryParameters, type Shape } from '../carry.ts'
import { initialParameters } from '../initialize.ts'
import { INITIAL_SLOTS } from '../initialSlots.ts'
import { allFinite } from './divergence.ts'
import type { Checkpoint, Resume } from './protocol.ts'
import { withoutSlots } from './withoutSlots.ts'

/**
 * The state in which `spec` goes on from a checkpoint: every weight and, for the same optimizer, every
 * moment that still has a place; the same progress; with other data the epoch under way begins again, for its order is another.
 * `null` where there is nothing to go on from: a number is not finite, or nothing was trained or edited
 * yet, so that the new network shall begin just as its link would.
 */
export function continueFrom({ spec: before, state }: Checkpoint, spec: Spec): Resume | null {
  if (!allFinite(state) || isUntouched({ spec: before, state })) return null
  const from = shapeOf(before)
  const into = shapeOf(spec)
  const initial = initialParameters(into.network, spec.network)
  const fitting = before.training.optimizer === spec.training.optimizer ? state : withoutSlots(state)
  return {
    parameters: carryParameters(from, { ...into, initial }, state.parameters),
    ...carrySlots(from, into, spec.training.optimizer, fitting),
    progress: sameData(before.data, spec.data) ? state.progress : { ...state.progress, position: 0 },
  }
}

function carrySlots(
  from: Shape,
  into: Shape,
  optimizer: OptimizerId,
  { slots, updates }: Resume,
): Pick<Resume, 'slots' | 'updates'> {
  const carried = slots.map((slot, i) => {
    const initial = new Float32Array(into.network.parameterCount).fill(INITIAL_SLOTS[optimizer][i] ?? 0)
    return carryParameters(from, { ...into, initial }, slot)
  })
  return { slots: carried, updates }
}

function isUntouched({ spec, state }: Checkpoint): boolean {
  if (state.progress.iteration > 0) return false
  const initial = initialParameters(networkOf(spec), spec.network)
  return initial.every((value, index) => value === state.parameters[index])
}

function shapeOf(spec: Spec): Shape {
  return { network: networkOf(spec), features: spec.features }
}
