/** The part of a `KeyboardEvent` that tells one shortcut from another. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>

/** The keys of a shortcut such as `Shift+ArrowRight`, modifiers first; `+` itself is a key, too. */
export function keysOf(shortcut: string): readonly string[] {
  // The last sign may be the key itself.
  const cut = shortcut.slice(0, -1).lastIndexOf('+')
  return cut < 0 ? [shortcut] : [...shortcut.slice(0, cut).split('+'), shortcut.slice(cut + 1)]
}

/**
 * True when `pressed` is `shortcut`. Shift counts for named keys only: which of `?`, `+` and `R` need it
 * is the keyboard's business. Control and Meta belong to the browser.
 */
export function matchesShortcut(shortcut: string, pressed: Pressed): boolean {
  const keys = keysOf(shortcut)
  const key = keys.at(-1)!
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey !== keys.includes('Alt')) return false
  if (key.length === 1) return pressed.key.toLowerCase() === key.toLowerCase()
  const named = key === 'Space' ? pressed.code === 'Space' : pressed.key === key
  return named && pressed.shiftKey === keys.includes('Shift')
}
