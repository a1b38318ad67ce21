import { add, clipByValue, concat, div, mul, reshape, split, sqrt, square } from '@tensorflow/tfjs-core'
import { sum, tensor1d, variable, zeros } from '@tensorflow/tfjs-core'
import type { Tensor, Tensor1D, Variable } from '@tensorflow/tfjs-core'

/**
 * The parameters of a network as one vector in the layout of its spec, of which the weights of the
 * model are pieces. Optimizers and penalties work on the vector: a dozen kernels for each update of
 * Adam instead of a dozen for each layer. Called within `tidy`.
 */
export class FlatParameters {
  readonly vector: Variable
  readonly #pieces: readonly Variable[]
  readonly #sizes: number[]

  /** `pieces` are the model's variables in the order of the vector; `values` is copied. */
  constructor(pieces: readonly Variable[], values: Float32Array) {
    this.vector = variable(tensor1d(values.slice()))
    this.#pieces = pieces
    this.#sizes = pieces.map((piece) => piece.size)
    this.spread()
  }

  assign(values: Float32Array): void {
    this.vector.assign(tensor1d(values.slice()))
    this.spread()
  }

  /** Adds `changes` to the vector, by the names of the pieces; `spread` hands the sums on to the model. */
  add(changes: Readonly<Record<string, Tensor>>): void {
    this.vector.assign(add(this.vector, this.flatten(changes)))
  }

  /** Hands the vector's numbers on to the model. */
  spread(): void {
    const parts = split(this.vector, this.#sizes)
    for (const [i, piece] of this.#pieces.entries()) piece.assign(reshape(parts[i]!, piece.shape))
  }

  /** Limits the norms of incoming weights in the vector as `reference/maxNorm.ts` has it. */
  limitNorms(limit: number): void {
    const parts = split(this.vector, this.#sizes)
    const limited = this.#pieces.map(({ shape, size }, i) => {
      if (shape.length === 1) return parts[i]!
      return reshape(limitedNorms(reshape(parts[i]!, [-1, shape.at(-1)!]), limit), [size])
    })
    this.vector.assign(concat(limited as Tensor1D[]))
  }

  /** Values for the pieces, by the names of their variables, as one vector; 0 where there are none. */
  flatten(values: Readonly<Record<string, Tensor>>): Tensor1D {
    return concat(this.#pieces.map(({ name, size }) => reshape(values[name] ?? zeros([size]), [size])))
  }

  dispose(): void {
    this.vector.dispose()
    for (const piece of this.#pieces) piece.dispose()
  }
}

/** `keras.config.epsilon()` */
const EPSILON = 1e-7

/** `kernel`, inputs x units (or filters), with no column longer than `limit`. */
function limitedNorms(kernel: Tensor, limit: number): Tensor {
  const norms = sqrt(sum(square(kernel), 0, true))
  return mul(kernel, div(clipByValue(norms, 0, limit), add(norms, EPSILON)))
}
