/** Who computes WebGL: a graphics processor, or the processor imitating one. */
export interface Gpu {
  /** As the driver names it. */
  readonly name: string
  readonly kind: 'hardware' | 'software'
}

/**
 * Renderers that run on the processor: SwiftShader (Chromium), llvmpipe, softpipe and swrast (Mesa),
 * WARP (Windows: "Microsoft Basic Render Driver"), and the ones that say so themselves.
 */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|swrast|microsoft basic render|\bwarp\b|software/i

/** Tells hardware from software by the renderer's name; an unknown or hidden name passes for hardware. */
export function classifyGpu(name: string): Gpu {
  return { name, kind: SOFTWARE.test(name) ? 'software' : 'hardware' }
}

/** The GPU behind WebGL 2 on an OffscreenCanvas, or `null` where there is none. */
export function detectGpu(): Gpu | null {
  if (typeof OffscreenCanvas === 'undefined') return null
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2')
  if (gl === null) return null
  // Firefox names the GPU in RENDERER and calls the extension deprecated; the others hide it there.
  const info = gl.getExtension('WEBGL_debug_renderer_info')
  const name: unknown = gl.getParameter(info === null ? gl.RENDERER : info.UNMASKED_RENDERER_WEBGL)
  // Browsers allow about 16 contexts at a time, so this one is given back.
  gl.getExtension('WEBGL_lose_context')?.loseContext()
  return classifyGpu(typeof name === 'string' ? name : '')
}
