import { add, clipByValue, concat, div, mul, reshape, split, sqrt, square } from '@tensorflow/tfjs-core'
import { sum, tensor, variable, zeros } from '@tensorflow/tfjs-core'
import type { Tensor, Tensor1D, Variable } from '@tensorflow/tfjs-core'

/** Gathering so many numbers into a vector and handing them out again costs more than kernels of their own. */
const LARGE = 8192

/** Pieces that lie one behind the other in the flat parameter vector, and all their numbers in one variable. */
interface PieceGroup {
  /** One vector, or the only piece itself. */
  readonly all: Variable
  readonly pieces: readonly Variable[]
  readonly size: number
}

/**
 * The parameters of a network in the layout of its spec, of which the weights of the model are pieces. Optimizers
 * and penalties work on groups of pieces: a dozen kernels for each update of Adam instead of a dozen for each layer.
 * A large piece is a group of its own, the others share one vector. Called within `tidy`.
 */
export class ParameterGroups {
  readonly #groups: readonly PieceGroup[]

  /** `pieces` are the model's variables in the order of the layout; `values` is copied. */
  constructor(pieces: readonly Variable[], values: Float32Array) {
    this.#groups = runsOfSmall(pieces).map(groupOf)
    this.assign(values)
  }

  /** The variables that hold all parameters, one behind the other. */
  get groups(): readonly Variable[] {
    return this.#groups.map(({ all }) => all)
  }

  assign(values: Float32Array): void {
    for (const [g, numbers] of this.cut(values).entries()) this.#groups[g]!.all.assign(numbers)
    this.spread()
  }

  /** Numbers laid out like the parameters as a tensor for each group, shaped like it. */
  cut(values: Float32Array): Tensor[] {
    let end = 0
    return this.#groups.map(({ all, size }) => tensor(values.slice(end, (end += size)), all.shape))
  }

  /** Adds `changes` to the groups, by the names of the pieces; `spread` hands the sums on to the model. */
  add(changes: Readonly<Record<string, Tensor>>): void {
    for (const group of this.#groups) {
      const isChanged = group.pieces.some(({ name }) => name in changes)
      if (isChanged) group.all.assign(add(group.all, gathered(group, changes)))
    }
  }

  /** Hands the groups' numbers on to the model. */
  spread(): void {
    for (const group of this.#groups) {
      if (group.pieces[0] === group.all) continue
      const parts = partsOf(group)
      for (const [i, piece] of group.pieces.entries()) piece.assign(reshape(parts[i]!, piece.shape))
    }
  }

  /** Limits the norms of incoming weights as `reference/maxNorm.ts` has it. */
  limitNorms(limit: number): void {
    for (const group of this.#groups) {
      const parts = partsOf(group)
      const limited = group.pieces.map(({ shape, size }, i) => {
        if (shape.length === 1) return parts[i]!
        return reshape(limitedNorms(reshape(parts[i]!, [-1, shape.at(-1)!]), limit), [size])
      })
      group.all.assign(
        limited.length === 1 ? reshape(limited[0]!, group.all.shape) : concat(limited as Tensor1D[]),
      )
    }
  }

  /** Values for the pieces, by the names of their variables, as a tensor for each group; 0 where there are none. */
  gather(values: Readonly<Record<string, Tensor>>): Tensor[] {
    return this.#groups.map((group) => gathered(group, values))
  }

  dispose(): void {
    for (const { all, pieces } of this.#groups) for (const each of new Set([all, ...pieces])) each.dispose()
  }
}

/** A tensor for each group, one behind the other, as one vector. */
export function joined(groups: readonly Tensor[]): Tensor1D {
  return concat(groups.map((group) => reshape(group, [group.size])))
}

/** Large pieces by themselves, and what lies between them together. */
function runsOfSmall(pieces: readonly Variable[]): Variable[][] {
  const runs: Variable[][] = []
  let isOpen = false
  for (const piece of pieces) {
    const isSmall = piece.size < LARGE
    if (isSmall && isOpen) runs.at(-1)!.push(piece)
    else runs.push([piece])
    isOpen = isSmall
  }
  return runs
}

function groupOf(pieces: readonly Variable[]): PieceGroup {
  const size = pieces.reduce((total, piece) => total + piece.size, 0)
  return { all: pieces.length === 1 ? pieces[0]! : variable(zeros([size])), pieces, size }
}

function partsOf({ all, pieces, size }: PieceGroup): Tensor[] {
  if (pieces.length === 1) return [reshape(all, [size])]
  return split(
    all,
    pieces.map((piece) => piece.size),
  )
}

function gathered({ pieces }: PieceGroup, values: Readonly<Record<string, Tensor>>): Tensor {
  const parts = pieces.map((piece) => values[piece.name] ?? zeros(piece.shape))
  return pieces.length === 1 ? parts[0]! : joined(parts)
}

/** `keras.config.epsilon()` */
const EPSILON = 1e-7

/** `kernel`, inputs x units (or filters), with no column longer than `limit`. */
function limitedNorms(kernel: Tensor, limit: number): Tensor {
  const norms = sqrt(sum(square(kernel), 0, true))
  return mul(kernel, div(clipByValue(norms, 0, limit), add(norms, EPSILON)))
}
