import { EngineError, type TrainerState } from '../trainer.ts'

/**
 * `state` with another value at `index` of its parameters, 0 to `parameterCount` - 1; slots and updates stay.
 * Throws `EngineError('bad-parameters')` for any other index, and for a value that float32 cannot hold.
 */
export function withParameter(state: TrainerState, index: number, value: number): TrainerState {
  const { length } = state.parameters
  if (!Number.isInteger(index) || index < 0 || index >= length) {
    throw new EngineError('bad-parameters', `edit: parameter: expected 0 to ${length - 1}, got ${index}`)
  }
  if (!Number.isFinite(Math.fround(value))) {
    throw new EngineError('bad-parameters', `edit: value: expected a finite float32, got ${value}`)
  }
  const parameters = state.parameters.slice()
  parameters[index] = value
  return { ...state, parameters }
}
