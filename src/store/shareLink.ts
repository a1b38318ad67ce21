import type { Dataset } from '../data/dataset.ts'
import { gridInputs } from '../data/grid.ts'
import { splitSamples } from '../data/samples.ts'
import { initialParametersOf } from '../engine/initialParametersOf.ts'
import { predictionsOf } from '../engine/reference/predictions.ts'
import type { Resume } from '../engine/worker/protocol.ts'
import { formatLink } from '../spec/link.ts'
import type { DenseNetwork, Network } from '../spec/network.ts'
import { PACKED_KEY } from '../spec/openLink.ts'
import type { PackedContents, TrainedState } from '../spec/packed/contents.ts'
import { PRECISIONS, type Precision } from '../spec/packed/numbers.ts'
import { pack, unpack } from '../spec/packed/pack.ts'
import type { Spec } from '../spec/spec.ts'
import { LONGEST_SHARED, PREDICTIONS_WITHIN } from './shareLimits.ts'

/** What of a playground goes into a link. */
export interface Shareable {
  readonly spec: Spec
  readonly network: Network
  readonly dataset: Dataset
  /** The state that is shown; `null` where none is known yet. */
  readonly shown: Resume | null
}

/** `all`: with what was learned; `settings`: as it begins. */
export type LinkKind = 'all' | 'settings'

export interface SharedLink {
  /** The whole address. */
  readonly url: string
  /** Epochs of the training whose weights it holds; `null` where it holds none. */
  readonly epoch: number | null
  /** Its weights are those of the page to the last bit; else predictions differ by less than `PREDICTIONS_WITHIN`. */
  readonly exact: boolean
  /** It holds the person's own table. */
  readonly table: boolean
  /** Characters, about, of the link that would have held all it was asked for; `null` where it does. */
  readonly tooLong: number | null
  /** What it was asked for and does not hold, because it would be too long. */
  readonly lacks: readonly Lacking[]
}

/** Weights, the person's own table, or the points or digits that they drew: what may be too much for a link. */
export type Lacking = 'weights' | 'table' | 'drawn'

/** Half of what is promised: between the places that are looked at, predictions may differ a little more. */
const CLOSE = PREDICTIONS_WITHIN / 2

/** A text longer than this is packed: nobody reads it. */
const LONGEST_READABLE = 200

/** More weights than this fit into no link, however they are rounded. */
const MOST_WEIGHTS = 8000

/** The keys that hold what the person drew. */
const DRAWN: ReadonlySet<string> = new Set(['points', 'hand'])

/** Along each side of the grid on which predictions are compared. */
const GRID = 50

/** A link to what is shown, with as much of it as fits into one, and it says what does not. */
export function shareLink(shareable: Shareable, kind: LinkKind, href: (hash: string) => string): SharedLink {
  const { spec } = shareable
  const { readable, texts } = splitTexts(formatLink(spec))
  const all: PackedContents = {
    trained: kind === 'all' ? trainedOf(shareable) : null,
    table: spec.data.dataset === 'table' ? spec.data.table : null,
    texts,
  }
  const urlOf = (contents: PackedContents, precision: Precision) =>
    hrefOf(href, isEmpty(contents) ? readable : [...readable, `${PACKED_KEY}=${pack(contents, precision)}`])
  const linkOf = (contents: PackedContents, precision: Precision): SharedLink => {
    const lacks = lacking(all, contents)
    return {
      url: urlOf(contents, precision),
      epoch: contents.trained?.epoch ?? null,
      exact: precision === 'exact',
      table: contents.table !== null,
      tooLong: lacks.length === 0 ? null : lengthOf(all, () => urlOf(all, 'exact')),
      lacks,
    }
  }
  // Weights can be learned again, so they are the first to be left out.
  const untrained = { ...all, trained: null }
  for (const contents of [all, untrained]) {
    const precision = precisionOf(shareable, contents, (it) => urlOf(contents, it))
    if (precision !== null) return linkOf(contents, precision)
  }
  // The settings stay, however long the task among them.
  return linkOf({ ...untrained, table: null, texts: texts.filter(([key]) => !DRAWN.has(key)) }, 'exact')
}

