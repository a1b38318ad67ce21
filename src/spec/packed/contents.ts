import type { Table } from '../table.ts'

/** Where a training stands, as far as a link holds it: what an optimizer keeps begins anew. */
export interface TrainedState {
  /** Laid out like the parameters of the network that the link's settings make. */
  readonly parameters: Float32Array
  /** Whole epochs completed. */
  readonly epoch: number
  /** Samples of the current epoch already used. */
  readonly position: number
  /** Updates made since epoch 0. */
  readonly iteration: number
}

/** What one packed value of a link holds beside its readable keys. */
export interface PackedContents {
  readonly trained: TrainedState | null
  /** The person's own table. */
  readonly table: Table | null
  /** What is too long to be read, such as many drawn points: keys of the link with what they say. */
  readonly texts: readonly (readonly [key: string, text: string])[]
}

/** Why a packed value cannot be used. */
export const PACKED_PROBLEMS = [
  /** Cut off, altered or not made by us. */
  'packed-damaged',
  /** Unpacks to more than any link of ours does. */
  'packed-too-large',
  /** Made by a later version. */
  'packed-version',
  /** The code that unpacks could not be loaded. */
  'packed-not-loaded',
] as const
export type PackedProblem = (typeof PACKED_PROBLEMS)[number]

export type ReadPacked = { readonly contents: PackedContents } | { readonly problem: PackedProblem }
