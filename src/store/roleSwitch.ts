import type { StoreApi } from 'zustand/vanilla'
import { isEmptyTask } from '../spec/teaching.ts'
import type { Edits } from './playground.ts'
import type { SpecChanges } from './specChanges.ts'
import type { PlaygroundState } from './state.ts'

/**
 * Goes between the page of a student and the panel of a teacher. Anybody may open the panel, for a page without a
 * server keeps no secret; but a task that came with a link is unlocked only by a further word, and then counts no more.
 */
export function createRoleSwitch(
  state: StoreApi<PlaygroundState>,
  changes: Pick<SpecChanges, 'openAgain'>,
): Pick<Edits, 'role' | 'unlockOpen' | 'unlock' | 'takeAgain'> {
  // Of a task that came with the link nothing is left: what is written next is the person's own.
  state.subscribe(({ spec: { teaching }, taskOrigin }, { spec: last }) => {
    if (teaching === last.teaching || taskOrigin === 'own' || !isEmptyTask(teaching)) return
    state.setState({ taskOrigin: 'own' })
  })

  return {
    role(role) {
      const { spec, taskOrigin } = state.getState()
      if (role === 'teacher' && taskOrigin === 'given') return state.setState({ unlockOpen: true })
      state.setState({ role: role === 'preview' && isEmptyTask(spec.teaching) ? 'student' : role })
    },
    unlockOpen: (unlockOpen) => state.setState({ unlockOpen }),
    unlock: () => state.setState({ unlockOpen: false, taskOrigin: 'unlocked', role: 'teacher' }),
    takeAgain: changes.openAgain,
  }
}
