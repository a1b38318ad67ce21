import { EngineError } from '../../../trainer.ts'

/**
 * Instances of one wasm module, compiled when the first is asked for. A memory once grown cannot be given back,
 * so instances are used again.
 */
export class InstancePool<Exports> {
  readonly #bytes: Uint8Array<ArrayBuffer>
  readonly #idle: Exports[] = []
  #compiling: Promise<WebAssembly.Module> | null = null

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.#bytes = bytes
  }

  /**
   * An instance nobody else uses; what its memory holds is left over from the last use.
   *
   * @throws EngineError `backend-unavailable` where the browser has no wasm SIMD.
   */
  async acquire(): Promise<Exports> {
    const free = this.#idle.pop()
    if (free !== undefined) return free
    try {
      this.#compiling ??= WebAssembly.compile(this.#bytes)
      const { exports } = await WebAssembly.instantiate(await this.#compiling)
      return exports as unknown as Exports
    } catch (cause) {
      throw new EngineError('backend-unavailable', `the wasm kernel did not start: ${String(cause)}`, {
        cause,
      })
    }
  }

  /** Hands an instance back; it must not be used any more. Handing it back again does nothing. */
  release(instance: Exports): void {
    if (!this.#idle.includes(instance)) this.#idle.push(instance)
  }
}
