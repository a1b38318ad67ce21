import { mul, tensor, tidy, variableGrads, type Tensor } from '@tensorflow/tfjs-core'
import type { Backend } from '../../../spec/choices.ts'
import type { Network } from '../../../spec/network.ts'
import type { TrainingSpec } from '../../../spec/spec.ts'
import {
  checkBatchSize,
  checkLoss,
  checkParameters,
  checkPerturbed,
  checkRows,
} from '../../checkArguments.ts'
import { lastActivation } from '../../lastActivation.ts'
import type { Evaluation, Trainer, TrainerOptions, TrainerState } from '../../trainer.ts'
import { LOSS_SLOPES, lossHead } from './lossSlope.ts'
import { joined, ParameterGroups } from './parameterGroups.ts'
import { ParameterUpdates } from './parameterUpdates.ts'
import { SampleTensors, type Batch } from './sampleTensors.ts'
import type { TensorBackend } from './tensorBackend.ts'
import type { TrainedModels } from './trainedModels.ts'

/**
 * Trains a network through its models: what all trainers made of a tf.LayersModel have in common, whatever goes in.
 */
export abstract class ModelTrainer<Net extends Network> implements Trainer {
  readonly kind = 'layers'
  readonly backend: Backend
  protected readonly tensors: TensorBackend
  protected readonly options: TrainerOptions<Net>
  protected readonly samples: SampleTensors
  readonly #models: TrainedModels
  readonly #parameters: ParameterGroups
  readonly #updates: ParameterUpdates
  #training: TrainingSpec

  /** Within `tensors.compute`. */
  constructor(tensors: TensorBackend, options: TrainerOptions<Net>, models: TrainedModels) {
    const { network, training, train, test, parameters } = options
    this.backend = tensors.backend
    this.tensors = tensors
    this.options = options
    this.#training = training
    this.#models = models
    this.#parameters = new ParameterGroups(models.variables, parameters)
    this.#updates = new ParameterUpdates(network, this.#parameters, training)
    this.samples = new SampleTensors(network, train, test)
  }

  abstract evaluate(set: 'train' | 'test'): Promise<Evaluation>

  /** What update `update`, from 1, multiplies the units behind each of `models.dropouts` by; `undefined`: by nothing. */
  protected abstract factors(update: number): readonly (Float64Array | undefined)[]

  protected get training(): TrainingSpec {
    return this.#training
  }

  async train(order: Uint32Array, batchSize: number): Promise<void> {
    checkBatchSize(batchSize)
    checkRows(order, this.options.train.rows)
    if (order.length === 0) return
    await this.tensors.compute(() => {
      for (let start = 0; start < order.length; start += batchSize)
        tidy(() => this.#update(this.samples.seen(order.subarray(start, start + batchSize))))
    })
  }

  async perturb(inputs: Float32Array | null): Promise<void> {
    checkPerturbed(inputs, this.options.train)
    await this.tensors.compute(() => this.samples.perturb(inputs))
  }

  async gradients(rows: Uint32Array): Promise<Float32Array> {
    checkRows(rows, this.options.train.rows)
    return this.tensors.read(() => {
      const means = rows.length === 0 ? this.#parameters.gather({}) : this.#gradients(this.samples.own(rows))
      return joined(this.#updates.penalized(means))
    })
  }

  async state(): Promise<TrainerState> {
    const { parameterCount } = this.options.network
    const arrays = 1 + this.#updates.slots.length
    // A copy is read: reading a variable itself would take it off the GPU.
    const all = () => mul(joined([...this.#parameters.groups, ...this.#updates.slots.flat()]), 1)
    const numbers = await this.tensors.read(all)
    const [parameters, ...slots] = Array.from({ length: arrays }, (_, i) =>
      numbers.slice(i * parameterCount, (i + 1) * parameterCount),
    )
    return { parameters: parameters!, slots, updates: this.#updates.count }
  }

  async setState(state: TrainerState): Promise<void> {
    checkParameters(this.options.network, state.parameters)
    await this.tensors.compute(() => {
      this.#parameters.assign(state.parameters)
      this.#updates.restore(state)
    })
  }

  async configure(training: TrainingSpec): Promise<void> {
    checkLoss(this.options.network, training)
    await this.tensors.compute(() => this.#updates.configure(training))
    this.#training = training
  }

  dispose(): void {
    for (const normalization of this.#models.normalizations) normalization.forget()
    this.#updates.dispose()
    this.#parameters.dispose()
    this.samples.dispose()
  }

  /** One update, with the units of its number left out. */
  #update(batch: Batch): void {
    const { dropouts, normalizations } = this.#models
    for (const [d, own] of this.factors(this.#updates.count + 1).entries()) {
      const dropout = dropouts[d]!
      const shape = (dropout.outputShape as number[]).slice(1)
      dropout.factors = own === undefined ? null : tensor(Float32Array.from(own), shape)
    }
    try {
      const gradients = this.#gradients(batch)
      for (const normalization of normalizations) this.#parameters.add(normalization.movements())
      this.#updates.apply(gradients)
    } finally {
      for (const dropout of dropouts) dropout.factors = null
    }
  }

  /** The gradients of the mean loss over `batch`, without penalties, one for each group of parameters. */
  #gradients({ inputs, targets }: Batch): Tensor[] {
    const { loss } = this.#training
    const model = LOSS_SLOPES[loss].model(this.#models)
    const activation = lastActivation(this.options.network)
    const predicted = () => model.apply(inputs, { training: true }) as Tensor
    const head = () => lossHead(loss, activation, predicted(), targets)
    const { grads } = variableGrads(head, [...this.#models.variables])
    return this.#parameters.gather(grads)
  }
}
