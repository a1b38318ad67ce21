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

export interface OpenedLink {
  readonly spec: Spec
  readonly repairs: readonly Repair[]
}

export interface LinkSync {
  /** What the address bar says now. */
  open(): OpenedLink
  /** Writes the spec after an edit; `gesture` names what was edited. */
  write(spec: Spec, gesture: string): void
  /** Calls `listener` when the address bar changes by itself; the result stops that. */
  watch(listener: (opened: OpenedLink, own: boolean) => void): () => void
}

/** Edits of one control within this time are one gesture, so Back undoes a drag as a whole. */
const GESTURE_MS = 1000

export function createLinkSync(address: AddressBar): LinkSync {
  let last = { gesture: '', at: -Infinity }
  const open = () => parseLink(address.hash())
  return {
    open,
    write(spec, gesture) {
      const link = formatLink(spec)
      const hash = link === '' ? '' : `#${link}`
      if (hash === address.hash()) return
      const at = address.now()
      const continues = gesture === last.gesture && at - last.at < GESTURE_MS
      address.write(hash, continues ? 'replace' : 'push')
      last = { gesture, at }
    },
    watch: (listener) =>
      address.onChange((own) => {
        last = { gesture: '', at: -Infinity }
        listener(open(), own)
      }),
  }
}
