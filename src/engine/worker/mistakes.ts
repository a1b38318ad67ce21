import type { Network } from '../../spec/network.ts'
import type { Grid, Trainer, TrainerOptions } from '../trainer.ts'

const NONE = new Uint32Array(0)
const NO_COLOURS = new Uint32Array(256)

/** Which points of both sets a network of two classes puts on the wrong side, asked of its own trainer. */
export class Mistakes {
  readonly #network: Network
  readonly #inputs: readonly Float32Array[]
  readonly #targets: Float32Array
  #points: Grid | null = null

  constructor({ network, train, test }: Pick<TrainerOptions, 'network' | 'train' | 'test'>) {
    this.#network = network
    this.#inputs = [train.inputs, test.inputs]
    this.#targets = Float32Array.of(...train.targets, ...test.targets)
  }

  /**
   * Rows of the points, training first, whose output is not on the target's side of 0.5; 0.5 itself belongs
   * to 0, as in `Evaluation`. Of a regression none.
   */
  async find(trainer: Trainer): Promise<Uint32Array<ArrayBuffer>> {
    if (this.#network.layers.at(-1)?.activation !== 'sigmoid') return NONE
    const output = this.#network.unitCount - 1
    const grid = (this.#points ??= this.#square())
    // No unit is painted: its values alone are asked for.
    const request = { grid, units: [], palette: NO_COLOURS, discretize: true, valuesOf: output }
    const { values } = await trainer.maps(request)
    const rows: number[] = []
    for (const [row, target] of this.#targets.entries()) {
      if (values[row]! > 0.5 !== target > 0.5) rows.push(row)
    }
    return Uint32Array.from(rows)
  }

  /** Maps are square: the points row by row, and as many zeros as the last rows lack. */
  #square(): Grid {
    const resolution = Math.ceil(Math.sqrt(this.#targets.length))
    const inputs = new Float32Array(resolution * resolution * this.#network.inputs)
    let at = 0
    for (const part of this.#inputs) {
      inputs.set(part, at)
      at += part.length
    }
    return { resolution, inputs }
  }
}
