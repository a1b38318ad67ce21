import type { Samples } from '../../data/samples.ts'
import type { DenseNetwork } from '../../spec/network.ts'
import type { TrainingSpec } from '../../spec/spec.ts'
import { checkBatchSize, checkPerturbed, checkRows } from '../checkArguments.ts'
import { paintMaps } from '../paintMaps.ts'
import type {
  Evaluation,
  MapAtlas,
  MapRequest,
  DenseTrainer,
  TrainerOptions,
  TrainerState,
} from '../trainer.ts'
import { dropoutFactors, NO_DROPOUT } from './dropout.ts'
import { evaluateSamples } from './evaluate.ts'
import { meanGradients } from './gradients.ts'
import { gridActivations } from './gridActivations.ts'
import { Optimization } from './optimization.ts'
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
  readonly #optimization: Optimization
  /** What updates see: the training set, or it with perturbed inputs. */
  #seen: Samples

  constructor({ network, training, train, test, parameters, seed }: TrainerOptions) {
    this.#network = network
    this.#optimization = new Optimization(network, training, parameters, network.layers)
    this.#sets = { train, test }
    this.#seen = train
    this.#seed = seed
    this.#pass = createPass(network)
    this.#gradients = new Float64Array(network.parameterCount)
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
    const { training, parameters } = this.#optimization
    return evaluateSamples(this.#network, training, parameters, this.#sets[set], this.#pass)
  }

  async gradients(rows: Uint32Array): Promise<Float32Array> {
    checkRows(rows, this.#sets.train.rows)
    this.#computeGradients(this.#sets.train, rows)
    return Float32Array.from(this.#gradients)
  }

  async activations(input: Float32Array): Promise<Float32Array> {
    forwardPass(this.#network, this.#optimization.parameters, input, 0, this.#pass)
    return Float32Array.from(this.#pass.units)
  }

  async maps(request: MapRequest): Promise<MapAtlas> {
    const { grid, units, valuesOf } = request
    const wanted = [...units, ...valuesOf]
    const { parameters } = this.#optimization
    const activations = gridActivations(this.#network, parameters, grid, wanted, this.#pass)
    return paintMaps(this.#network, request, (unit) => activations.get(unit)!)
  }

  async state(): Promise<TrainerState> {
    return this.#optimization.state()
  }

  async setState(state: TrainerState): Promise<void> {
    this.#optimization.setState(state)
  }

  async configure(training: TrainingSpec): Promise<void> {
    this.#optimization.configure(training)
  }

  /** Nothing to free: the garbage collector takes plain arrays. */
  dispose(): void {}

  #update(rows: Uint32Array): void {
    const { training, updates } = this.#optimization
    const factors = dropoutFactors(this.#network, this.#seed, updates + 1, training.dropout)
    this.#computeGradients(this.#seen, rows, factors)
    this.#optimization.update(this.#gradients)
  }

  #computeGradients(samples: Samples, rows: Uint32Array, dropout = NO_DROPOUT): void {
    const { training, parameters } = this.#optimization
    meanGradients(this.#network, training, parameters, samples, rows, this.#pass, this.#gradients, dropout)
  }
}
