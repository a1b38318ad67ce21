/** Edits of one control within this time are one gesture, so that a drag is taken back as a whole. */
const GESTURE_MS = 1000

/** A gesture whose name begins so lasts as long as the pointer is held down; each has a name of its own. */
export const HELD = 'held.'

/** Tells one drag from two edits, alike for the link and for undo. */
export interface Gestures {
  /** Whether an edit goes on with the gesture of the last one noted; what has no name (`null`) never does. */
  continues(gesture: string | null): boolean
  /** An edit of this gesture was made. */
  note(gesture: string | null): void
  /** The next edit is a gesture of its own. */
  end(): void
}

/** `now` in milliseconds. */
export function createGestures(now: () => number): Gestures {
  let last: { readonly gesture: string | null; readonly at: number } = { gesture: null, at: -Infinity }
  return {
    continues(gesture) {
      if (gesture === null || gesture !== last.gesture) return false
      return gesture.startsWith(HELD) || now() - last.at < GESTURE_MS
    },
    note(gesture) {
      last = { gesture, at: now() }
    },
    end() {
      last = { gesture: null, at: -Infinity }
    },
  }
}
