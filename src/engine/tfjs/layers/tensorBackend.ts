import { tidy, type Tensor, type TensorContainer } from '@tensorflow/tfjs-core'
import type { Backend } from '../../../spec/choices.ts'
import { EngineError } from '../../trainer.ts'
import { startBackend } from '../backend.ts'
import { contextLost, watchContext, webglContext } from '../backendWebgl.ts'

/**
 * The backend one trainer lives on. Everything a trainer computes goes through here, so that it runs on
 * its own backend, frees what it does not return, and fails with an `EngineError`.
 */
export class TensorBackend {
  readonly backend: Backend
  readonly #context: WebGL2RenderingContext | null

  /** Starts `backend` where it is not running; rejects like `startBackend`. */
  static async open(backend: Backend): Promise<TensorBackend> {
    await startBackend(backend)
    return new TensorBackend(backend, backend === 'webgl' ? webglContext() : null)
  }

  private constructor(backend: Backend, context: WebGL2RenderingContext | null) {
    this.backend = backend
    this.#context = context
  }

  /** Runs `work` and frees every tensor it leaves behind but the one it returns. */
  async compute<T>(work: () => T): Promise<T> {
    return this.#guard(async () => {
      await startBackend(this.backend)
      // tidy passes on what is no tensor, though its type does not say so.
      return tidy(work as () => TensorContainer) as T
    })
  }

  /** The numbers of `work`'s result, whose tensor is freed. */
  async read(work: () => Tensor): Promise<Float32Array<ArrayBuffer>> {
    const result = await this.compute(work)
    try {
      // The read-back may be a view of the backend's own memory, which lives on.
      return await this.#guard(async () => Float32Array.from(await this.#untilLost(result.data())))
    } finally {
      result.dispose()
    }
  }

  async #guard<T>(work: () => Promise<T>): Promise<T> {
    // Asked first, because starting the backend would put a new context in place of the lost one.
    if (this.#isLost()) throw contextLost()
    try {
      const result = await work()
      if (this.#isLost()) throw contextLost()
      return result
    } catch (cause) {
      if (this.#isLost()) throw contextLost(cause)
      if (cause instanceof EngineError) throw cause
      throw new EngineError('internal', `${this.backend}: ${String(cause)}`, { cause })
    }
  }

  /** tfjs polls a fence that a lost context never passes. */
  async #untilLost<T>(reading: Promise<T>): Promise<T> {
    if (this.#context === null) return reading
    const { lost, release } = watchContext(this.#context)
    try {
      return await Promise.race([reading, lost])
    } finally {
      release()
    }
  }

  #isLost(): boolean {
    return this.#context?.isContextLost() ?? false
  }
}
