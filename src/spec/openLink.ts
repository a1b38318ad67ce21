import type { OpenedImages } from './images.ts'
import { linkPair, LONGEST_LINK, parseLink } from './link.ts'
import { networkOf } from './network.ts'
import type { PackedContents, TrainedState } from './packed/contents.ts'
import { packedReader } from './packed/packedReader.ts'
import type { Problem, Repair } from './repair.ts'
import type { Spec } from './spec.ts'
import type { Table } from './table.ts'
import { tableFingerprint } from './tableFingerprint.ts'
import type { PlaygroundNote } from './tensorflowPlayground/notes.ts'
import { playgroundReader } from './tensorflowPlayground/playgroundReader.ts'
import { repair } from './validate.ts'

/** The key of what a link packs into one value; it stands last. */
export const PACKED_KEY = 'pack'

/** What a link can only name, as far as it is at hand. */
export interface AtHand {
  findTable(fingerprint: string): Table | null
  images(): OpenedImages | null
}

export const NOTHING_AT_HAND: AtHand = { findTable: () => null, images: () => null }

export interface WholeLink {
  readonly spec: Spec
  readonly repairs: readonly Repair[]
  /** Where its training stands; `null` where it begins at epoch 0. */
  readonly trained: TrainedState | null
  /** Of a link of TensorFlow Playground: what of it has no counterpart here. */
  readonly notes?: readonly PlaygroundNote[]
}

const NOTHING: PackedContents = { trained: null, table: null, texts: [] }

/** Whether `hash` has something packed, for which `installPacked.ts` has to be loaded first. */
export function isPacked(hash: string): boolean {
  return PACKED_PAIR.test(hash)
}

const PACKED_PAIR = new RegExp(`(?:^#?|&(?:amp;)*)${PACKED_KEY}=([^&]*)`)

/**
 * Reads a link of TensorFlow Playground, or one of ours as `parseLink` does, and what it packs: weights, a table, and texts that stand in for keys. Never
 * throws: where the packed value is of no use the settings open, and one repair says what was lost.
 */
export function openLink(hash: string, atHand: AtHand = NOTHING_AT_HAND): WholeLink {
  const theirs = playgroundReader.read(hash)
  if (theirs !== null) return { ...theirs, trained: null }
  const repairs: Repair[] = []
  const report = (problem: Problem, given: unknown = '', used = '') =>
    void repairs.push(repair(PACKED_KEY, problem, given, used))
  const packed = PACKED_PAIR.exec(hash)?.[1]
  const contents = packed === undefined ? NOTHING : unpacked(packed, report)
  const readable =
    hash.replace(PACKED_PAIR, '') + contents.texts.map(([key, text]) => `&${linkPair(key, text)}`).join('')
  const find = (fingerprint: string) => tableIn(contents, fingerprint) ?? atHand.findTable(fingerprint)
  const read = parseLink(readable, find, atHand.images())
  const trained = fitting(contents.trained, read.spec, report)
  return { spec: read.spec, repairs: [...repairs, ...read.repairs], trained }
}

type ReportPacked = (problem: Problem, given?: unknown, used?: string) => void

function unpacked(text: string, report: ReportPacked): PackedContents {
  const read =
    text.length > LONGEST_LINK ? ({ problem: 'packed-too-large' } as const) : packedReader.read(text)
  if ('contents' in read) return read.contents
  report(read.problem)
  return NOTHING
}

function tableIn({ table }: PackedContents, fingerprint: string): Table | null {
  return table !== null && tableFingerprint(table) === fingerprint ? table : null
}

/** `trained`, if it is one of the network that `spec` makes. */
export function fitting<Trained extends Pick<TrainedState, 'parameters'>>(
  trained: Trained | null,
  spec: Spec,
  report: ReportPacked,
): Trained | null {
  if (trained === null) return null
  const { parameterCount } = networkOf(spec)
  const { length } = trained.parameters
  if (length === parameterCount) return trained
  report('packed-does-not-fit', length, String(parameterCount))
  return null
}
