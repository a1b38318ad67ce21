/** The part of a `KeyboardEvent` that tells one shortcut from another. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>

/** The keys of a shortcut such as `Shift+ArrowRight`, modifiers first; `+` itself is a key, too. */
export function keysOf(shortcut: string): readonly string[] {
  // The last sign may be the key itself.
  const cut = shortcut.slice(0, -1).lastIndexOf('+')
  return cut < 0 ? [shortcut] : [...shortcut.slice(0, cut).split('+'), shortcut.slice(cut + 1)]
}

/**
 * True when `pressed` is `shortcut`. `Mod` is Control or Meta; without it both belong to the browser. Shift
 * counts for named keys and with `Mod` only: which of `?`, `+` and `R` need it is the keyboard's business.
 */
export function matchesShortcut(shortcut: string, pressed: Pressed): boolean {
  const keys = keysOf(shortcut)
  const key = keys.at(-1)!
  const mod = keys.includes('Mod')
  if ((pressed.ctrlKey || pressed.metaKey) !== mod || pressed.altKey !== keys.includes('Alt')) return false
  const same = key === 'Space' ? pressed.code === 'Space' : pressed.key.toLowerCase() === key.toLowerCase()
  const shiftCounts = mod || key.length > 1
  return same && (!shiftCounts || pressed.shiftKey === keys.includes('Shift'))
}
