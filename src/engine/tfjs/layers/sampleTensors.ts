import { dispose, gather, keep, tensor, tensor1d, tensor2d } from '@tensorflow/tfjs-core'
import type { Tensor, Tensor2D } from '@tensorflow/tfjs-core'
import type { Samples } from '../../../data/samples.ts'
import type { Network } from '../../../spec/network.ts'

/** Inputs and targets of a set or a batch: samples x inputs (or images, channels-last) and samples x outputs. */
export interface Batch {
  readonly inputs: Tensor
  readonly targets: Tensor2D
}

/** Both sets as tensors, and the inputs that updates see in place of the training set's own, if any. */
export class SampleTensors {
  readonly #sets: Readonly<Record<'train' | 'test', Batch>>
  #perturbed: Tensor | null = null

  constructor(network: Network, train: Samples, test: Samples) {
    this.#sets = { train: upload(network, train), test: upload(network, test) }
  }

  inputsOf(set: 'train' | 'test'): Tensor {
    return this.#sets[set].inputs
  }

  /** See `Trainer.perturb`; `inputs` is copied. */
  perturb(inputs: Float32Array | null): void {
    this.#perturbed?.dispose()
    const { shape } = this.#sets.train.inputs
    this.#perturbed = inputs === null ? null : keep(tensor(inputs.slice(), shape))
  }

  /** These rows with their own inputs. Called within `tidy`, as is `seen`. */
  own(rows: Uint32Array, set: 'train' | 'test' = 'train'): Batch {
    return rowsOf(this.#sets[set], rows)
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

function upload(network: Network, { rows, inputs, targets }: Samples): Batch {
  return {
    inputs: keep(tensor(inputs, [rows, ...inputShape(network)])),
    targets: keep(tensor2d(targets, [rows, network.outputs])),
  }
}

function rowsOf({ inputs, targets }: Batch, rows: Uint32Array): Batch {
  const indices = tensor1d(Int32Array.from(rows), 'int32')
  return { inputs: gather(inputs, indices), targets: gather(targets, indices) }
}

function inputShape(network: Network): number[] {
  if (network.kind === 'dense') return [network.inputs]
  const { height, width, channels } = network.input
  return [height, width, channels]
}
