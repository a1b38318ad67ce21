import '../spec/installFormulas.ts'
import '../spec/packed/installPacked.ts'
import '../spec/tensorflowPlayground/installPlaygroundLinks.ts'
import { FIELDS } from '../spec/fields.ts'
import { isPacked, openLink, type AtHand } from '../spec/openLink.ts'
import { isPlaygroundLink } from '../spec/tensorflowPlayground/isPlaygroundLink.ts'
import { readFileText } from './filesText.ts'
import './installTaskRules.ts'
import { openedLink, type Opened } from './opened.ts'

/** No link is longer: what is, is some other text. */
const LONGEST_TEXT = 100_000

const KEYS: ReadonlySet<string> = new Set(FIELDS.map(({ key }) => key))

/**
 * What a text says that a person pastes or opens: a link of ours with or without what stands before its `#`, one of
 * TensorFlow Playground or the code that embeds it in a page, or a file of ours; `null` for anything else. Never throws.
 */
export function readShared(text: string, atHand: AtHand): Opened | null {
  const said = text.trim()
  if (said.startsWith('{')) return readFileText(said, atHand)
  if (said.length > LONGEST_TEXT) return null
  if (isPlaygroundLink(said)) return openedLink(openLink(said, atHand))
  const hash = hashIn(said)
  return hash === null ? null : openedLink(openLink(hash, atHand))
}

/** The link in an address, or a text that is nothing but a link. */
function hashIn(text: string): string | null {
  const at = text.indexOf('#')
  const hash = at < 0 ? text : text.slice(at + 1)
  const isAddress = /^https?:\/\/\S+$/.test(text)
  if (/\s/.test(hash)) return null
  const isOurs = isPacked(hash) || hash.split('&').some((pair) => KEYS.has(pair.split('=')[0]!))
  return isOurs || (isAddress && at >= 0 && hash === '') ? hash : null
}
