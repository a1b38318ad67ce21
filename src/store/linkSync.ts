import { formatLink, parseLink } from '../spec/link.ts'
import type { Spec } from '../spec/spec.ts'
import type { Repair } from '../spec/validate.ts'

/** The part of the browser's address bar and history that the link lives in. */
export interface AddressBar {
  /** The hash with its `#`, or the empty string. */
  hash(): string
  /** Writes a hash as a new entry of the history, or over the present one. */
  write(hash: string, entry: 'push' | 'replace'): void
  /** Calls `listener` on Back and Forward (`own`) and when a person puts another link there (not `own`). */
  onChange(listener: (own: boolean) => void): () => void
  /** Milliseconds, to tell one drag from two edits. */
  now(): number
}

export interface LinkSync {
  /** The spec of the address bar as the page opens. */
  open(): { spec: Spec; repairs: readonly Repair[] }
  /** Writes the spec after an edit; `gesture` names what was edited. */
  write(spec: Spec, gesture: string): void
  dispose(): void
}

/** Edits of one control within this time are one gesture, so Back undoes a drag as a whole. */
const GESTURE_MS = 1000

type Opened = (spec: Spec, repairs: readonly Repair[], own: boolean) => void

export function createLinkSync(address: AddressBar, onOpen: Opened): LinkSync {
  let last = { gesture: '', at: -Infinity }
  const unsubscribe = address.onChange((own) => {
    last = { gesture: '', at: -Infinity }
    const { spec, repairs } = parseLink(address.hash())
    onOpen(spec, repairs, own)
  })
  return {
    open() {
      return parseLink(address.hash())
    },
    write(spec, gesture) {
      const link = formatLink(spec)
      const hash = link === '' ? '' : `#${link}`
      if (hash === address.hash()) return
      const at = address.now()
      const continues = gesture === last.gesture && at - last.at < GESTURE_MS
      address.write(hash, continues ? 'replace' : 'push')
      last = { gesture, at }
    },
    dispose: unsubscribe,
  }
}
