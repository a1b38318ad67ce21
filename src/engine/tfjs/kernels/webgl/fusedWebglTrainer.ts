import type { Samples } from '../../../../data/samples.ts'
import type { TrainingSpec } from '../../../../spec/spec.ts'
import {
  checkBatchSize,
  checkLoss,
  checkParameters,
  checkPerturbed,
  checkRows,
} from '../../../checkArguments.ts'
import { paintMaps } from '../../../paintMaps.ts'
import type {
  Evaluation,
  MapAtlas,
  MapRequest,
  DenseTrainer,
  TrainerOptions,
  TrainerState,
} from '../../../trainer.ts'
import { evaluateOutputs } from '../../layers/examineOutputs.ts'
import { FusedUpdates } from './fusedUpdates.ts'
import { NetworkValues } from './networkValues.ts'
import { RowValues } from './rowValues.ts'
import { GridRows } from './gridRows.ts'
import { WebglSession } from './webglSession.ts'

/**
 * In software (2 cores, Chromium) all units take 1.3 ms at 35^2 points and 4.3 at 100^2 for 2-8-1; for
 * 7-8x6-1 4 ms at 35^2, 7 at 50^2 and 25 at 100^2, of which colouring on the processor is a seventh.
 */
const TILE_RESOLUTION = 35

/**
 * A trainer for small dense networks (`fitsFusedWebgl`) whose updates are one draw for up to 64 of them,
 * with a shader written for the network. Nothing is read back but what is asked for.
 *
 * @throws EngineError `bad-parameters` where `parameters` does not fit the network or is not finite;
 * `backend-unavailable` where WebGL does not start; `network-too-large` where the driver does not take the
 * shader; `internal` where the loss does not fit.
 */
export async function createFusedWebglTrainer(options: TrainerOptions): Promise<DenseTrainer> {
  checkParameters(options.network, options.parameters)
  checkLoss(options.network, options.training)
  const session = await WebglSession.open()
  return session.run(() => {
    const trainer = new FusedWebglTrainer(session, options)
    trainer.compile()
    return trainer
  })
}

class FusedWebglTrainer implements DenseTrainer {
  readonly kind = 'fused'
  readonly backend = 'webgl'
  readonly tileResolution = TILE_RESOLUTION
  readonly #session: WebglSession
  readonly #options: TrainerOptions
  readonly #sets: Readonly<Record<'train' | 'test', RowValues>>
  /** The training set with perturbed inputs, which updates see in its place. */
  #perturbed: RowValues | null = null
  readonly #updates: FusedUpdates
  readonly #values: NetworkValues
  readonly #grids: GridRows
  #training: TrainingSpec

  constructor(session: WebglSession, options: TrainerOptions) {
    const { network, training } = options
    const { gl } = session
    this.#session = session
    this.#options = options
    this.#training = training
    this.#sets = { train: this.#upload(options.train), test: this.#upload(options.test) }
    this.#updates = new FusedUpdates(gl, options)
    this.#values = new NetworkValues(gl, network)
    this.#grids = new GridRows(gl, network)
  }

  /** Disposes of itself where the driver does not take the shaders. */
  compile(): void {
    try {
      this.#updates.compile()
    } catch (error) {
      this.dispose()
      throw error
    }
  }

  async train(order: Uint32Array, batchSize: number): Promise<void> {
    checkBatchSize(batchSize)
    checkRows(order, this.#options.train.rows)
    if (order.length === 0) return
    const { texture } = this.#perturbed ?? this.#sets.train
    await this.#session.run(() => this.#updates.apply(texture, order, batchSize))
  }

  async perturb(inputs: Float32Array | null): Promise<void> {
    const { train } = this.#options
    checkPerturbed(inputs, train)
    await this.#session.run(() => {
      const seen = inputs === null ? null : this.#upload({ ...train, inputs })
      this.#perturbed?.dispose()
      this.#perturbed = seen
    })
  }

  async evaluate(set: 'train' | 'test'): Promise<Evaluation> {
    const { network } = this.#options
    const { rows, targets } = this.#options[set]
    const values =
      rows === 0
        ? []
        : await this.#session.run(() => this.#values.outputs(this.#updates.state.texture, this.#sets[set]))
    const outputs = new Float32Array(rows * values.length)
    for (const [v, column] of values.entries()) {
      for (let row = 0; row < rows; row++) outputs[row * values.length + v] = column[row]!
    }
    return evaluateOutputs(network, this.#training.loss, outputs, targets)
  }

  async gradients(rows: Uint32Array): Promise<Float32Array> {
    checkRows(rows, this.#options.train.rows)
    return this.#session.run(() => this.#updates.gradients(this.#sets.train.texture, rows))
  }

  async activations(input: Float32Array): Promise<Float32Array> {
    const { network } = this.#options
    const units = Array.from({ length: network.unitCount - network.inputs }, (_, i) => network.inputs + i)
    return this.#session.run(async () => {
      const point = new RowValues(this.#session.gl, 1, [{ numbers: input, columns: network.inputs }])
      try {
        const values = await this.#values.activations(this.#updates.state.texture, point, units)
        return Float32Array.from([...input, ...values.map((column) => column[0]!)])
      } finally {
        point.dispose()
      }
    })
  }

  async maps(request: MapRequest): Promise<MapAtlas> {
    const { network } = this.#options
    const { grid, units, valuesOf } = request
    const wanted = [...new Set([...units, ...valuesOf])].filter((unit) => unit >= network.inputs)
    const values = await this.#session.run(() =>
      this.#values.activations(this.#updates.state.texture, this.#grids.of(grid), wanted),
    )
    return paintMaps(network, request, (unit) =>
      unit < network.inputs ? this.#grids.column(grid, unit) : values[wanted.indexOf(unit)]!,
    )
  }

  async state(): Promise<TrainerState> {
    return this.#session.run(() => this.#updates.state.read())
  }

  async setState(state: TrainerState): Promise<void> {
    checkParameters(this.#options.network, state.parameters)
    await this.#session.run(() => this.#updates.state.write(state))
  }

  async configure(training: TrainingSpec): Promise<void> {
    checkLoss(this.#options.network, training)
    await this.#session.run(() => this.#updates.configure(training))
    this.#training = training
  }

  dispose(): void {
    for (const rows of Object.values(this.#sets)) rows.dispose()
    this.#perturbed?.dispose()
    this.#grids.dispose()
    this.#updates.dispose()
    this.#values.dispose()
  }

  #upload({ rows, inputs, targets }: Samples): RowValues {
    const { network } = this.#options
    return new RowValues(this.#session.gl, rows, [
      { numbers: inputs, columns: network.inputs },
      { numbers: targets, columns: network.outputs },
    ])
  }
}
