import type { BufferPool } from './bufferPool.ts'
import type { ImageFrame, PointFrame, Resume, ViewRequest } from './protocol.ts'

/** What a frame says of the run as a whole, whatever kind of network it trains. */
type OfTheRun =
  'frame' | 'playing' | 'progress' | 'epoch' | 'samplesPerSecond' | 'optimizer' | 'batch' | 'stop'

/** What of a frame depends on the kind of network. */
export type PointPicture = Omit<PointFrame, OfTheRun>
export type ImagePicture = Omit<ImageFrame, OfTheRun>

/** Where training stands while it is looked at. */
export interface Moment {
  readonly playing: boolean
  /** Epochs with fraction. */
  readonly epoch: number
  now(): number
  /** Waits until all that was asked for is trained, and reads where it stands. */
  snapshot(): Promise<Resume>
}

/** A look at a network in training. */
export interface Glance extends Moment {
  readonly view: ViewRequest
  readonly pool: BufferPool
  /** Trained since the last look. */
  readonly trained: boolean
  /** Rate at which the last update dropped units, where it is to be followed by eye; else 0. */
  readonly dropout: number
}

/** A state and what was found of it: whether training goes wrong. */
export interface Evidence {
  readonly state: Resume
  /** Mean over the training set. */
  readonly loss: number
  /** Whether it is training that led there. */
  readonly trained: boolean
}

/** What was seen; `evidence` is `null` where there is none that is new. */
export interface Seen {
  readonly picture: PointPicture | ImagePicture
  readonly evidence: Evidence | null
}

/**
 * What has changed since the last look: training went on; a person typed weights or settings, so that what is being
 * found counts no more; or training went to another state, of which nothing is known.
 */
export type Change = 'trained' | 'edited' | 'moved'

/** Evaluates a network with its trainer for what the page shows. */
export interface Sight {
  look(glance: Glance): Promise<Seen>
  changed(change: Change): void
  /** Milliseconds until `evaluate` should be called, beside looks; `Infinity` where there is nothing to be found. */
  wait(playing: boolean, now: number): number
  /** Goes on evaluating for a slice. Whether there is something new to be looked at. */
  evaluate(moment: Moment): Promise<boolean>
}
