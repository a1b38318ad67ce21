import { readTableText, writeTableText } from '../data/table/tableText.ts'
import { INITIAL_SLOTS } from '../engine/initialSlots.ts'
import type { Resume } from '../engine/worker/protocol.ts'
import { floatsFromBase64, floatsToBase64 } from '../lib/base64.ts'
import { formatLink, linkPair, parseLink } from '../spec/link.ts'
import { fitting, type AtHand } from '../spec/openLink.ts'
import type { Problem, Repair } from '../spec/repair.ts'
import type { Spec } from '../spec/spec.ts'
import { tableFingerprint } from '../spec/tableFingerprint.ts'
import { repair } from '../spec/validate.ts'
import type { Opened } from './opened.ts'

/** First key of every file of ours: how the rest is laid out. */
const FILE_KEY = 'sinapsis'
const FILE_VERSION = 1

/** The key under which repairs name the weights of a file. */
const TRAINED_KEY = 'trained'

/**
 * A playground as a file: JSON with the keys of a link and what they say, the own table, and where training stands
 * to the last bit, with what the optimizer keeps. Weights that are not finite are left out: nothing goes on from them.
 */
export function writeFileText(spec: Spec, trained: Resume | null): string {
  const pairs = formatLink(spec)
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => [pair.slice(0, pair.indexOf('=')), decodeURIComponent(pair.slice(pair.indexOf('=') + 1))])
  const table = spec.data.dataset === 'table' ? spec.data.table : null
  const file = {
    [FILE_KEY]: FILE_VERSION,
    settings: Object.fromEntries(pairs) as Record<string, string>,
    ...(table && { table: JSON.parse(writeTableText(table)) as unknown }),
    ...(trained?.parameters.every(Number.isFinite) && { [TRAINED_KEY]: writeTrained(trained) }),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

/**
 * What a file of ours says, repaired like a link where it must be; `null` for any other text. Never throws.
 */
export function readFileText(text: string, atHand: AtHand): Opened | null {
  const file = parsed(text)
  if (!isRecord(file) || !Object.hasOwn(file, FILE_KEY)) return null
  const repairs: Repair[] = []
  const report = (problem: Problem, given: unknown = '', used = '') =>
    void repairs.push(repair(TRAINED_KEY, problem, given, used))
  if (file[FILE_KEY] !== FILE_VERSION)
    repairs.push(repair(FILE_KEY, 'future-version', file[FILE_KEY], String(FILE_VERSION)))
  const table = isRecord(file['table']) ? readTableText(JSON.stringify(file['table'])) : null
  const find = (fingerprint: string) =>
    table !== null && tableFingerprint(table) === fingerprint ? table : atHand.findTable(fingerprint)
  const read = parseLink(linkOf(file['settings']), find, atHand.images())
  const said = file[TRAINED_KEY]
  const given = said === undefined ? null : readTrained(said, read.spec)
  if (said !== undefined && given === null) report('packed-damaged')
  const trained = fitting(given, read.spec, report)
  return { spec: read.spec, repairs: [...repairs, ...read.repairs], trained }
}

function writeTrained({ parameters, slots, updates, progress }: Resume): object {
  return {
    ...progress,
    weights: floatsToBase64(parameters),
    updates,
    moments: slots.map(floatsToBase64),
  }
}

function readTrained(said: unknown, spec: Spec): Resume | null {
  if (!isRecord(said)) return null
  const { epoch, position, iteration, updates } = said
  if (!(isCount(epoch) && isCount(position) && isCount(iteration))) return null
  const parameters = numbersOf(said['weights'])
  if (parameters === null) return null
  return {
    parameters,
    progress: { epoch, position, iteration },
    ...readMoments(said['moments'], updates, parameters, spec),
  }
}

/** What the optimizer kept; where it is none of this optimizer, it begins anew. */
function readMoments(
  said: unknown,
  updates: unknown,
  { length }: Float32Array,
  { training }: Spec,
): Pick<Resume, 'slots' | 'updates'> {
  const slots = Array.isArray(said) && said.length <= 2 ? said.map(numbersOf) : []
  const fits = (slot: Float32Array | null): slot is Float32Array => slot?.length === length
  const isWhole = slots.length === INITIAL_SLOTS[training.optimizer].length && slots.every(fits)
  return isWhole && isCount(updates) ? { slots: slots.filter(fits), updates } : { slots: [], updates: 0 }
}

/** The settings as a link says them, for the same fields to read. */
function linkOf(settings: unknown): string {
  if (!isRecord(settings)) return ''
  return Object.entries(settings)
    .map(([key, value]) => linkPair(key, isPlain(value) ? String(value) : ''))
    .join('&')
}

function numbersOf(text: unknown): Float32Array | null {
  if (typeof text !== 'string') return null
  try {
    const numbers = floatsFromBase64(text)
    return numbers.every(Number.isFinite) ? numbers : null
  } catch {
    return null
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isPlain(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value)
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