function hrefOf(href: (hash: string) => string, pairs: readonly string[]): string {
  const link = pairs.filter((pair) => pair !== '').join('&')
  return href(link === '' ? '' : `#${link}`)
}

function isEmpty({ trained, table, texts }: PackedContents): boolean {
  return trained === null && table === null && texts.length === 0
}

/** What of `all` is missing in `held`. */
function lacking(all: PackedContents, held: PackedContents): Lacking[] {
  const lacks: Lacking[] = []
  if (held.trained !== all.trained) lacks.push('weights')
  if (held.table !== all.table) lacks.push('table')
  if (held.texts.length < all.texts.length) lacks.push('drawn')
  return lacks
}

/** The pairs that a person can read, and the long ones. */
function splitTexts(link: string): { readable: string[]; texts: PackedContents['texts'] } {
  const pairs = link === '' ? [] : link.split('&')
  const long = pairs.filter(({ length }) => length > LONGEST_READABLE)
  const texts = long.map((pair) => {
    const equals = pair.indexOf('=')
    // What is packed is not escaped.
    return [pair.slice(0, equals), decodeURIComponent(pair.slice(equals + 1))] as const
  })
  return { readable: pairs.filter((pair) => !long.includes(pair)), texts }
}

/** What a link says of the state shown; `null` where it is just the beginning, or not finite. */
function trainedOf({ spec, network, shown }: Shareable): TrainedState | null {
  if (shown === null) return null
  const { parameters, progress } = shown
  if (parameters.length !== network.parameterCount || !parameters.every(Number.isFinite)) return null
  if (progress.iteration === 0) {
    const initial = initialParametersOf(network, spec)
    if (initial.every((value, i) => value === parameters[i])) return null
  }
  return { parameters, ...progress }
}

/** The finest precision with which the link is short enough and its predictions are close; `null` for none. */
function precisionOf(
  shareable: Shareable,
  contents: PackedContents,
  urlWith: (precision: Precision) => string,
): Precision | null {
  if ((contents.trained?.parameters.length ?? 0) > MOST_WEIGHTS) return null
  for (const precision of contents.trained === null ? (['exact'] as const) : PRECISIONS) {
    if (urlWith(precision).length > LONGEST_SHARED) continue
    if (
      precision === 'exact' ||
      (contents.trained !== null && isClose(shareable, contents.trained, precision))
    )
      return precision
  }
  return null
}

/** Characters of the link that would hold all; about, where it would hold very much. */
function lengthOf({ trained }: PackedContents, url: () => string): number {
  const weights = trained?.parameters.length ?? 0
  return weights > MOST_WEIGHTS ? Math.ceil((weights * 16) / 3) : url().length
}

/** Whether rounding the weights leaves the predictions where they are, over all points and the plane. */
function isClose(shareable: Shareable, trained: TrainedState, precision: Precision): boolean {
  const { network } = shareable
  if (network.kind !== 'dense') return false
  const read = unpack(pack({ trained, table: null, texts: [] }, precision))
  const rounded = 'contents' in read ? read.contents.trained : null
  if (rounded === null) return false
  return placesOf(shareable, network).every((inputs) => {
    const samples = { rows: inputs.length / network.inputs, inputs, targets: inputs }
    const before = predictionsOf(network, trained.parameters, samples)
    const after = predictionsOf(network, rounded.parameters, samples)
    return before.every((value, i) => Math.abs(value - after[i]!) < CLOSE)
  })
}

function placesOf({ spec, dataset }: Shareable, { inputs }: DenseNetwork): Float32Array[] {
  if (inputs === 0) return []
  const { train, test } = splitSamples(dataset, spec.features)
  return [train.inputs, test.inputs, gridInputs(dataset, spec.features, spec.view, GRID)]
}
