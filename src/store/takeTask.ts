import { isRuled, type Teaching } from '../spec/teaching.ts'
import type { PlaygroundState } from './state.ts'

type Place = Pick<PlaygroundState, 'role' | 'taskOrigin' | 'unlockOpen'>

/**
 * Who uses the page once it has opened `teaching`: of a task that comes with a link or a file a student, whoever it
 * was before. Back and Forward (`own`) change nobody, but a student may come upon a task again.
 */
export function takeTask(
  { role, taskOrigin, spec }: PlaygroundState,
  teaching: Teaching,
  own: boolean,
): Place {
  const isNew = !own || (role === 'student' && !isRuled(spec.teaching))
  if (isNew && isRuled(teaching)) return { role: 'student', taskOrigin: 'given', unlockOpen: false }
  if (own) return { role, taskOrigin, unlockOpen: false }
  return { role: role === 'preview' ? 'student' : role, taskOrigin: 'own', unlockOpen: false }
}
