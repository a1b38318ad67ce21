import { useEffect } from 'react'
import { COMMAND_IDS } from '../../store/playground.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'
import { matchesShortcut } from './shortcut.ts'

/** One listener for all shortcuts of the commands; it stays out of the way of typing and of other keys. */
export function useShortcuts(): void {
  const { commands } = usePlaygroundContext()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTaken(event)) return
      const id = COMMAND_IDS.find((command) => {
        const { shortcut, alsoKeys } = commands[command]
        return [shortcut, ...alsoKeys].some((keys) => keys !== null && matchesShortcut(keys, event))
      })
      if (id === undefined) return
      event.preventDefault()
      commands[id].perform()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [commands])
}

const TYPING = 'input[type=text], select, textarea, [contenteditable=true], [role=dialog], [role=menu]'
const PRESSED_BY_SPACE = 'button, a[href], summary, [type=checkbox], [type=radio]'
const MOVED_BY_ARROWS = '[type=range], [type=radio], [role=separator]'

/** True where the key already means something to what has the focus. */
function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest(TYPING) !== null) return true
  if (key === ' ') return target.closest(PRESSED_BY_SPACE) !== null
  return key.startsWith('Arrow') && target.closest(MOVED_BY_ARROWS) !== null
}
