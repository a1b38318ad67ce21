import { networkOf, type Network } from '../../spec/network.ts'
import type { OptimizerId } from '../../spec/choices.ts'
import { sameData } from '../../spec/sameData.ts'
import type { Spec } from '../../spec/spec.ts'
import { carryParameters } from '../carry.ts'
import { carryImageParameters } from '../carryImages.ts'
import { initialParametersOf } from '../initialParametersOf.ts'
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
  const initial = initialParametersOf(into.network, spec)
  const fitting = before.training.optimizer === spec.training.optimizer ? state : withoutSlots(state)
  return {
    parameters: carried(from, into, initial, state.parameters),
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
  const moved = slots.map((slot, i) => {
    const initial = new Float32Array(into.network.parameterCount).fill(INITIAL_SLOTS[optimizer][i] ?? 0)
    return carried(from, into, initial, slot)
  })
  return { slots: moved, updates }
}

function isUntouched({ spec, state }: Checkpoint): boolean {
  if (state.progress.iteration > 0) return false
  const initial = initialParametersOf(networkOf(spec), spec)
  return initial.every((value, index) => value === state.parameters[index])
}

interface Shape {
  readonly network: Network
  readonly features: readonly string[]
}

/** Networks of different kinds have nothing in common. */
function carried(from: Shape, into: Shape, initial: Float32Array, values: Float32Array): Float32Array {
  const { network: before } = from
  const { network: after } = into
  if (before.kind === 'image' && after.kind === 'image')
    return carryImageParameters(before, after, initial, values)
  if (before.kind === 'image' || after.kind === 'image') return initial
  return carryParameters({ ...from, network: before }, { ...into, network: after, initial }, values)
}

function shapeOf(spec: Spec): Shape {
  return { network: networkOf(spec), features: spec.features }
}
