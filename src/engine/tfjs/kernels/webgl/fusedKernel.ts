import { engine, registerKernel, type NamedAttrMap } from '@tensorflow/tfjs-core'
import { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl'
import type { ArrayTarget } from './arrayTarget.ts'
import type { ShaderProgram } from './shaderProgram.ts'

/** One draw: a program, what it reads and where it writes. */
export interface Draw {
  readonly program: ShaderProgram
  /** Array textures by the names of the program's samplers. */
  readonly arrays: Readonly<Record<string, WebGLTexture>>
  /** Plain textures by the names of the program's samplers. */
  readonly textures: Readonly<Record<string, WebGLTexture>>
  readonly target: ArrayTarget
  /** Which of the target's framebuffers. */
  readonly framebuffer: number
  /** Rows of texels to draw, if not all. */
  readonly height?: number
  readonly setUniforms?: (gl: WebGL2RenderingContext, program: ShaderProgram) => void
}

const KERNEL = 'FusedDense'

/**
 * Draws by a tfjs kernel: within tfjs' own context, so that losing it is one event for both, and timed by
 * `profile` like every other kernel. It makes no tensors: parameters stay in textures of their own.
 */
export function runFusedKernel(draw: Draw): void {
  engine().runKernel(KERNEL, {}, draw as unknown as NamedAttrMap)
}

registerKernel({
  kernelName: KERNEL,
  backendName: 'webgl',
  kernelFunc: ({ backend, attrs }) => {
    if (!(backend instanceof MathBackendWebGL)) throw new Error('expected the backend webgl')
    execute(backend.gpgpu.gl as WebGL2RenderingContext, attrs as unknown as Draw)
    return []
  },
})

/**
 * tfjs sets program, vertex array, framebuffer, viewport, scissor and the textures of its own samplers for
 * every kernel; it relies on culling and the scissor test being on, which they stay.
 */
function execute(gl: WebGL2RenderingContext, draw: Draw): void {
  const { program, target } = draw
  const { width } = target
  const height = draw.height ?? target.height
  gl.useProgram(program.program)
  gl.bindVertexArray(null)
  gl.bindFramebuffer(gl.FRAMEBUFFER, target.framebuffers[draw.framebuffer]!)
  gl.viewport(0, 0, width, height)
  gl.scissor(0, 0, width, height)
  bindTextures(gl, draw)
  draw.setUniforms?.(gl, program)
  gl.drawArrays(gl.TRIANGLES, 0, 3)
  gl.bindFramebuffer(gl.FRAMEBUFFER, null)
}

function bindTextures(gl: WebGL2RenderingContext, { program, arrays, textures }: Draw): void {
  let unit = 0
  for (const sampler in arrays) {
    gl.activeTexture(gl.TEXTURE0 + unit)
    gl.bindTexture(gl.TEXTURE_2D_ARRAY, arrays[sampler]!)
    gl.uniform1i(program.location(sampler), unit++)
  }
  for (const sampler in textures) {
    gl.activeTexture(gl.TEXTURE0 + unit)
    gl.bindTexture(gl.TEXTURE_2D, textures[sampler]!)
    gl.uniform1i(program.location(sampler), unit++)
  }
}
