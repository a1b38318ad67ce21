import type { StoreApi } from 'zustand/vanilla'
import type { AtHand } from '../spec/openLink.ts'
import type { FrameSource } from './frameStream.ts'
import type { LinkSync } from './linkSync.ts'
import type { Notices } from './notices.ts'
import type { PlaygroundPorts } from './ports.ts'
import type { LinkKind, SharedLink } from './shareLink.ts'
import type { SpecChanges } from './specChanges.ts'
import type { PlaygroundState } from './state.ts'

/** The playground as a link or a file, and back. What fails is said in words. */
export interface Sharing {
  /** The link as it would be now; `null` where the code for it did not load. */
  link(kind: LinkKind): Promise<SharedLink | null>
  /** Puts the link on the clipboard, with all that fits into it. */
  copy(kind: LinkKind): Promise<void>
  save(): Promise<void>
  /** Asks for a file of ours and opens it. */
  choose(): Promise<void>
  /** Opens a link or the text of a file; gives whether it was one. */
  open(text: string): Promise<boolean>
  openFile(file: File): Promise<boolean>
}

export interface SharingParts {
  readonly ports: Pick<PlaygroundPorts, 'href' | 'copy' | 'files'>
  readonly state: StoreApi<PlaygroundState>
  readonly frames: FrameSource
  readonly notices: Notices
  readonly changes: Pick<SpecChanges, 'open'>
  readonly link: Pick<LinkSync, 'write'>
  readonly atHand: AtHand
}

/** Fetches what it needs when it is first asked for anything. */
export function createSharing(parts: SharingParts): Sharing {
  async function load(): Promise<Sharing | null> {
    try {
      return (await import('./shareActions.ts')).createShareActions(parts)
    } catch {
      parts.notices.say({ tone: 'warning', key: 'notice.share-not-loaded' })
      return null
    }
  }
  return {
    link: async (kind) => (await load())?.link(kind) ?? null,
    copy: async (kind) => (await load())?.copy(kind),
    save: async () => (await load())?.save(),
    choose: async () => (await load())?.choose(),
    open: async (text) => (await load())?.open(text) ?? false,
    openFile: async (file) => (await load())?.openFile(file) ?? false,
  }
}
