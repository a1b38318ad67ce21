import bytes from './assembly/kernel.ts?wasm'
import { InstancePool } from './instancePool.ts'
import type { GlobalName } from './kernelNames.ts'

/** What `assembly/kernel.ts` exports; addresses and strides in bytes. */
interface KernelFunctions {
  readonly memory: WebAssembly.Memory
  train(count: number, batchSize: number): void
  meanGradients(start: number, count: number): void
  evaluate(set: number, stride: number, count: number): number
  propagate(x: number, stride: number, bytes: number, depth: number): void
  maps(
    grid: number,
    stride: number,
    points: number,
    depth: number,
    tiles: number,
    tileCount: number,
    palette: number,
    discretize: number,
    pixels: number,
    valuesOf: number,
    valueCount: number,
    values: number,
  ): void
  /** To be called after `updates` or a decay of Adam was set. */
  resume(): void
}

/** An instance of the kernel: functions on a memory of its own, and its globals. */
export type KernelExports = KernelFunctions & Readonly<Record<GlobalName, { value: number }>>

const pool = new InstancePool<KernelExports>(bytes)

/** See `InstancePool.acquire`. */
export function acquireKernel(): Promise<KernelExports> {
  return pool.acquire()
}

/** See `InstancePool.release`. */
export function releaseKernel(kernel: KernelExports): void {
  pool.release(kernel)
}
