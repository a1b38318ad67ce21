import { concat, mul, slice, tensor1d, tensor2d } from '@tensorflow/tfjs-core'
import { tidy, variableGrads, zeros } from '@tensorflow/tfjs-core'
import type { Tensor, Tensor1D } from '@tensorflow/tfjs-core'
import type { Backend } from '../../../spec/choices.ts'
import type { TrainingSpec } from '../../../spec/spec.ts'
import {
  checkBatchSize,
  checkLoss,
  checkParameters,
  checkPerturbed,
  checkRows,
} from '../../checkArguments.ts'
import { lastActivation } from '../../lastActivation.ts'
import { paintMaps } from '../../paintMaps.ts'
import { dropoutFactors } from '../../reference/dropout.ts'
import type {
  Evaluation,
  MapAtlas,
  MapRequest,
  DenseTrainer,
  TrainerOptions,
  TrainerState,
} from '../../trainer.ts'
import { activationRows, layersHolding } from './activationRows.ts'
import { FlatParameters } from './flatParameters.ts'
import { GridTensors } from './gridTensors.ts'
import { LOSS_SLOPES, lossHead } from './lossSlope.ts'
import { buildModels, type NetworkModels } from './models.ts'
import { evaluateOutputs } from './outputEvaluation.ts'
import { ParameterUpdates } from './parameterUpdates.ts'
import { SampleTensors, type Batch } from './sampleTensors.ts'
import { TensorBackend } from './tensorBackend.ts'

/**
 * At 35^2 points the 56 units of 7-8x6-1 take 2.5 ms on wasm, 7 on cpu and 33 on software WebGL, where half
 * of it is the same at any resolution (2 cores, Chromium).
 */
const TILE_RESOLUTION = 35

/**
 * A trainer for any network, as a tf.LayersModel: the one that always fits. Every operation is a kernel of
 * its own, 62 a step for 2-8-1 and 197 for 7-8x6-1, so small networks train far below what the machine
 * could do.
 *
 * @throws EngineError `bad-parameters` where `parameters` does not fit the network or is not finite;
 * `backend-unavailable` where `backend` does not start; `internal` where the loss does not fit.
 */
export async function createLayersTrainer(backend: Backend, options: TrainerOptions): Promise<DenseTrainer> {
  checkParameters(options.network, options.parameters)
  checkLoss(options.network, options.training)
  const tensors = await TensorBackend.open(backend)
  return tensors.compute(() => new LayersTrainer(tensors, options))
}

class LayersTrainer implements DenseTrainer {
  readonly kind = 'layers'
  readonly tileResolution = TILE_RESOLUTION
  readonly backend: Backend
  readonly #tensors: TensorBackend
  readonly #options: TrainerOptions
  readonly #models: NetworkModels
  readonly #parameters: FlatParameters
  readonly #updates: ParameterUpdates
  readonly #samples: SampleTensors
  readonly #grids = new GridTensors()
  #training: TrainingSpec

  constructor(tensors: TensorBackend, options: TrainerOptions) {
    const { network, training, parameters } = options
    this.backend = tensors.backend
    this.#tensors = tensors
    this.#options = options
    this.#training = training
    this.#models = buildModels(network)
    this.#parameters = new FlatParameters(this.#models.variables, parameters)
    this.#updates = new ParameterUpdates(network, this.#parameters, training)
    this.#samples = new SampleTensors(network, options.train, options.test)
  }

  async train(order: Uint32Array, batchSize: number): Promise<void> {
    checkBatchSize(batchSize)
    checkRows(order, this.#options.train.rows)
    if (order.length === 0) return
    await this.#tensors.compute(() => {
      const rows = this.#samples.seen(order)
      for (let start = 0; start < order.length; start += batchSize) {
        const size = Math.min(batchSize, order.length - start)
        tidy(() => this.#update(batchOf(rows, start, size)))
      }
    })
  }

