import { engine, registerBackend, removeBackend } from '@tensorflow/tfjs-core'
import { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl'
import { EngineError } from '../trainer.ts'

/**
 * Sees to it that the next start of `webgl` finds a live context: registers a backend on a canvas of our
 * own unless one of ours is running on a live context. tfjs' own registration keeps compiled programs per
 * WebGL version and would go on using those of a lost context.
 */
export function renewWebgl(): void {
  const running = engine().registry['webgl']
  if (running instanceof OwnWebglBackend && !running.context.isContextLost()) return
  if (engine().registryFactory['webgl'] !== undefined) removeBackend('webgl')
  registerBackend('webgl', () => new OwnWebglBackend(new OffscreenCanvas(1, 1)))
}

/**
 * The WebGL context that tfjs computes on at present, or `null` where `webgl` is not running. Whoever
 * holds tensors on it asks `isContextLost()`, because on a lost context tfjs fails late or not at all.
 */
export function webglContext(): WebGL2RenderingContext | null {
  const running = engine().registry['webgl']
  return running instanceof OwnWebglBackend ? running.context : null
}

/** Rejects with `context-lost` as soon as `context` is lost; `release` ends the watch. */
export function watchContext(context: WebGL2RenderingContext): { lost: Promise<never>; release: () => void } {
  const { canvas } = context
  let onLost = () => {}
  const lost = new Promise<never>((_resolve, reject) => {
    onLost = () => reject(contextLost())
    canvas.addEventListener('webglcontextlost', onLost)
  })
  return { lost, release: () => canvas.removeEventListener('webglcontextlost', onLost) }
}

export function contextLost(cause?: unknown): EngineError {
  return new EngineError('context-lost', 'the WebGL context was lost', { cause })
}

class OwnWebglBackend extends MathBackendWebGL {
  readonly context: WebGL2RenderingContext

  constructor(canvas: OffscreenCanvas) {
    super(canvas)
    const { gl } = this.gpgpu
    if (!(gl instanceof WebGL2RenderingContext)) throw new Error('expected WebGL 2')
    this.context = gl
  }
}
