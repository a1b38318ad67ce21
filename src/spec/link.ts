import { FIELDS } from './fields.ts'
import { LINK_STEPS, migrate, type LinkTexts } from './migrate.ts'
import type { Repair } from './repair.ts'
import { SPEC_VERSION, type Spec } from './spec.ts'
import type { OpenedImages } from './images.ts'
import { openedField } from './openedField.ts'
import type { Table } from './table.ts'
import { TABLE_KEYS, tableField } from './tableFields.ts'
import { repair, validateFields } from './validate.ts'

const VERSION_KEY = 'v'
/** Links that say no version are of this one. */
const FIRST_VERSION: number = 1

/**
 * What is longer than this is read up to the last whole `key=value` before it. No spec has a link so long: the
 * longest part of one, fifty drawn digits without two equal pixels side by side, takes 52,450 characters.
 */
export const LONGEST_LINK = 60_000

/**
 * The spec as the text behind the `#` of a link: `data=spiral&net=8.tanh,8.relu&lr=0.03`. Keys stand in a
 * fixed order and defaults are left out, so the default spec is the empty text and equal specs have equal
 * links. Nothing in it needs escaping.
 */
export function formatLink(spec: Spec): string {
  const pairs = FIELDS.filter((field) => !field.isDefault(spec)).map(
    (field) => `${field.key}=${field.write(spec)}`,
  )
  if (SPEC_VERSION !== FIRST_VERSION) pairs.push(`${VERSION_KEY}=${SPEC_VERSION}`)
  return pairs.join('&')
}

/** A key of a link with what it says, whatever that is: what would end or break it is escaped. */
export function linkPair(key: string, text: string): string {
  const escaped = (part: string) => part.replace(/[%&=#]/g, encodeURIComponent)
  return `${escaped(key)}=${escaped(text)}`
}

/**
 * Reads what stands behind the `#` of a link, with or without the `#`. Never throws: anything opens as a
 * valid spec, with a list of what was repaired. Understands percent-escapes and `&amp;`. `findTable` knows the
 * tables that are at hand, by the fingerprint with which a link says them; `opened` are the images that are.
 */
export function parseLink(
  hash: string,
  findTable: (fingerprint: string) => Table | null = () => null,
  opened: OpenedImages | null = null,
): { spec: Spec; repairs: Repair[] } {
  const repairs: Repair[] = []
  const { texts, later } = readTexts(withinLength(hash.replace(/^#/, ''), repairs))
  const version = readVersion(texts.get(VERSION_KEY), repairs)
  const known = new Set([VERSION_KEY, ...FIELDS.map(({ key }) => key)])
  const lifted = migrate(texts, version, SPEC_VERSION, LINK_STEPS)
  for (const [key, text] of lifted) {
    if (!known.has(key)) repairs.push(repair(key, 'unknown-key', text, ''))
  }
  const table = lifted.get('data') === 'table' ? findTable(lifted.get(tableField.key) ?? '') : null
  const lacksTable = lifted.get('data') === 'table' && table === null
  const validated = validateFields((field) => {
    const text = lifted.get(field.key)
    if (field === tableField) return table ?? text
    if (field === openedField) return opened ?? undefined
    if (text === undefined || (lacksTable && TABLE_KEYS.has(field.key))) return undefined
    return field.read(text)
  })
  for (const [key, text] of later) {
    const used = key === VERSION_KEY ? String(version) : writeField(key, validated.spec)
    repairs.push(repair(key, 'repeated', text, used))
  }
  return { spec: validated.spec, repairs: [...repairs, ...validated.repairs] }
}

function writeField(key: string, spec: Spec): string {
  return FIELDS.find((field) => field.key === key)?.write(spec) ?? ''
}

function withinLength(link: string, repairs: Repair[]): string {
  if (link.length <= LONGEST_LINK) return link
  repairs.push(repair('', 'too-long', link.length, String(LONGEST_LINK)))
  return link.slice(0, Math.max(0, link.lastIndexOf('&', LONGEST_LINK)))
}

/** What each key says first, and what it says again after that. */
function readTexts(link: string): { texts: LinkTexts; later: [key: string, text: string][] } {
  const texts = new Map<string, string>()
  const later: [string, string][] = []
  for (const pair of link.replace(/&(?:amp;)+/g, '&').split('&')) {
    const equals = pair.indexOf('=')
    const key = decoded(equals < 0 ? pair : pair.slice(0, equals))
    const text = equals < 0 ? '' : decoded(pair.slice(equals + 1))
    if (key === '' && text === '') continue
    if (texts.has(key)) later.push([key, text])
    else texts.set(key, text)
  }
  return { texts, later }
}

/** Percent-escapes decoded once; text with a broken escape stays as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text).trim()
  } catch {
    return text.trim()
  }
}

/** The version to read a link by; a later one than ours is read as if it were ours. */
function readVersion(text: string | undefined, repairs: Repair[]): number {
  if (text === undefined) return FIRST_VERSION
  const used = String(SPEC_VERSION)
  if (!/^[0-9]+$/.test(text)) repairs.push(repair(VERSION_KEY, 'not-a-number', text, used))
  else if (Number(text) > SPEC_VERSION) repairs.push(repair(VERSION_KEY, 'future-version', text, used))
  else if (Number(text) < FIRST_VERSION) repairs.push(repair(VERSION_KEY, 'out-of-range', text, used))
  else return Number(text)
  return SPEC_VERSION
}
