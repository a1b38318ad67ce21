import type { Samples } from '../../data/samples.ts'
import type { DenseNetwork } from '../../spec/network.ts'
import type { TrainingSpec } from '../../spec/spec.ts'
import { checkBatchSize, checkLoss, checkParameters, checkPerturbed, checkRows } from '../checkArguments.ts'
import { INITIAL_SLOTS } from '../initialSlots.ts'
import { paintMaps } from '../paintMaps.ts'
import type {
  Evaluation,
  MapAtlas,
  MapRequest,
  DenseTrainer,
  TrainerOptions,
  TrainerState,
} from '../trainer.ts'
import { clipValue } from './clipValue.ts'
import { dropoutFactors, NO_DROPOUT } from './dropout.ts'
import { evaluateSamples } from './evaluate.ts'
import { meanGradients } from './gradients.ts'
import { gridActivations } from './gridActivations.ts'
import { maxNorm } from './maxNorm.ts'
import { OPTIMIZER_STEPS } from './optimizers.ts'
import { createPass, forwardPass, type Pass } from './pass.ts'

/**
 * The trainer every other one is measured against: plain loops in double precision, rounded to
 * Float32 only where numbers leave it.
 *
 * @throws EngineError `bad-parameters` where `parameters` does not fit the network or is not finite;
 * `internal` where the loss does not fit the output layer.
 */
export function createReferenceTrainer(options: TrainerOptions): DenseTrainer {
  return new ReferenceTrainer(options)
}

class ReferenceTrainer implements DenseTrainer {
  readonly backend = 'cpu'
  readonly kind = 'reference'
  readonly tileResolution = 30
  readonly #sets: Pick<TrainerOptions, 'train' | 'test'>
  readonly #network: DenseNetwork
  readonly #seed: number
  readonly #pass: Pass
  readonly #gradients: Float64Array
  #training: TrainingSpec
  /** What updates see: the training set, or it with perturbed inputs. */
  #seen: Samples
  #parameters: Float64Array
  #slots: readonly Float64Array[]
  #updates = 0

  constructor({ network, training, train, test, parameters, seed }: TrainerOptions) {
    checkLoss(network, training)
    checkParameters(network, parameters)
    this.#network = network
    this.#training = training
    this.#sets = { train, test }
    this.#seen = train
    this.#seed = seed
    this.#pass = createPass(network)
    this.#gradients = new Float64Array(network.parameterCount)
    this.#parameters = Float64Array.from(parameters)
    this.#slots = initialSlots(network, training)
  }

  async train(order: Uint32Array, batchSize: number): Promise<void> {
    checkBatchSize(batchSize)
    checkRows(order, this.#sets.train.rows)
    for (let start = 0; start < order.length; start += batchSize) {
      this.#update(order.subarray(start, start + batchSize))
    }
  }

  async perturb(inputs: Float32Array | null): Promise<void> {
    const { train } = this.#sets
    checkPerturbed(inputs, train)
    this.#seen = inputs === null ? train : { ...train, inputs: inputs.slice() }
  }

  async evaluate(set: 'train' | 'test'): Promise<Evaluation> {
    return evaluateSamples(this.#network, this.#training, this.#parameters, this.#sets[set], this.#pass)
  }

  async gradients(rows: Uint32Array): Promise<Float32Array> {
    checkRows(rows, this.#sets.train.rows)
    this.#computeGradients(this.#sets.train, rows)
    return Float32Array.from(this.#gradients)
  }

  async activations(input: Float32Array): Promise<Float32Array> {
    forwardPass(this.#network, this.#parameters, input, 0, this.#pass)
    return Float32Array.from(this.#pass.units)
  }

  async maps(request: MapRequest): Promise<MapAtlas> {
    const { grid, units, valuesOf } = request
    const wanted = [...units, ...valuesOf]
    const activations = gridActivations(this.#network, this.#parameters, grid, wanted, this.#pass)
    return paintMaps(this.#network, request, (unit) => activations.get(unit)!)
  }

  async state(): Promise<TrainerState> {
    return {
      parameters: Float32Array.from(this.#parameters),
      slots: this.#slots.map((slot) => Float32Array.from(slot)),
      updates: this.#updates,
    }
  }

  async setState({ parameters, slots, updates }: TrainerState): Promise<void> {
    checkParameters(this.#network, parameters)
    this.#parameters = Float64Array.from(parameters)
    const { length } = INITIAL_SLOTS[this.#training.optimizer]
    const fits = slots.length === length && slots.every((slot) => slot.length === parameters.length)
    this.#slots = fits
      ? slots.map((slot) => Float64Array.from(slot))
      : initialSlots(this.#network, this.#training)
    this.#updates = fits ? updates : 0
  }

  async configure(training: TrainingSpec): Promise<void> {
    checkLoss(this.#network, training)
    if (training.optimizer !== this.#training.optimizer) {
      this.#slots = initialSlots(this.#network, training)
      this.#updates = 0
    }
    this.#training = training
  }

  /** Nothing to free: the garbage collector takes plain arrays. */
  dispose(): void {}

  #update(rows: Uint32Array): void {
    const { optimizer, dropout, clipValue: limit, maxNorm: norm } = this.#training
    this.#updates++
    const factors = dropoutFactors(this.#network, this.#seed, this.#updates, dropout)
    this.#computeGradients(this.#seen, rows, factors)
    clipValue(this.#gradients, limit)
    const { step } = OPTIMIZER_STEPS[optimizer]
    step(this.#parameters, this.#gradients, this.#slots, this.#updates, this.#training)
    maxNorm(this.#network.layers, this.#parameters, norm)
  }

  #computeGradients(samples: Samples, rows: Uint32Array, dropout = NO_DROPOUT): void {
    const [network, training, parameters] = [this.#network, this.#training, this.#parameters]
    meanGradients(network, training, parameters, samples, rows, this.#pass, this.#gradients, dropout)
  }
}

function initialSlots({ parameterCount }: DenseNetwork, { optimizer }: TrainingSpec): Float64Array[] {
  return INITIAL_SLOTS[optimizer].map((value) => new Float64Array(parameterCount).fill(value))
}
