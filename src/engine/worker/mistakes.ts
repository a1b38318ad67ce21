import { decidedClass, targetClass } from '../../spec/decision.ts'
import { decisionThreshold, firstOutput, type DenseNetwork } from '../../spec/network.ts'
import type { Grid, DenseTrainer, TrainerOptions } from '../trainer.ts'

const NONE = new Uint32Array(0)
const NO_COLOURS = new Uint32Array(256)

/** Which points of both sets are given a wrong class, asked of the network's own trainer. */
export class Mistakes {
  readonly #network: DenseNetwork
  readonly #inputs: readonly Float32Array[]
  readonly #targets: Float32Array
  #points: Grid | null = null

  constructor({ network, train, test }: Pick<TrainerOptions, 'network' | 'train' | 'test'>) {
    this.#network = network
    this.#inputs = [train.inputs, test.inputs]
    this.#targets = Float32Array.of(...train.targets, ...test.targets)
  }

  /** Rows of the points, training first, that are not given their class (see `decidedClass`); of a regression none. */
  async find(trainer: DenseTrainer): Promise<Uint32Array<ArrayBuffer>> {
    const network = this.#network
    if (network.task === 'regression') return NONE
    const { outputs } = network
    const first = firstOutput(network)
    const valuesOf = Array.from({ length: outputs }, (_, k) => first + k)
    const grid = (this.#points ??= this.#square())
    // No unit is painted: values alone are asked for.
    const { values } = await trainer.maps({
      grid,
      units: [],
      palette: NO_COLOURS,
      discretize: true,
      valuesOf,
    })
    const threshold = decisionThreshold(network)
    const area = grid.resolution ** 2
    const rows: number[] = []
    for (let row = 0; row < this.#targets.length / outputs; row++) {
      const made = valuesOf.map((_, k) => values[k * area + row]!)
      const given = decidedClass(made, 0, outputs, threshold)
      if (given !== targetClass(this.#targets, row * outputs, outputs)) rows.push(row)
    }
    return Uint32Array.from(rows)
  }

  /** Maps are square: the points row by row, and as many zeros as the last rows lack. */
  #square(): Grid {
    const resolution = Math.ceil(Math.sqrt(this.#targets.length / this.#network.outputs))
    const inputs = new Float32Array(resolution * resolution * this.#network.inputs)
    let at = 0
    for (const part of this.#inputs) {
      inputs.set(part, at)
      at += part.length
    }
    return { resolution, inputs }
  }
}
