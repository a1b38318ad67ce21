import type { Backend, OptimizerId } from '../../spec/choices.ts'
import type { Enlarged } from '../../spec/network.ts'
import type { Spec } from '../../spec/spec.ts'
import type { ImagePart } from './imageParts.ts'
import type { Evaluation, Failure, MapAtlas, TrainerState } from '../trainer.ts'

/**
 * What the page and the worker say to each other: two unions tagged by `kind`. `id` numbers the
 * page's requests, and every request is answered by exactly one `done` or `failed` with its id.
 * `generation` rises with every `build`; what carries an older one is out of date and is dropped.
 */
export type Command =
  /**
   * Build data, network and trainer from `spec`, and stop playing. Where `from` leaves nothing to go on
   * from (see `continueFrom`), training begins at epoch 0 with the initial parameters.
   */
  | { kind: 'build'; id: number; generation: number; spec: Spec; from: Origin }
  /** Take over hyper-parameters and speed; the network and data are those of the last `build`. */
  | { kind: 'configure'; id: number; generation: number; spec: Spec }
  | { kind: 'play'; id: number; generation: number }
  | { kind: 'pause'; id: number; generation: number }
  | { kind: 'step'; id: number; generation: number; unit: StepUnit }
  /** Back to epoch 0 with the same initial parameters, and stop playing. */
  | { kind: 'reset'; id: number; generation: number }
  /** Back to the last state whose loss was good (see `divergence.ts`), and stop playing. */
  | { kind: 'restore'; id: number; generation: number }
  /** Go to a state that this network was in, and stop playing; from there training goes on as it did then. */
  | { kind: 'visit'; id: number; generation: number; state: Resume }
  /** Set parameters, and leave the optimizer's slots alone. */
  | { kind: 'edit'; id: number; generation: number; changes: readonly ParameterChange[] }
  /** What is visible, so what a frame must hold. */
  | { kind: 'view'; id: number; generation: number; view: ViewRequest }
  /** A part of the images that the next spec names; all of them would be too much at once. */
  | { kind: 'images'; part: ImagePart }
  /** The page has put frame `frame` on the screen; the buffers of its `pixels` come back for reuse. */
  | { kind: 'painted'; frame: number; buffers: ArrayBuffer[] }

/** A typed weight or bias, by its index in the flat parameter vector. */
export interface ParameterChange {
  readonly parameter: number
  readonly value: number
}

export type StepUnit = 'sample' | 'batch' | 'epoch'

/**
 * Where a new build begins: at the `start`; `here`, where the network that it replaces stands by then, all
 * steps and edits asked for before included; or where a worker that died was last seen.
 */
export type Origin = 'start' | 'here' | Checkpoint

/** A state together with the spec it was reached under, which gives its parameters their meaning. */
export interface Checkpoint {
  readonly spec: Spec
  readonly state: Resume
}

/** Where training goes on after a rebuild or a worker's death. */
export interface Resume {
  readonly parameters: Float32Array
  /** What the optimizer keeps, or empty to begin anew. */
  readonly slots: readonly Float32Array[]
  readonly updates: number
  readonly progress: Progress
}

/** Where in the training we are. */
export interface Progress {
  /** Whole epochs completed. */
  readonly epoch: number
  /** Samples of the current epoch already used. */
  readonly position: number
  /** Updates made since epoch 0. */
  readonly iteration: number
}

export interface ViewRequest {
  /** 256 colours, see `MapRequest.palette`. */
  readonly palette: Uint32Array
  /** Paint the tiles of all units. */
  readonly tiles: boolean
  /** Colours of the classes for `paintClasses`. */
  readonly classRamps: Uint32Array
  /** What is shown large, or `null` where the large map is not visible. */
  readonly enlarged: Enlarged | null
  readonly discretize: boolean
  /** Find the points given a wrong class, as long as the output is shown large. */
  readonly mistakes: boolean
  /** Predict all points. */
  readonly predictions: boolean
  /**
   * Of a network that takes images: the one that goes through its layers, a row of the dataset (training first) or
   * 784 pixels of the person's own, 0 to 1; `null` where no layer is visible.
   */
  readonly image: number | Float32Array | null
  /** The page is hidden: train, but paint nothing. */
  readonly hidden: boolean
}

export type Reply =
  /** The worker has been loaded and takes commands. */
  | { kind: 'alive' }
  | { kind: 'done'; id: number; generation: number }
  | { kind: 'failed'; id: number | null; generation: number; failure: Failure; detail: string }
  /** A trainer stands ready, or was changed under way (lost context, Auto moving). */
  | { kind: 'trainer'; generation: number; choice: TrainerChoice }
  | { kind: 'frame'; generation: number; frame: Frame }
  /** Training stopped by itself: the numbers went wrong. */
  | { kind: 'diverged'; generation: number; reason: Divergence; epoch: number; canRestore: boolean }

  /** Training stopped by itself: there is nothing more to train for. */
  | { kind: 'stopped'; generation: number; stop: Stop }

