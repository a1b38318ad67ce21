import type { Dataset } from '../data/dataset.ts'
import type { Divergence, Frame, PointFrame, Resume, Stop, TrainerChoice } from '../engine/worker/protocol.ts'
import type { Key } from '../i18n/translate.ts'
import type { Language } from '../spec/choices.ts'
import type { ImageLayer } from '../spec/imageLayers.ts'
import type { StackProblem } from '../spec/imageProblems.ts'
import type { Enlarged, Network } from '../spec/network.ts'
import type { Spec } from '../spec/spec.ts'
import type { Finding } from './finding.ts'
import type { MatrixCell } from './metrics.ts'

/** A thing said to the person, as words to look up. */
export interface Notice {
  readonly id: number
  /** `watch`: what to look at in a start of the gallery. */
  readonly tone: 'info' | 'watch' | 'warning' | 'error'
  readonly key: Key
  readonly params: Readonly<Record<string, string | number>>
  /** Further lines, such as the repairs made to a link. */
  readonly details: readonly {
    readonly key: Key
    readonly params: Readonly<Record<string, string | number>>
  }[]
  /**
   * An action offered on the notice: back to the last good state, training on, a newer version of the page, a file,
   * a sigmoid with cross-entropy, or to load the page again.
   */
  readonly action: 'restore' | 'go-on' | 'reload' | 'save' | 'cross-entropy' | 'try-again' | null
}

/** Layers that do not fit each other, and why. */
export interface StackDraft {
  readonly layers: readonly ImageLayer[]
  readonly problem: StackProblem
}

/** Who uses the page: a teacher has the panel open, in which nothing is locked; a preview shows what students see. */
export type Role = 'student' | 'teacher' | 'preview'

/** Where the task comes from: written here, given by a link or a file, or given and then unlocked on this page. */
export type TaskOrigin = 'own' | 'given' | 'unlocked'

/** What is presented: a picture in large, and whether a light follows the pointer. */
export interface Presenting {
  readonly picture: Picture
  readonly spotlight: boolean
}

export const PICTURES = ['output', 'network', 'curves', 'both'] as const
export type Picture = (typeof PICTURES)[number]

/** How far the goals of the task are. */
export interface GoalsState {
  /**
   * Why they are not judged: the task was unlocked, the data are others, or the weights come from other data or from
   * a link; else `null`.
   */
  readonly refusal: 'unlocked' | 'data' | 'elsewhere' | 'opened' | null
  /** For each goal the epoch in which it was met first in this visit, or `null`. */
  readonly met: readonly (number | null)[]
}

export const THEMES = ['light', 'dark', 'projector'] as const
export type Theme = (typeof THEMES)[number]

/** Everything the interface renders from; what changes with every frame is not in here. */
export interface PlaygroundState {
  readonly spec: Spec
  /** Laid out from `spec`. */
  readonly network: Network
  /** Generated from `spec.data` and `spec.features`; the same numbers the worker trains on. */
  readonly dataset: Dataset
  /** The language in use: the link's, else the stored preference, else the browser's, once its words are here. */
  readonly language: Language
  readonly theme: Theme
  /** `starting`: the engine is not there yet; play pressed meanwhile is remembered in `playing`. */
  readonly engine: 'starting' | 'ready' | 'failed'
  readonly playing: boolean
  /** The epoch of the past that the person looks at; `null` at the present. */
  readonly visited: number | null
  /** There is an edit to take back, or one that was taken back. */
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly choice: TrainerChoice | null
  readonly diverged: Divergence | null
  /** What is to be said of the training, unless the person has dismissed it. */
  readonly finding: Finding | null
  /** What is shown large in the output panel. */
  readonly enlarged: Enlarged
  /** A stack of layers that the person is at, and that is impossible as it is; the network stays what it was. */
  readonly stackDraft: StackDraft | null
  /** The image that goes through the layers: a row of the dataset, training first, or pixels of the person's own. */
  readonly watched: number | Float32Array
  /** The cell of a confusion matrix whose points are ringed in the output. */
  readonly litCell: MatrixCell | null
  readonly notices: readonly Notice[]
  /** The sheet of keyboard shortcuts is open. */
  readonly helpOpen: boolean
  readonly galleryOpen: boolean
  /** The box about links and files is open. */
  readonly shareOpen: boolean
  readonly role: Role
  readonly taskOrigin: TaskOrigin
  /** The question is open whether a task that was given is to be unlocked. */
  readonly unlockOpen: boolean
  readonly goals: GoalsState
  /** `null` unless the page is presented. */
  readonly presenting: Presenting | null
}

/** One point of the learning curves; `null` where the task has no accuracy. */
export interface HistoryPoint {
  readonly epoch: number
  readonly lossTrain: number
  readonly lossTest: number
  readonly accuracyTrain: number | null
  readonly accuracyTest: number | null
}

/** A state that training was in, to look at again or to go on from. */
export interface Snapshot extends Pick<PointFrame, 'optimizer' | 'epoch' | 'flat'> {
  readonly state: Resume
}

/** What can be looked back at. */
export interface CourseView {
  /** Curves of what training did after a state to which it went back and went on from, the latest first. */
  ghosts(): readonly (readonly HistoryPoint[])[]
  /** States to go to, the present among them, rising by epoch; each a state of this very network. */
  snapshots(): readonly Snapshot[]
  /** Where training stands by itself; `null` before its first frame. */
  present(): Snapshot | null
  /** What is looked at: the present, or where the person has gone. */
  shown(): Snapshot | null
}

/** The stream of frames: what changes sixty times a second and never goes through React. */
export interface FrameStream {
  latest(): Frame | null
  history(): readonly HistoryPoint[]
  /** The epoch that early stopping went back to, as long as the history reaches on from there. */
  best(): Stop['best']
  readonly course: CourseView
  /** Calls `listener` for every new frame (and with `null` when a rebuild made the last one stale). */
  subscribe(listener: (frame: Frame | null) => void): () => void
}
