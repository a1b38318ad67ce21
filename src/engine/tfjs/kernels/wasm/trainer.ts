import type { Samples } from '../../../../data/samples.ts'
import type { DenseNetwork } from '../../../../spec/network.ts'
import type { TrainingSpec } from '../../../../spec/spec.ts'
import {
  checkBatchSize,
  checkLoss,
  checkParameters,
  checkPerturbed,
  checkRows,
} from '../../../checkArguments.ts'
import { EngineError, type DenseTrainer, type TrainerOptions } from '../../../trainer.ts'
import type { Evaluation, MapAtlas, MapRequest, TrainerState } from '../../../trainer.ts'
import { startBackend } from '../../backend.ts'
import { FusedKernel } from './fusedKernel.ts'
import { runUpdates } from './fusedUpdates.ts'
import { acquireKernel, releaseKernel, type KernelExports } from './kernelModule.ts'
import { networkBytes } from './layout.ts'

/** All 56 units of 7-8x6-1 at 100^2 points, painted, take about 2 ms. */
const TILE_RESOLUTION = 100

/** A share of the 4 GiB of wasm that browsers grant without complaint. */
const LARGEST_NETWORK = 2 ** 30

/** Whether the fused wasm kernel trains `network`: up to 1 GiB of parameters, moments and activations. */
export function fitsFusedWasm(network: DenseNetwork): boolean {
  return networkBytes(network) <= LARGEST_NETWORK
}

/**
 * Trains dense networks in one wasm SIMD kernel, many updates a call, with the same bits on every machine.
 *
 * @throws EngineError `bad-parameters` where `parameters` does not fit the network or is not finite;
 * `network-too-large` where `fitsFusedWasm` is false or the memory cannot be had; `backend-unavailable`
 * without wasm SIMD; `internal` where the loss does not fit the output layer.
 */
export async function createFusedWasmTrainer(options: TrainerOptions): Promise<DenseTrainer> {
  checkParameters(options.network, options.parameters)
  checkLoss(options.network, options.training)
  checkSize(options.network)
  await startBackend('wasm')
  const instance = await acquireKernel()
  try {
    return new FusedWasmTrainer(instance, options)
  } catch (error) {
    releaseKernel(instance)
    throw error
  }
}

function checkSize(network: DenseNetwork): void {
  if (fitsFusedWasm(network)) return
  const mebibytes = Math.ceil(networkBytes(network) / 2 ** 20)
  const limit = LARGEST_NETWORK / 2 ** 20
  throw new EngineError('network-too-large', `network: needs ${mebibytes} MiB, at most ${limit} on wasm`)
}

class FusedWasmTrainer implements DenseTrainer {
  readonly backend = 'wasm'
  readonly kind = 'fused'
  readonly tileResolution = TILE_RESOLUTION
  readonly #instance: KernelExports
  readonly #kernel: FusedKernel
  readonly #network: DenseNetwork
  readonly #train: Samples

  constructor(instance: KernelExports, options: TrainerOptions) {
    this.#instance = instance
    this.#kernel = new FusedKernel(instance, options)
    this.#network = options.network
    this.#train = options.train
  }

  async train(order: Uint32Array, batchSize: number): Promise<void> {
    checkBatchSize(batchSize)
    checkRows(order, this.#train.rows)
    if (order.length === 0) return
    await runUpdates(this.#kernel, order, batchSize)
  }

  async perturb(inputs: Float32Array | null): Promise<void> {
    checkPerturbed(inputs, this.#train)
    this.#kernel.perturb(inputs)
  }

  async evaluate(set: 'train' | 'test'): Promise<Evaluation> {
    return this.#kernel.evaluate(set)
  }

  async gradients(rows: Uint32Array): Promise<Float32Array> {
    checkRows(rows, this.#train.rows)
    return this.#kernel.gradients(rows)
  }

  async activations(input: Float32Array): Promise<Float32Array> {
    return this.#kernel.activations(input)
  }

  async maps(request: MapRequest): Promise<MapAtlas> {
    return this.#kernel.maps(request)
  }

  async state(): Promise<TrainerState> {
    return this.#kernel.state()
  }

  async setState(state: TrainerState): Promise<void> {
    checkParameters(this.#network, state.parameters)
    this.#kernel.setState(state)
  }

  async configure(training: TrainingSpec): Promise<void> {
    checkLoss(this.#network, training)
    this.#kernel.configure(training)
  }

  dispose(): void {
    releaseKernel(this.#instance)
  }
}
