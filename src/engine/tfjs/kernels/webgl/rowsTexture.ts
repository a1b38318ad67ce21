import { ROWS_WIDTH } from './rows.ts'

/** A texture of float32 texels for `fetchFour`; `numbers` holds whole texels. */
export function createRowsTexture(gl: WebGL2RenderingContext, numbers: Float32Array): WebGLTexture {
  const height = Math.max(1, Math.ceil(numbers.length / 4 / ROWS_WIDTH))
  const padded = new Float32Array(4 * ROWS_WIDTH * height)
  padded.set(numbers)
  const texture = gl.createTexture()
  gl.bindTexture(gl.TEXTURE_2D, texture)
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, ROWS_WIDTH, height, 0, gl.RGBA, gl.FLOAT, padded)
  sampleExactly(gl)
  gl.bindTexture(gl.TEXTURE_2D, null)
  return texture
}

/** Row numbers for `fetchIndex`, in a texture that grows with what it has to hold. */
export class IndexTexture {
  readonly texture: WebGLTexture
  readonly #gl: WebGL2RenderingContext
  #padded = new Uint32Array(0)

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl
    this.texture = gl.createTexture()
    gl.bindTexture(gl.TEXTURE_2D, this.texture)
    sampleExactly(gl)
    gl.bindTexture(gl.TEXTURE_2D, null)
    this.upload(new Uint32Array(1))
  }

  upload(indices: Uint32Array): void {
    const gl = this.#gl
    const height = Math.max(1, Math.ceil(indices.length / ROWS_WIDTH))
    const grows = height * ROWS_WIDTH > this.#padded.length
    if (grows) this.#padded = new Uint32Array(2 * height * ROWS_WIDTH)
    this.#padded.set(indices)
    gl.bindTexture(gl.TEXTURE_2D, this.texture)
    if (grows) {
      const rows = 2 * height
      gl.texImage2D(
        gl.TEXTURE_2D,
        0,
        gl.R32UI,
        ROWS_WIDTH,
        rows,
        0,
        gl.RED_INTEGER,
        gl.UNSIGNED_INT,
        this.#padded,
      )
    } else {
      const part = this.#padded.subarray(0, height * ROWS_WIDTH)
      gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, ROWS_WIDTH, height, gl.RED_INTEGER, gl.UNSIGNED_INT, part)
    }
    gl.bindTexture(gl.TEXTURE_2D, null)
  }

  dispose(): void {
    this.#gl.deleteTexture(this.texture)
  }
}

/** Integer and float32 textures cannot be filtered and are incomplete unless they say they are not. */
function sampleExactly(gl: WebGL2RenderingContext): void {
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST)
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST)
}
