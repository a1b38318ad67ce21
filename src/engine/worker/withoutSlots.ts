import type { Resume } from './protocol.ts'

/** `state` for another optimizer, which can make nothing of these slots and begins its own. */
export function withoutSlots(state: Resume): Resume {
  return { ...state, slots: [], updates: 0 }
}
