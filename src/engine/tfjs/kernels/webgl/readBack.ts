import { contextLost } from '../../backendWebgl.ts'
import type { ArrayTarget } from './arrayTarget.ts'

/**
 * How long a wait asks again at every turn of the event loop, which is the soonest to notice the end. A longer
 * one is for a shader to compile or a GPU in software, and asking all the time would take half of two cores
 * from it: from then on timers ask, which notice the end up to 4 ms late.
 */
const EAGER_MS = 4

/** All texels of `target`, layer by layer, once the GPU has drawn them; rejects with `context-lost`. */
export async function readBack(
  gl: WebGL2RenderingContext,
  target: ArrayTarget,
): Promise<Float32Array<ArrayBuffer>> {
  const numbers = new Float32Array(target.layers * target.layerLength)
  const buffer = gl.createBuffer()
  gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer)
  gl.bufferData(gl.PIXEL_PACK_BUFFER, numbers.byteLength, gl.STREAM_READ)
  copyLayers(gl, target)
  gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null)
  try {
    await drawn(gl)
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer)
    gl.getBufferSubData(gl.PIXEL_PACK_BUFFER, 0, numbers)
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null)
  } finally {
    gl.deleteBuffer(buffer)
  }
  return numbers
}

function copyLayers(gl: WebGL2RenderingContext, target: ArrayTarget): void {
  const { width, height, layers, layerLength, perDraw, framebuffers } = target
  for (let layer = 0; layer < layers; layer++) {
    const attachment = layer % perDraw
    if (attachment === 0) gl.bindFramebuffer(gl.READ_FRAMEBUFFER, framebuffers[layer / perDraw]!)
    gl.readBuffer(gl.COLOR_ATTACHMENT0 + attachment)
    gl.readPixels(0, 0, width, height, gl.RGBA, gl.FLOAT, 4 * layerLength * layer)
  }
  gl.bindFramebuffer(gl.READ_FRAMEBUFFER, null)
}

/** Resolves when the GPU has done everything asked of it so far. */
async function drawn(gl: WebGL2RenderingContext): Promise<void> {
  const sync = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0)
  if (sync === null) throw contextLost()
  gl.flush()
  const { port1, port2 } = new MessageChannel()
  const nextTurn = () =>
    new Promise((resolve) => {
      port1.onmessage = resolve
      port2.postMessage(null)
    })
  const start = performance.now()
  try {
    while (gl.clientWaitSync(sync, 0, 0) === gl.TIMEOUT_EXPIRED) {
      if (performance.now() - start < EAGER_MS) await nextTurn()
      else await new Promise((resolve) => setTimeout(resolve))
      if (gl.isContextLost()) throw contextLost()
    }
  } finally {
    port1.close()
    gl.deleteSync(sync)
  }
}
