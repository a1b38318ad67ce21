import type { BufferPool } from './bufferPool.ts'
import type { ImageFrame, PointFrame, Resume, ViewRequest } from './protocol.ts'

/** What a frame says of the run as a whole, whatever kind of network it trains. */
type OfTheRun =
  'frame' | 'playing' | 'progress' | 'epoch' | 'samplesPerSecond' | 'optimizer' | 'batch' | 'stop'

/** What of a frame depends on the kind of network. */
export type PointPicture = Omit<PointFrame, OfTheRun>
export type ImagePicture = Omit<ImageFrame, OfTheRun>

/** A look at a network in training. */
export interface Glance {
  readonly view: ViewRequest
  readonly pool: BufferPool
  readonly playing: boolean
  /** Epochs with fraction. */
  readonly epoch: number
  /** Rate at which the last update dropped units, where it is to be followed by eye; else 0. */
  readonly dropout: number
  now(): number
  /** Waits until all that was asked for is trained, and reads where it stands. */
  snapshot(): Promise<Resume>
}

/** What was seen, and the state that it belongs to where it was read. */
export interface Seen {
  readonly picture: PointPicture | ImagePicture
  readonly state: Resume | null
}

/** Evaluates a network with its trainer for what the page shows. */
export interface Sight {
  look(glance: Glance): Promise<Seen>
  /** Parameters or loss are others than at the last look. */
  changed(): void
}
