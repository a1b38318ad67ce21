import { ArrayTarget } from './arrayTarget.ts'
import type { PassLayout } from './slopesShader.ts'

/** The least width of what lies between two draws: small batches fit in a pair of rows, see `stateWidth`. */
const PASS_WIDTH = 32

/** Room for what a batch leaves behind between the two draws of an update; it grows with the batches. */
export class PassTarget {
  readonly #gl: WebGL2RenderingContext
  readonly #layout: PassLayout
  #target: ArrayTarget | null = null

  constructor(gl: WebGL2RenderingContext, layout: PassLayout) {
    this.#gl = gl
    this.#layout = layout
  }

  /** Room for a batch of `rows`. */
  of(rows: number): ArrayTarget {
    const fragments = Math.max(1, rows * this.#layout.parts)
    const room = this.#target === null ? 0 : this.#target.width * this.#target.height
    if (this.#target !== null && fragments <= room) return this.#target
    this.#target?.dispose()
    const width = Math.max(PASS_WIDTH, 2 ** Math.ceil(Math.log2(fragments) / 2))
    const height = Math.ceil(fragments / width)
    this.#target = new ArrayTarget(this.#gl, width, height, this.#layout.targets)
    return this.#target
  }

  dispose(): void {
    this.#target?.dispose()
  }
}
