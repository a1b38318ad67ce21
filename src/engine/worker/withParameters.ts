import { EngineError, type TrainerState } from '../trainer.ts'
import type { ParameterChange } from './protocol.ts'

/**
 * `state` with other values at some places of its parameters, 0 to `parameterCount` - 1; slots and updates stay.
 * Throws `EngineError('bad-parameters')` for any other place, and for a value that float32 cannot hold.
 */
export function withParameters(state: TrainerState, changes: readonly ParameterChange[]): TrainerState {
  const parameters = state.parameters.slice()
  const { length } = parameters
  for (const { parameter, value } of changes) {
    if (!Number.isInteger(parameter) || parameter < 0 || parameter >= length) {
      throw new EngineError(
        'bad-parameters',
        `edit: parameter: expected 0 to ${length - 1}, got ${parameter}`,
      )
    }
    if (!Number.isFinite(Math.fround(value))) {
      throw new EngineError('bad-parameters', `edit: value: expected a finite float32, got ${value}`)
    }
    parameters[parameter] = value
  }
  return { ...state, parameters }
}
