import { ArrayTarget } from './arrayTarget.ts'
import { packRows, ROWS_WIDTH, rowTexels, type RowPart } from './rows.ts'
import { createRowsTexture } from './rowsTexture.ts'

/** Rows of numbers on the GPU, and room for what a network makes of them. */
export class RowValues {
  readonly rows: number
  /** Texels of a row. */
  readonly stride: number
  readonly texture: WebGLTexture
  readonly #gl: WebGL2RenderingContext
  #target: ArrayTarget | null = null

  /** The inputs of the network are the first of `parts`. */
  constructor(gl: WebGL2RenderingContext, rows: number, parts: readonly RowPart[]) {
    this.#gl = gl
    this.rows = rows
    this.stride = rowTexels(parts)
    this.texture = createRowsTexture(gl, packRows(rows, parts))
  }

  /** Room for so many texels a row, one in each layer. */
  target(layers: number): ArrayTarget {
    if (this.#target?.layers === layers) return this.#target
    this.#target?.dispose()
    this.#target = new ArrayTarget(this.#gl, ROWS_WIDTH, Math.ceil(this.rows / ROWS_WIDTH), layers)
    return this.#target
  }

  dispose(): void {
    this.#target?.dispose()
    this.#gl.deleteTexture(this.texture)
  }
}
