import { EngineError } from '../../../trainer.ts'
import bytes from './assembly/kernel.ts?wasm'
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

let compiling: Promise<WebAssembly.Module> | null = null

/** A memory once grown cannot be given back, so instances are used again. */
const idle: KernelExports[] = []

/**
 * An instance nobody else uses; what its memory holds is left over from the last use.
 *
 * @throws EngineError `backend-unavailable` where the browser has no wasm SIMD.
 */
export async function acquireKernel(): Promise<KernelExports> {
  const free = idle.pop()
  if (free !== undefined) return free
  try {
    compiling ??= WebAssembly.compile(bytes)
    const { exports } = await WebAssembly.instantiate(await compiling)
    return exports as unknown as KernelExports
  } catch (cause) {
    throw new EngineError('backend-unavailable', `the wasm kernel did not start: ${String(cause)}`, { cause })
  }
}

/** Hands an instance back; it must not be used any more. Handing it back again does nothing. */
export function releaseKernel(kernel: KernelExports): void {
  if (!idle.includes(kernel)) idle.push(kernel)
}
