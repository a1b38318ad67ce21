import type { DenseNetwork } from '../../../../spec/network.ts'
import { weightBlocks } from './blockLayout.ts'

/**
 * The most weight blocks, of up to four weights each. In software (2 cores, Chromium), to the end of the
 * first 25 updates: 61 blocks (7-8-8-8-1) 0.1 s, 331 (7-32-32-1) 0.7 s, 625 (7-32x3-1) 1 s, 815 2 s; at 889
 * (7-32x4-1) the browser lost the context while it compiled. At 625 blocks it trains 7,000 samples/s of
 * batches of 10, tf.LayersModel 2,000.
 */
const MOST_BLOCKS = 640

/** Whether `network` is small enough for the shaders of `createFusedWebglTrainer`. */
export function fitsFusedWebgl(network: DenseNetwork): boolean {
  return weightBlocks(network).length <= MOST_BLOCKS
}
