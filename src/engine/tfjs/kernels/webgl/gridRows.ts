import type { DenseNetwork } from '../../../../spec/network.ts'
import type { Grid } from '../../../trainer.ts'
import { RowValues } from './rowValues.ts'

/** Tiles of all units and one enlarged map are on the screen at a time, and points may be asked for. */
const GRIDS_KEPT = 3

/** The points of the grids last used, so that they are uploaded once and not for every frame. */
export class GridRows {
  readonly #gl: WebGL2RenderingContext
  readonly #network: DenseNetwork
  readonly #rows = new Map<Grid, RowValues>()

  constructor(gl: WebGL2RenderingContext, network: DenseNetwork) {
    this.#gl = gl
    this.#network = network
  }

  of(grid: Grid): RowValues {
    const rows = this.#rows.get(grid) ?? this.#upload(grid)
    this.#rows.delete(grid)
    this.#rows.set(grid, rows)
    const [oldest] = this.#rows.keys()
    if (this.#rows.size > GRIDS_KEPT && oldest !== undefined) this.#forget(oldest)
    return rows
  }

  /** Input `unit` of the network at the points of `grid`. */
  column({ inputs }: Grid, unit: number): Float32Array<ArrayBuffer> {
    const columns = this.#network.inputs
    return Float32Array.from({ length: inputs.length / columns }, (_, row) => inputs[row * columns + unit]!)
  }

  dispose(): void {
    for (const grid of this.#rows.keys()) this.#forget(grid)
  }

  #upload({ resolution, inputs }: Grid): RowValues {
    const parts = [{ numbers: inputs, columns: this.#network.inputs }]
    return new RowValues(this.#gl, resolution * resolution, parts)
  }

  #forget(grid: Grid): void {
    this.#rows.get(grid)?.dispose()
    this.#rows.delete(grid)
  }
}
