import type { Samples } from '../data/samples.ts'
import type { Backend } from '../spec/choices.ts'
import type { ImageNetwork } from '../spec/imageLayers.ts'
import type { DenseNetwork, Network } from '../spec/network.ts'
import type { TrainingSpec } from '../spec/spec.ts'

export interface TrainerOptions<Net extends Network = DenseNetwork> {
  readonly network: Net
  readonly training: TrainingSpec
  readonly train: Samples
  readonly test: Samples
  /** Initial parameters in the layout of the network, `parameterCount` long. */
  readonly parameters: Float32Array
  /** Seed of the dropout masks (see `dropout.ts`): `spec.network.seed`. */
  readonly seed: number
}

/** Inputs are images, channels-last, one after another. */
export type ImageTrainerOptions = TrainerOptions<ImageNetwork>

/**
 * Loss: mean over samples and outputs (of a softmax, over samples), without penalties and without dropout.
 * Accuracy: share of samples given their class (see `decidedClass`), `null` for a regression. An empty set
 * has loss `NaN`, and accuracy `NaN` where there is one.
 */
export interface Evaluation {
  readonly loss: number
  readonly accuracy: number | null
}

/** What one pass of some rows of a set finds; nothing of a row depends on those beside it. */
export interface Examined {
  /** Rows x outputs. */
  readonly outputs: Float32Array
  /** The loss of each row, see `Evaluation`. */
  readonly losses: Float64Array
  /** Rows that are given their class. */
  readonly right: number
}

/** All that training changes; `slots` are the optimizer's moments, each laid out like the parameters. */
export interface TrainerState {
  readonly parameters: Float32Array
  /**
   * sgd: none; momentum and nesterov: velocity; adagrad: sum of squared gradients; rmsprop: their mean;
   * adadelta: that and the mean of squared changes; adam: first and second moment.
   */
  readonly slots: readonly Float32Array[]
  /** Updates made since the slots began (Adam's t). */
  readonly updates: number
}

/**
 * The points at which maps are evaluated: `resolution` x `resolution` pixel centres (see `gridInputs`),
 * row-major, first row at the top, as inputs of the network; or as many other points. A
 * trainer may keep what it derives from a grid for as long as it is handed the same object.
 */
export interface Grid {
  readonly resolution: number
  readonly inputs: Float32Array
}

export interface MapRequest {
  readonly grid: Grid
  /** Units to paint, numbered as in `DenseNetwork`: inputs, hidden units, outputs. */
  readonly units: readonly number[]
  /** 256 colours from -scale to +scale as little-endian RGBA words (`0xAABBGGRR`). */
  readonly palette: Uint32Array
  /** Paint the sign only. */
  readonly discretize: boolean
  /** The units whose raw values come back. */
  readonly valuesOf: readonly number[]
  /** A buffer to paint into when it has the right length; what is returned may be this very buffer. */
  readonly recycled?: Uint8ClampedArray<ArrayBuffer>
}

/** Painted maps, tile after tile in the order of `units`; each tile `resolution`^2 RGBA pixels. */
export interface MapAtlas {
  readonly resolution: number
  readonly units: readonly number[]
  readonly pixels: Uint8ClampedArray<ArrayBuffer>
  /** Per tile, the activation painted in the middle colour. */
  readonly centers: Float32Array<ArrayBuffer>
  /** Per tile, the distance from the centre painted in an end colour; always above 0. */
  readonly scales: Float32Array<ArrayBuffer>
  /** Raw activations of `valuesOf`, unit after unit, `resolution`^2 each. */
  readonly values: Float32Array<ArrayBuffer>
}

/**
 * Trains and evaluates one network on one data set. Calls are made one after another, never
 * overlapping. A call that fails rejects with an `EngineError` and leaves the parameters as they were
 * before it where the backend still has them.
 */
export interface Trainer {
  readonly backend: Backend
  /** `layers`: tf.LayersModel; `fused`: our own kernel. */
  readonly kind: 'layers' | 'fused' | 'reference'
  /**
   * One update per consecutive run of `batchSize` rows of `order` (indices into the training set); a
   * shorter run at the end is a batch of its own with its own mean. Empty `order`: no update.
   */
  train(order: Uint32Array, batchSize: number): Promise<void>
  /**
   * From now on updates see these inputs, laid out like those of the training set, in their place; `null`:
   * the training set's own again. Evaluation and `gradients` always see the training set's own.
   */
  perturb(inputs: Float32Array | null): Promise<void>
  evaluate(set: 'train' | 'test'): Promise<Evaluation>
  /** Mean gradient of loss plus penalties over these training rows, without dropout or clipping, laid out like the parameters. */
  gradients(rows: Uint32Array): Promise<Float32Array>
  state(): Promise<TrainerState>
  /** Takes over a state of the same network; slots that do not fit the optimizer begin anew (`INITIAL_SLOTS`). */
  setState(state: TrainerState): Promise<void>
  /** Changes hyper-parameters and keeps parameters; keeps the slots unless the optimizer changes. */
  configure(training: TrainingSpec): Promise<void>
  /** Frees every tensor and buffer; the trainer must not be used afterwards. */
  dispose(): void
}

/** Of a network of dense layers, whose units are drawn one by one. */
export interface DenseTrainer extends Trainer {
  /** The resolution at which all units can be painted for every frame. */
  readonly tileResolution: number
  /** Activations of every unit for one input vector, numbered as in `DenseNetwork`. */
  activations(input: Float32Array): Promise<Float32Array>
  maps(request: MapRequest): Promise<MapAtlas>
}

/**
 * Of a network that takes images. Its layers say themselves what they drop: `TrainingSpec.dropout` means nothing
 * here. Batch normalization sees the mean and the variance of the batch in an update, and its moving ones otherwise.
 */
export interface ImageTrainer extends Trainer {
  /** Rows that `examine` evaluates in the time of one. */
  readonly rowsTogether: number
  /** What every layer makes of one image without dropout: images channels-last, or numbers in a row. */
  activations(image: Float32Array): Promise<Float32Array[]>
  /** Keeps a copy of the parameters as they are, in place of the last; the initial ones are kept from the start. */
  hold(): Promise<void>
  /** Evaluates these rows of a set by the parameters that were kept last, or by the present ones. */
  examine(set: 'train' | 'test', rows: Uint32Array, by: 'held' | 'present'): Promise<Examined>
  /** Their parameters as they lie in `ImageNetwork`, by the numbers of the layers; of one without any, empty. */
  parametersOf(layers: readonly number[]): Promise<Float32Array[]>
}

export type AnyTrainerOptions = TrainerOptions | ImageTrainerOptions
export type AnyTrainer = DenseTrainer | ImageTrainer

/** Whether what is said is said of a network that takes images. */
export function isOfImages<Said extends { readonly network: Network }>(
  said: Said,
): said is Said & { readonly network: ImageNetwork } {
  return said.network.kind === 'image'
}

/** Kinds of failure, for `EngineError` and the worker's replies. */
export const FAILURES = [
  'context-lost',
  'backend-unavailable',
  'network-too-large',
  'bad-parameters',
  'worker-died',
  'internal',
] as const
export type Failure = (typeof FAILURES)[number]

export class EngineError extends Error {
  readonly failure: Failure
  constructor(failure: Failure, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'EngineError'
    this.failure = failure
  }
}
