import { tensor2d, type Tensor } from '@tensorflow/tfjs-core'
import type { Backend } from '../../../spec/choices.ts'
import type { DenseNetwork } from '../../../spec/network.ts'
import { checkLoss, checkParameters } from '../../checkArguments.ts'
import { paintMaps } from '../../paintMaps.ts'
import { dropoutFactors } from '../../reference/dropout.ts'
import type { DenseTrainer, Evaluation, MapAtlas, MapRequest, TrainerOptions } from '../../trainer.ts'
import { activationRows, layersHolding } from './activationRows.ts'
import { GridTensors } from './gridTensors.ts'
import { ModelTrainer } from './modelTrainer.ts'
import { buildModels, type NetworkModels } from './models.ts'
import { evaluateOutputs } from './examineOutputs.ts'
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

class LayersTrainer extends ModelTrainer<DenseNetwork> implements DenseTrainer {
  readonly tileResolution = TILE_RESOLUTION
  readonly #models: NetworkModels
  readonly #grids = new GridTensors()

  constructor(tensors: TensorBackend, options: TrainerOptions) {
    const models = buildModels(options.network)
    super(tensors, options, models)
    this.#models = models
  }

  async evaluate(set: 'train' | 'test'): Promise<Evaluation> {
    const { targets, rows } = this.options[set]
    const { network } = this.options
    const outputs = () => this.#models.evaluation.apply(this.samples.inputsOf(set)) as Tensor
    const values = rows === 0 ? new Float32Array(0) : await this.tensors.read(outputs)
    return evaluateOutputs(network, this.training.loss, values, targets)
  }

  async activations(input: Float32Array): Promise<Float32Array> {
    const { network } = this.options
    const all = Array.from({ length: network.unitCount }, (_, unit) => unit)
    const holding = layersHolding(network, all)
    const point = () => tensor2d(input.slice(), [1, network.inputs])
    const rows = await this.tensors.read(() => activationRows(this.#models, holding, point()))
    return Float32Array.from([...input, ...rows])
  }

  async maps(request: MapRequest): Promise<MapAtlas> {
    const { network } = this.options
    const { grid, units, valuesOf } = request
    const holding = layersHolding(network, [...units, ...valuesOf])
    const inputs = () => this.#grids.inputsOf(grid, network.inputs)
    const rows =
      holding.length === 0
        ? new Float32Array(0)
        : await this.tensors.read(() => activationRows(this.#models, holding, inputs()))
    const numbers = holding.flatMap((layer) => layer.units)
    const points = grid.resolution * grid.resolution
    return paintMaps(network, request, (unit) => {
      if (unit < network.inputs) return columnOf(grid.inputs, unit, network.inputs)
      const row = numbers.indexOf(unit)
      return rows.subarray(row * points, (row + 1) * points)
    })
  }

  override dispose(): void {
    this.#grids.dispose()
    super.dispose()
  }

  protected override factors(update: number): readonly Float64Array[] {
    const { network, seed } = this.options
    return dropoutFactors(network, seed, update, this.training.dropout)
  }
}

/** Column `index` of a matrix of `columns` columns, row-major. */
function columnOf(matrix: Float32Array, index: number, columns: number): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length: matrix.length / columns }, (_, row) => matrix[row * columns + index]!)
}
