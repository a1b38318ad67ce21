import { engine, registerKernel, type NamedAttrMap } from '@tensorflow/tfjs-core'
import { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl'
import type { ArrayTarget } from './arrayTarget.ts'
import { SAMPLERS, type Sampler, type ShaderProgram } from './shaderProgram.ts'

/** One draw: a program, what it reads and where it writes. */
export interface Draw {
  readonly program: ShaderProgram
  readonly textures: Readonly<Partial<Record<Sampler, WebGLTexture>>>
  readonly target: ArrayTarget
  /** Which of the target's framebuffers. */
  readonly framebuffer: number
  /** Rows of texels to draw. */
  readonly height: number
  readonly setUniforms?: (gl: WebGL2RenderingContext) => void
}

const KERNEL = 'FusedDense'

/**
 * Makes `draws`, one after another, as one tfjs kernel: within tfjs' own context, so that losing it is one
 * event for both, and timed by `profile` like every other kernel. It makes no tensors: parameters stay in
 * textures of their own.
 */
export function runFusedKernel(draws: readonly Draw[]): void {
  engine().runKernel(KERNEL, {}, { draws } as unknown as NamedAttrMap)
}

registerKernel({
  kernelName: KERNEL,
  backendName: 'webgl',
  kernelFunc: ({ backend, attrs }) => {
    if (!(backend instanceof MathBackendWebGL)) throw new Error('expected the backend webgl')
    const { draws } = attrs as unknown as { draws: readonly Draw[] }
    execute(backend.gpgpu.gl as WebGL2RenderingContext, draws)
    return []
  },
})

/**
 * Asks for as little as it can, since every call costs a microsecond or two. tfjs sets program, vertex array,
 * framebuffer, viewport, scissor and the textures of its own samplers for every kernel; it relies on culling
 * and the scissor test being on, which they stay.
 */
function execute(gl: WebGL2RenderingContext, draws: readonly Draw[]): void {
  const bound = new Map<string, WebGLTexture>()
  gl.bindVertexArray(null)
  for (const { program, textures, target, framebuffer, height, setUniforms } of draws) {
    gl.useProgram(program.program)
    for (const sampler of program.samplers) bindTexture(gl, sampler, textures[sampler], bound)
    gl.bindFramebuffer(gl.FRAMEBUFFER, target.framebuffers[framebuffer]!)
    gl.viewport(0, 0, target.width, height)
    gl.scissor(0, 0, target.width, height)
    setUniforms?.(gl)
    gl.drawArrays(gl.TRIANGLES, 0, 3)
  }
  gl.bindFramebuffer(gl.FRAMEBUFFER, null)
}

function bindTexture(
  gl: WebGL2RenderingContext,
  sampler: Sampler,
  texture: WebGLTexture | undefined,
  bound: Map<string, WebGLTexture>,
): void {
  if (texture === undefined) throw new Error(`no texture for ${sampler}`)
  if (bound.get(sampler) === texture) return
  const { unit, target } = SAMPLERS[sampler]
  gl.activeTexture(gl.TEXTURE0 + unit)
  gl.bindTexture(gl[target], texture)
  bound.set(sampler, texture)
}
