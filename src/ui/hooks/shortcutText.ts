import type { Key } from '../../i18n/translate.ts'
import { keysOf } from './shortcut.ts'

const NAMED_KEYS: Readonly<Record<string, Key>> = {
  Space: 'key.Space',
  ArrowRight: 'key.ArrowRight',
  Shift: 'key.Shift',
  Alt: 'key.Alt',
  Mod: 'key.Mod',
}

/** A key as it is printed on the reader's keyboard. */
export function keyText(key: string, t: (key: Key) => string): string {
  const named = NAMED_KEYS[key]
  return named === undefined ? key.toUpperCase() : t(named)
}

/** A shortcut in the reader's words: `Mayús + →`. */
export function shortcutText(shortcut: string, t: (key: Key) => string): string {
  return keysOf(shortcut)
    .map((key) => keyText(key, t))
    .join(' + ')
}
