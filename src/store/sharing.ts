import type { StoreApi } from 'zustand/vanilla'
import { withoutSlots } from '../engine/worker/withoutSlots.ts'
import type { AtHand } from '../spec/openLink.ts'
import type { FrameSource } from './frameStream.ts'
import type { LinkSync } from './linkSync.ts'
import type { Notices } from './notices.ts'
import type { PlaygroundPorts } from './ports.ts'
import type { LinkKind, Shareable, SharedLink } from './shareLink.ts'
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

interface SharingParts {
  readonly ports: Pick<PlaygroundPorts, 'href' | 'copy' | 'files'>
  readonly state: StoreApi<PlaygroundState>
  readonly frames: FrameSource
  readonly notices: Notices
  readonly changes: Pick<SpecChanges, 'open'>
  readonly link: Pick<LinkSync, 'write'>
  readonly atHand: AtHand
}

export const FILE_ENDING = '.sinapsis.json'

/** Of what is larger, nothing is read: no file of ours is. */
const MOST_FILE_BYTES = 50_000_000

export function createSharing(parts: SharingParts): Sharing {
  const { ports, state, frames, notices, changes, atHand } = parts

  function shareable(): Shareable {
    const { spec, network, dataset } = state.getState()
    const shown = frames.course.shown()
    // The moments of another optimizer mean something else.
    const fits = shown?.optimizer === spec.training.optimizer
    const kept = shown && (fits ? shown.state : withoutSlots(shown.state))
    return { spec, network, dataset, shown: kept }
  }

  /** Loads code that is needed only now; `null` and a word where it does not come. */
  async function loaded<Code>(fetch: () => Promise<Code>): Promise<Code | null> {
    try {
      return await fetch()
    } catch {
      notices.say({ tone: 'warning', key: 'notice.share-not-loaded' })
      return null
    }
  }

  async function link(kind: LinkKind): Promise<SharedLink | null> {
    const code = await loaded(() => import('./shareLink.ts'))
    return code && code.shareLink(shareable(), kind, ports.href)
  }

  async function open(text: string): Promise<boolean> {
    const code = await loaded(() => import('./shareReading.ts'))
    if (code === null) return false
    const opened = code.readShared(text, atHand)
    if (opened === null) {
      notices.say({ tone: 'warning', key: 'notice.not-ours' })
      return false
    }
    changes.open(opened, false)
    parts.link.write(opened.spec, null)
    return true
  }

  async function openFile(file: File): Promise<boolean> {
    if (file.size > MOST_FILE_BYTES) {
      notices.say({ tone: 'warning', key: 'notice.not-ours' })
      return false
    }
    return open(await file.text())
  }

  return {
    link,
    async copy(kind) {
      const shared = await link(kind)
      if (shared !== null) await copyLink(shared, ports, notices)
    },
    async save() {
      const code = await loaded(() => import('./filesText.ts'))
      const { spec, shown } = shareable()
      if (code === null) return
      const epoch = shown === null || shown.progress.iteration === 0 ? '' : `-${shown.progress.epoch}`
      ports.files.save(`${spec.data.dataset}${epoch}${FILE_ENDING}`, code.writeFileText(spec, shown))
    },
    async choose() {
      const file = await ports.files.choose('.json')
      if (file !== null) await openFile(file)
    },
    open,
    openFile,
  }
}

async function copyLink(
  { url, epoch, tooLong }: SharedLink,
  ports: Pick<PlaygroundPorts, 'copy'>,
  notices: Notices,
): Promise<void> {
  try {
    await ports.copy(url)
  } catch {
    return notices.say({ tone: 'warning', key: 'notice.link-copy-failed', params: { link: url } })
  }
  if (tooLong !== null)
    return notices.say({
      tone: 'warning',
      key: 'notice.link-too-long',
      params: { length: tooLong },
      action: 'save',
    })
  if (epoch === null) notices.say({ tone: 'info', key: 'notice.link-copied' })
  else notices.say({ tone: 'info', key: 'notice.link-copied.trained', params: { epoch } })
}
