import { dispose, gather, keep, tensor1d, tensor2d } from '@tensorflow/tfjs-core'
import type { Tensor2D } from '@tensorflow/tfjs-core'
import type { Samples } from '../../../data/samples.ts'
import type { DenseNetwork } from '../../../spec/network.ts'

/** Inputs and targets of a set or a batch: samples x inputs and samples x outputs. */
export interface Batch {
  readonly inputs: Tensor2D
  readonly targets: Tensor2D
}

/** Both sets as tensors, and the inputs that updates see in place of the training set's own, if any. */
export class SampleTensors {
  readonly #sets: Readonly<Record<'train' | 'test', Batch>>
  #perturbed: Tensor2D | null = null

  constructor(network: DenseNetwork, train: Samples, test: Samples) {
    this.#sets = { train: upload(network, train), test: upload(network, test) }
  }

  inputsOf(set: 'train' | 'test'): Tensor2D {
    return this.#sets[set].inputs
  }

  /** See `Trainer.perturb`; `inputs` is copied. */
  perturb(inputs: Float32Array | null): void {
    this.#perturbed?.dispose()
    const { shape } = this.#sets.train.inputs
    this.#perturbed = inputs === null ? null : keep(tensor2d(inputs.slice(), shape))
  }

  /** These training rows with their own inputs. Called within `tidy`, as is `seen`. */
  own(rows: Uint32Array): Batch {
    return rowsOf(this.#sets.train, rows)
  }

  /** These training rows as updates see them. */
  seen(rows: Uint32Array): Batch {
    const { train } = this.#sets
    return rowsOf({ inputs: this.#perturbed ?? train.inputs, targets: train.targets }, rows)
  }

  dispose(): void {
    this.#perturbed?.dispose()
    for (const { inputs, targets } of Object.values(this.#sets)) dispose([inputs, targets])
  }
}

function upload(network: DenseNetwork, { rows, inputs, targets }: Samples): Batch {
  return {
    inputs: keep(tensor2d(inputs, [rows, network.inputs])),
    targets: keep(tensor2d(targets, [rows, network.outputs])),
  }
}

function rowsOf({ inputs, targets }: Batch, rows: Uint32Array): Batch {
  const indices = tensor1d(Int32Array.from(rows), 'int32')
  return { inputs: gather(inputs, indices), targets: gather(targets, indices) }
}
