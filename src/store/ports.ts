import type { ClientCallbacks, EngineClient } from '../engine/worker/client.ts'
import type { Dictionaries } from '../i18n/dictionaries.ts'
import type { SchedulePaint } from './frameStream.ts'
import type { AddressBar } from './linkSync.ts'
import type { PreferenceSource } from './preferences.ts'

/** What the playground needs of the world; `main.tsx` gives the browser's, tests give their own. */
export interface PlaygroundPorts {
  /** Starts the engine; nothing is called back before this returns. */
  connect(callbacks: ClientCallbacks): EngineClient
  readonly address: AddressBar
  /** The address says, beside the link in it, that the page is within another one. */
  readonly embedded: boolean
  readonly preferences: PreferenceSource
  readonly dictionaries: Dictionaries
  readonly schedulePaint: SchedulePaint
  /** The whole address of the page in full with this hash, for `share`. */
  href(hash: string): string
  /** Puts text on the clipboard; rejects where that is not allowed. */
  copy(text: string): Promise<void>
  /** Gives files to the person and takes them. */
  readonly files: {
    save(name: string, text: string): Promise<void>
    /** Asks for a file whose name ends like one of `accept`; `null` where none is chosen. */
    choose(accept: string): Promise<File | null>
  }
  /** Calls `listener` whenever the page is hidden or shown. */
  onVisibility(listener: (hidden: boolean) => void): () => void
}
