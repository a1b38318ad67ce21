import type { Samples } from '../data/samples.ts'
import type { Network } from '../spec/network.ts'
import type { TrainingSpec } from '../spec/spec.ts'
import { lastActivation } from './lastActivation.ts'
import { LOSS_FUNCTIONS } from './reference/losses.ts'
import { EngineError } from './trainer.ts'

/** @throws EngineError `bad-parameters` where `parameters` does not fit the network or is not finite. */
export function checkParameters(network: Network, parameters: Float32Array): void {
  const { length } = parameters
  if (length !== network.parameterCount) {
    throw new EngineError('bad-parameters', `parameters: expected ${network.parameterCount}, got ${length}`)
  }
  const wrong = parameters.findIndex((value) => !Number.isFinite(value))
  if (wrong < 0) return
  const got = parameters[wrong]
  throw new EngineError('bad-parameters', `parameter ${wrong}: expected a finite number, got ${got}`)
}

/** @throws EngineError `internal` where the loss has no meaning behind the output layer. */
export function checkLoss(network: Network, { loss }: Pick<TrainingSpec, 'loss'>): void {
  const activation = lastActivation(network)
  if (LOSS_FUNCTIONS[loss].fits(activation)) return
  throw new EngineError('internal', `loss ${loss}: does not fit an output layer of ${activation}`)
}

/** @throws EngineError `internal` where a row is not below `available`. */
export function checkRows(rows: Uint32Array, available: number): void {
  // A loop, because a callback for each row would take a tenth of the fastest trainer's time.
  for (let i = 0; i < rows.length; i++) {
    if (rows[i]! < available) continue
    throw new EngineError('internal', `row: expected below ${available}, got ${rows[i]}`)
  }
}

/** @throws EngineError `internal` where `batchSize` is below 1. */
export function checkBatchSize(batchSize: number): void {
  if (!(batchSize >= 1))
    throw new EngineError('internal', `batch size: expected at least 1, got ${batchSize}`)
}

/** @throws EngineError `internal` where `inputs` is not as long as those of `train`; `null` fits any. */
export function checkPerturbed(inputs: Float32Array | null, train: Samples): void {
  if (inputs === null || inputs.length === train.inputs.length) return
  throw new EngineError('internal', `perturbed inputs: expected ${train.inputs.length}, got ${inputs.length}`)
}
