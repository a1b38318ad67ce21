import { EngineError } from '../../../trainer.ts'
import { startBackend } from '../../backend.ts'
import { contextLost, webglContext } from '../../backendWebgl.ts'

/** The context one trainer lives on; everything it computes goes through `run`. */
export class WebglSession {
  readonly gl: WebGL2RenderingContext

  /** Starts `webgl` where it is not running; rejects like `startBackend`. */
  static async open(): Promise<WebglSession> {
    await startBackend('webgl')
    const gl = webglContext()
    if (gl === null) throw new EngineError('backend-unavailable', 'backend webgl: no context')
    return new WebglSession(gl)
  }

  private constructor(gl: WebGL2RenderingContext) {
    this.gl = gl
  }

  /** Runs `work` on `webgl`; whatever goes wrong on a lost context is `context-lost`. */
  async run<T>(work: () => T | Promise<T>): Promise<T> {
    const { gl } = this
    // Asked first, because starting the backend would put a new context in place of the lost one.
    if (gl.isContextLost()) throw contextLost()
    try {
      await startBackend('webgl')
      const result = await work()
      if (gl.isContextLost()) throw contextLost()
      return result
    } catch (cause) {
      if (gl.isContextLost()) throw contextLost(cause)
      if (cause instanceof EngineError) throw cause
      throw new EngineError('internal', `webgl: ${String(cause)}`, { cause })
    }
  }
}
