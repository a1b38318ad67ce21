import { engine, registerKernel, type NamedAttrMap } from '@tensorflow/tfjs-core'
import { startBackend } from '../../backend.ts'

const KERNEL_NAME = 'SinapsisFusedTrain'

/** One update per consecutive run of `batchSize` rows of `order`, which are at least one. */
interface Updating {
  train(order: Uint32Array, batchSize: number): void
}

interface TrainAttributes {
  readonly kernel: Updating
  readonly order: Uint32Array
  readonly batchSize: number
}

registerKernel({
  kernelName: KERNEL_NAME,
  backendName: 'wasm',
  kernelFunc({ attrs }) {
    const { kernel, order, batchSize } = attrs as unknown as TrainAttributes
    kernel.train(order, batchSize)
    return []
  },
})

/** Trains by way of TensorFlow.js, as one kernel of its wasm backend. */
export async function runUpdates(kernel: Updating, order: Uint32Array, batchSize: number): Promise<void> {
  await startBackend('wasm')
  const attributes: TrainAttributes = { kernel, order, batchSize }
  engine().runKernel(KERNEL_NAME, {}, attributes as unknown as NamedAttrMap)
}