/** Why training stopped by itself at the end of an epoch. */
export interface Stop {
  /** `early-stopping`: the test loss fell no more; `nothing-wrong`: a perceptron gives every training point its class. */
  readonly reason: 'early-stopping' | 'nothing-wrong'
  /** Training as it stopped. */
  readonly last: Pick<Frame, 'epoch' | 'train' | 'test'>
  /** The epoch to whose weights early stopping went back, and its test loss; else `null`. */
  readonly best: { readonly epoch: number; readonly loss: number } | null
}

export type Divergence = 'not-finite' | 'exploding'

/** Why this trainer on this backend; a code the store puts into words. */
export type ChoiceReason =
  | 'hardware-gpu'
  | 'software-gpu'
  | 'no-webgl'
  | 'webgl-self-test-failed'
  | 'no-wasm'
  | 'pinned'
  | 'pinned-unavailable'
  | 'faster-on-wasm'
  | 'webgl-context-lost'

export interface TrainerChoice {
  readonly backend: Backend
  readonly kind: 'layers' | 'fused' | 'reference'
  readonly reason: ChoiceReason
  /** The GPU as the driver names it, where WebGL was looked at. */
  readonly gpu: string | null
}

/** What the network says of every point of the two sets, rows x outputs. */
export interface Predictions {
  readonly train: Float32Array
  readonly test: Float32Array
}

/** What every picture of the training says. */
interface AnyFrame {
  /** Numbers the frames of a worker; `painted` names it. */
  readonly frame: number
  readonly playing: boolean
  readonly progress: Progress
  /** Epochs with fraction. */
  readonly epoch: number
  /** Training speed over about the last second of play; 0 when nothing was measured. */
  readonly samplesPerSecond: number
  readonly train: Evaluation
  readonly test: Evaluation
  /** Whose slots come with this frame. */
  readonly optimizer: OptimizerId
  /** Training rows of the last update when the speed is one the eye can follow, else empty. */
  readonly batch: Uint32Array<ArrayBuffer>
  /** Set as long as training stands where it stopped by itself. */
  readonly stop: Stop | null
  /** Where they were asked for, a few times a second and at rest; else `null`. */
  readonly predictions: Predictions | null
}

/**
 * One picture of the training of a network over points, complete in itself: all of it belongs to the same
 * parameters. Once it has been `painted` its pixels are the worker's again (their arrays are empty); the rest stays
 * the page's.
 */
export interface PointFrame extends AnyFrame {
  readonly kind: 'points'
  readonly parameters: Float32Array
  /** Optimizer moments and update count belonging to `parameters`. */
  readonly slots: readonly Float32Array[]
  readonly updates: number
  /** All units, or `null` when the tiles are not visible. */
  readonly tiles: MapAtlas | null
  /** What is enlarged, with its raw values (of classes: all output units'), or `null` when it is not visible. */
  readonly map: MapAtlas | null
  /** Hidden units that dropout left out of the last update, rising; empty where there was none to follow. */
  readonly dropped: Uint32Array<ArrayBuffer>
  /** Points given a wrong class, training first, where they were asked for; else empty. */
  readonly mistakes: Uint32Array<ArrayBuffer>
  /**
   * About once a second, for every unit the share of training rows for which its activation is flat (see
   * `flatShares`); else `null`.
   */
  readonly flat: Float32Array | null
}

/**
 * One picture of the training of a network that takes images. Evaluating thousands of them takes its time: `train`,
 * `test` and `predictions` belong together, but they are those of a moment ago while training plays, and at rest
 * until the present weights have been evaluated, which another picture tells. They are not those of another training.
 */
export interface ImageFrame extends AnyFrame {
  readonly kind: 'images'
  /** Epochs with fraction at which `train` and `test` were evaluated; `null` where they have not been, and are `NaN`. */
  readonly evaluatedAt: number | null
  /** What goes through the layers, pixels 0 to 1; `null` where no layer is visible. */
  readonly image: Float32Array | null
  /** What each layer makes of `image`, channels-last or in a row; none where no layer is visible. */
  readonly activations: readonly Float32Array[]
  /**
   * The parameters of each layer as they lie in `ImageNetwork`, where they are at most `MOST_SHOWN_PARAMETERS`;
   * of larger layers, and of those without any, empty. None where no layer is visible.
   */
  readonly parameters: readonly Float32Array[]
  /** All that training changes, about once a second and at rest; else `null`. */
  readonly state: TrainerState | null
}

/** Parameters of a layer that a person can look at; more would only make frames heavy. */
export const MOST_SHOWN_PARAMETERS = 80_000

export type Frame = PointFrame | ImageFrame

/** The part of `Worker`, `MessagePort` and a worker's `self` that the protocol needs. */
export interface Port<In, Out> {
  postMessage(message: Out, transfer: Transferable[]): void
  addEventListener(type: 'message', listener: (event: { data: In }) => void): void
  removeEventListener(type: 'message', listener: (event: { data: In }) => void): void
  start?(): void
}