  async perturb(inputs: Float32Array | null): Promise<void> {
    checkPerturbed(inputs, this.#options.train)
    await this.#tensors.compute(() => this.#samples.perturb(inputs))
  }

  async evaluate(set: 'train' | 'test'): Promise<Evaluation> {
    const { targets, rows } = this.#options[set]
    const { network } = this.#options
    const outputs = () => this.#models.evaluation.apply(this.#samples.inputsOf(set)) as Tensor
    const values = rows === 0 ? new Float32Array(0) : await this.#tensors.read(outputs)
    return evaluateOutputs(network, this.#training.loss, values, targets)
  }

  async gradients(rows: Uint32Array): Promise<Float32Array> {
    checkRows(rows, this.#options.train.rows)
    const { parameterCount } = this.#options.network
    return this.#tensors.read(() => {
      const mean = rows.length === 0 ? zeros([parameterCount]) : this.#gradient(this.#samples.own(rows))
      return this.#updates.penalized(mean)
    })
  }

  async activations(input: Float32Array): Promise<Float32Array> {
    const { network } = this.#options
    const all = Array.from({ length: network.unitCount }, (_, unit) => unit)
    const holding = layersHolding(network, all)
    const point = () => tensor2d(input.slice(), [1, network.inputs])
    const rows = await this.#tensors.read(() => activationRows(this.#models, holding, point()))
    return Float32Array.from([...input, ...rows])
  }

  async maps(request: MapRequest): Promise<MapAtlas> {
    const { network } = this.#options
    const { grid, units, valuesOf } = request
    const holding = layersHolding(network, [...units, ...valuesOf])
    const inputs = () => this.#grids.inputsOf(grid, network.inputs)
    const rows =
      holding.length === 0
        ? new Float32Array(0)
        : await this.#tensors.read(() => activationRows(this.#models, holding, inputs()))
    const numbers = holding.flatMap((layer) => layer.units)
    const points = grid.resolution * grid.resolution
    return paintMaps(network, request, (unit) => {
      if (unit < network.inputs) return columnOf(grid.inputs, unit, network.inputs)
      const row = numbers.indexOf(unit)
      return rows.subarray(row * points, (row + 1) * points)
    })
  }

  async state(): Promise<TrainerState> {
    const { parameterCount } = this.#options.network
    const arrays = 1 + this.#updates.slots.length
    // A copy is read: reading a variable itself would take it off the GPU.
    const all = () => mul(concat([this.#parameters.vector, ...this.#updates.slots] as Tensor1D[]), 1)
    const numbers = await this.#tensors.read(all)
    const [parameters, ...slots] = Array.from({ length: arrays }, (_, i) =>
      numbers.slice(i * parameterCount, (i + 1) * parameterCount),
    )
    return { parameters: parameters!, slots, updates: this.#updates.count }
  }

  async setState(state: TrainerState): Promise<void> {
    checkParameters(this.#options.network, state.parameters)
    await this.#tensors.compute(() => {
      this.#parameters.assign(state.parameters)
      this.#updates.restore(state)
    })
  }

  async configure(training: TrainingSpec): Promise<void> {
    checkLoss(this.#options.network, training)
    await this.#tensors.compute(() => this.#updates.configure(training))
    this.#training = training
  }

  dispose(): void {
    this.#grids.dispose()
    this.#updates.dispose()
    this.#parameters.dispose()
    this.#samples.dispose()
  }

  /** One update, with the units of its number left out. */
  #update(batch: Batch): void {
    const { network, seed } = this.#options
    const factors = dropoutFactors(network, seed, this.#updates.count + 1, this.#training.dropout)
    const { dropouts } = this.#models
    for (const [l, own] of factors.entries()) dropouts[l]!.factors = tensor1d(Float32Array.from(own))
    try {
      this.#updates.apply(this.#gradient(batch))
    } finally {
      for (const dropout of dropouts) dropout.factors = null
    }
  }

  /** The gradient of the mean loss over `batch`, without penalties, laid out like the parameters. */
  #gradient({ inputs, targets }: Batch): Tensor {
    const { loss } = this.#training
    const model = LOSS_SLOPES[loss].model(this.#models)
    const activation = lastActivation(this.#options.network)
    const predicted = () => model.apply(inputs, { training: true }) as Tensor
    const head = () => lossHead(loss, activation, predicted(), targets)
    const { grads } = variableGrads(head, [...this.#models.variables])
    return this.#parameters.flatten(grads)
  }
}

function batchOf({ inputs, targets }: Batch, start: number, size: number): Batch {
  return { inputs: slice(inputs, start, size), targets: slice(targets, start, size) }
}

/** Column `index` of a matrix of `columns` columns, row-major. */
function columnOf(matrix: Float32Array, index: number, columns: number): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length: matrix.length / columns }, (_, row) => matrix[row * columns + index]!)
}
