import { keep, tensor2d, type Tensor2D } from '@tensorflow/tfjs-core'
import type { Grid } from '../../trainer.ts'

/** Tiles of all units and one enlarged map are on the screen at a time, and points may be asked for. */
const GRIDS_KEPT = 3

/** The inputs of the grids last used, as tensors, so that they are uploaded once and not for every frame. */
export class GridTensors {
  readonly #tensors = new Map<Grid, Tensor2D>()

  /** `resolution`^2 x `features`. */
  inputsOf(grid: Grid, features: number): Tensor2D {
    const inputs =
      this.#tensors.get(grid) ?? keep(tensor2d(grid.inputs, [grid.inputs.length / features, features]))
    this.#tensors.delete(grid)
    this.#tensors.set(grid, inputs)
    const [oldest] = this.#tensors.keys()
    if (this.#tensors.size > GRIDS_KEPT && oldest !== undefined) this.#forget(oldest)
    return inputs
  }

  dispose(): void {
    for (const grid of this.#tensors.keys()) this.#forget(grid)
  }

  #forget(grid: Grid): void {
    this.#tensors.get(grid)?.dispose()
    this.#tensors.delete(grid)
  }
}
