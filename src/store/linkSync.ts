import { formatLink } from '../spec/link.ts'
import { NOTHING_AT_HAND, openLink, type AtHand } from '../spec/openLink.ts'
import type { Spec } from '../spec/spec.ts'
import { createGestures } from './gestures.ts'
import { loadReadersOf } from './linkReaders.ts'
import { openedLink, type Opened } from './opened.ts'

/** The part of the browser's address bar and history that the link lives in. */
export interface AddressBar {
  /** The hash with its `#`, or the empty string. */
  hash(): string
  /** Writes a hash as a new entry of the history, or over the present one; `false` where it was refused. */
  write(hash: string, entry: Entry): boolean
  /** Calls `listener` on Back and Forward (`own`) and when a person puts another link there (not `own`). */
  onChange(listener: (own: boolean) => void): () => void
  /** Milliseconds, to tell one drag from two edits. */
  now(): number
  /** Calls `callback` after `ms` milliseconds; what is returned takes that back. */
  after(ms: number, callback: () => void): () => void
}

type Entry = 'push' | 'replace'

export interface LinkSync {
  /** What the address bar says now, as far as what reads it is loaded (see `loadReadersOf`). */
  open(): Opened
  /** Writes the spec after an edit; `gesture` names what was edited, `null` makes an entry of its own. */
  write(spec: Spec, gesture: string | null): void
  /** Writes what still waits to be written. */
  flush(): void
  /** Calls `listener` when the address bar changes by itself; the result stops that, and all writing. */
  watch(listener: (opened: Opened, own: boolean) => void): () => void
}

/**
 * Within a gesture the link is written this often. Browsers refuse to be written to at every move of a
 * slider: Safari throws from 100 times in 30 s on, Chromium does nothing from 200 times in 10 s on.
 */
const REST_MS = 500

/** The hash that says `spec`: with its `#`, or empty where everything is as usual. */
export function hashOf(spec: Spec): string {
  const link = formatLink(spec)
  return link === '' ? '' : `#${link}`
}

export function createLinkSync(address: AddressBar, atHand: AtHand = NOTHING_AT_HAND): LinkSync {
  const open = () => openedLink(openLink(address.hash(), atHand))
  const writing = createWriting(address)
  const gestures = createGestures(address.now)
  return {
    open,
    write(spec, gesture) {
      const hash = hashOf(spec)
      const continues = gestures.continues(gesture)
      if (!continues) writing.flush()
      if (hash === address.hash()) return writing.drop()
      gestures.note(gesture)
      writing.write(hash, continues ? 'replace' : 'push')
    },
    flush: writing.flush,
    watch(listener) {
      let turn = 0
      const stop = address.onChange((own) => {
        writing.drop()
        gestures.end()
        const mine = ++turn
        const readers = loadReadersOf(address.hash())
        if (readers === null) return listener(open(), own)
        const openRead = async () => {
          await readers
          if (mine === turn) listener(open(), own)
        }
        void openRead()
      })
      return () => {
        stop()
        turn++
        writing.drop()
      }
    },
  }
}

/** Writes new entries at once and others with a rest between them; what is refused is tried again. */
function createWriting(address: AddressBar) {
  let waiting: { readonly hash: string; readonly entry: Entry; cancel(): void } | null = null
  let writtenAt = -Infinity

  function drop(): void {
    waiting?.cancel()
    waiting = null
  }

  function put(hash: string, entry: Entry): void {
    drop()
    if (address.write(hash, entry)) writtenAt = address.now()
    else wait(hash, entry, REST_MS)
  }

  function wait(hash: string, entry: Entry, ms: number): void {
    drop()
    waiting = { hash, entry, cancel: address.after(ms, () => put(hash, entry)) }
  }

  return {
    drop,
    flush() {
      if (waiting !== null) put(waiting.hash, waiting.entry)
    },
    write(hash: string, wanted: Entry) {
      // A new entry that was refused is still owed, whatever is written instead.
      const entry = waiting?.entry === 'push' ? 'push' : wanted
      const rest = wanted === 'replace' ? writtenAt + REST_MS - address.now() : 0
      if (rest > 0) wait(hash, entry, rest)
      else put(hash, entry)
    },
  }
}
