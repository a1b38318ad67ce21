import { withoutSlots } from '../engine/worker/withoutSlots.ts'
import { withEmbed } from './embedding.ts'
import { writeFileText } from './filesText.ts'
import type { Notices } from './notices.ts'
import type { PlaygroundPorts } from './ports.ts'
import { shareLink, type LinkKind, type Shareable, type SharedLink } from './shareLink.ts'
import { readShared } from './shareReading.ts'
import type { Sharing, SharingParts } from './sharing.ts'

const FILE_ENDING = '.sinapsis.json'

/** Of what is larger, nothing is read: no file of ours is. */
const MOST_FILE_BYTES = 50_000_000

/** See `Sharing`, which fetches this code when it is first needed. */
export function createShareActions(parts: SharingParts): Sharing {
  const { ports, state, frames, notices, changes, atHand } = parts

  function shareable(): Shareable {
    const { spec: ours, network, dataset } = state.getState()
    // Whoever gets it opens it in full.
    const spec = { ...ours, view: { ...ours.view, embed: false } }
    const shown = frames.course.shown()
    // The moments of another optimizer mean something else.
    const fits = shown?.optimizer === spec.training.optimizer
    const kept = shown && (fits ? shown.state : withoutSlots(shown.state))
    return { spec, network, dataset, shown: kept }
  }

  const link = (kind: LinkKind) => Promise.resolve(shareLink(shareable(), kind, ports.href))

  async function open(text: string): Promise<boolean> {
    const opened = readShared(text, atHand)
    if (opened === null) {
      notices.say({ tone: 'warning', key: 'notice.not-ours' })
      return false
    }
    const here = withEmbed(opened, state.getState().spec.view.embed)
    changes.open(here, false)
    parts.link.write(here.spec, null)
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
    copy: (kind) => copyLink(shareLink(shareable(), kind, ports.href), ports, notices),
    async save() {
      const { spec, shown } = shareable()
      const epoch = shown === null || shown.progress.iteration === 0 ? '' : `-${shown.progress.epoch}`
      await ports.files.save(`${spec.data.dataset}${epoch}${FILE_ENDING}`, writeFileText(spec, shown))
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
  { url, epoch, lacks }: SharedLink,
  ports: Pick<PlaygroundPorts, 'copy'>,
  notices: Notices,
): Promise<void> {
  try {
    await ports.copy(url)
  } catch {
    return notices.say({ tone: 'warning', key: 'notice.link-copy-failed', params: { link: url } })
  }
  if (lacks.length > 0)
    return notices.say({
      tone: 'warning',
      key: 'notice.link-too-long',
      details: lacks.map((lacking) => ({ key: `share.lacks.${lacking}`, params: {} })),
      action: 'save',
    })
  if (epoch === null) notices.say({ tone: 'info', key: 'notice.link-copied' })
  else notices.say({ tone: 'info', key: 'notice.link-copied.trained', params: { epoch } })
}
