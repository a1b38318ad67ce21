/** Texts that this browser keeps for the next visit; others on the same host do not meet our keys. */
const PREFIX = 'sinapsis.'

/** What is kept under `key`; `null` where nothing is, or where this browser keeps nothing at all. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key)
  } catch {
    return null
  }
}

/** Keeps `text` under `key`, if this browser keeps anything. */
export function remember(key: string, text: string): void {
  try {
    localStorage.setItem(PREFIX + key, text)
  } catch {
    // Private mode or a full disk: it holds for this visit.
  }
}
