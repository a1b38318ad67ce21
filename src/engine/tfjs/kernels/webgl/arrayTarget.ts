/** The most render targets of one draw; every WebGL 2 has 4, nearly all have 8. */
export function renderTargets(gl: WebGL2RenderingContext): number {
  const limits: unknown[] = [gl.getParameter(gl.MAX_DRAW_BUFFERS), gl.getParameter(gl.MAX_COLOR_ATTACHMENTS)]
  return Math.min(8, ...limits.map(Number))
}

/** Layers of float32 RGBA texels which a shader draws into, and a later one reads from. */
export class ArrayTarget {
  readonly width: number
  readonly height: number
  readonly layers: number
  readonly texture: WebGLTexture
  /** Each draws into the next `perDraw` layers. */
  readonly framebuffers: readonly WebGLFramebuffer[]
  readonly perDraw: number
  readonly #gl: WebGL2RenderingContext

  constructor(gl: WebGL2RenderingContext, width: number, height: number, layers: number) {
    this.#gl = gl
    this.width = width
    this.height = height
    this.layers = layers
    this.texture = gl.createTexture()
    gl.bindTexture(gl.TEXTURE_2D_ARRAY, this.texture)
    gl.texStorage3D(gl.TEXTURE_2D_ARRAY, 1, gl.RGBA32F, width, height, layers)
    // float32 textures cannot be filtered and count as incomplete unless they say that they are not
    gl.texParameteri(gl.TEXTURE_2D_ARRAY, gl.TEXTURE_MIN_FILTER, gl.NEAREST)
    gl.texParameteri(gl.TEXTURE_2D_ARRAY, gl.TEXTURE_MAG_FILTER, gl.NEAREST)
    gl.bindTexture(gl.TEXTURE_2D_ARRAY, null)
    this.perDraw = renderTargets(gl)
    const draws = Math.ceil(layers / this.perDraw)
    this.framebuffers = Array.from({ length: draws }, (_, draw) => this.#attach(draw * this.perDraw))
  }

  /** Numbers of one layer. */
  get layerLength(): number {
    return 4 * this.width * this.height
  }

  /** Writes all texels, layer by layer. */
  upload(numbers: Float32Array): void {
    const gl = this.#gl
    const { width, height, layers } = this
    gl.bindTexture(gl.TEXTURE_2D_ARRAY, this.texture)
    gl.texSubImage3D(gl.TEXTURE_2D_ARRAY, 0, 0, 0, 0, width, height, layers, gl.RGBA, gl.FLOAT, numbers)
    gl.bindTexture(gl.TEXTURE_2D_ARRAY, null)
  }

  dispose(): void {
    for (const framebuffer of this.framebuffers) this.#gl.deleteFramebuffer(framebuffer)
    this.#gl.deleteTexture(this.texture)
  }

  #attach(from: number): WebGLFramebuffer {
    const gl = this.#gl
    const framebuffer = gl.createFramebuffer()
    const length = Math.min(this.perDraw, this.layers - from)
    const attachments = Array.from({ length }, (_, q) => gl.COLOR_ATTACHMENT0 + q)
    gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer)
    for (const [q, attachment] of attachments.entries()) {
      gl.framebufferTextureLayer(gl.FRAMEBUFFER, attachment, this.texture, 0, from + q)
    }
    gl.drawBuffers(attachments)
    gl.bindFramebuffer(gl.FRAMEBUFFER, null)
    return framebuffer
  }
}
