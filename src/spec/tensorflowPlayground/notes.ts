import { shown } from '../repair.ts'
import { isSeedText } from '../seedText.ts'
import type { Spec } from '../spec.ts'
import type { PlaygroundLink } from './playgroundLink.ts'

/** Something that is otherwise here than on their page. */
export type PlaygroundNote =
  /** Without a seed their page draws other data every time. */
  | { readonly kind: 'no-seed' }
  /** A seed with other than the plain characters of a link. */
  | { readonly kind: 'odd-seed' }
  /** A network needs inputs; theirs would have none. */
  | { readonly kind: 'no-inputs' }
  /** Their penalty sets a weight that reaches 0 to 0 for good. */
  | { readonly kind: 'l1' }
  /** Theirs never learns. */
  | { readonly kind: 'batch-too-large'; readonly batchSize: number; readonly count: number }
  /** The last batch of an epoch is smaller: here it is a batch by itself, there it joins the next epoch's first. */
  | { readonly kind: 'partial-batch'; readonly left: number }
  | { readonly kind: 'tutorial'; readonly name: string }

/** What to say of `link`, which opens as `spec`. */
export function playgroundNotes(link: PlaygroundLink, spec: Spec): readonly PlaygroundNote[] {
  const { seed, inputs, tutorial } = link
  const notes: PlaygroundNote[] = []
  if (seed === null) notes.push({ kind: 'no-seed' })
  else if (!isSeedText(seed)) notes.push({ kind: 'odd-seed' })
  if (inputs.length === 0) notes.push({ kind: 'no-inputs' })
  if (spec.training.l1 > 0) notes.push({ kind: 'l1' })
  const batch = batchNote(spec)
  if (batch !== null) notes.push(batch)
  if (tutorial !== null) notes.push({ kind: 'tutorial', name: shown(tutorial) })
  return notes
}

function batchNote({ data, training }: Spec): PlaygroundNote | null {
  const count = Math.floor((data.samples * data.trainShare) / 100)
  const { batchSize } = training
  if (batchSize > count) return { kind: 'batch-too-large', batchSize, count }
  return count % batchSize === 0 ? null : { kind: 'partial-batch', left: count % batchSize }
}
