import type { PlacedDense } from '../../../spec/imageLayers.ts'

/** One input of a unit. */
export interface Contribution {
  /** Number of the input from 0. */
  readonly input: number
  readonly x: number
  readonly weight: number
  readonly product: number
}

/** How the pre-activation of a unit comes about. */
export interface UnitAt {
  /** The inputs that count most, by the size of their product. */
  readonly top: readonly Contribution[]
  /** Sum of the products of all others, and how many they are. */
  readonly rest: number
  readonly others: number
  readonly sum: number
  readonly bias: number
  /** sum + bias. */
  readonly z: number
}

/**
 * z = b + sum of x w of one unit.
 *
 * @param parameters The layer's own, kernel first (inputs x units).
 * @param most How many contributions to name.
 */
export function unitAt(
  layer: PlacedDense,
  parameters: ArrayLike<number>,
  input: ArrayLike<number>,
  unit: number,
  most: number,
): UnitAt {
  const all: Contribution[] = Array.from({ length: layer.inputs }, (_, i) => {
    const x = input[i] ?? 0
    const weight = parameters[i * layer.units + unit] ?? 0
    return { input: i, x, weight, product: x * weight }
  })
  const sum = all.reduce((total, { product }) => total + product, 0)
  const sorted = all
    .filter(({ product }) => product !== 0)
    .sort((a, b) => Math.abs(b.product) - Math.abs(a.product))
  const top = sorted.slice(0, most)
  const bias = parameters[layer.biasOffset - layer.kernelOffset + unit] ?? 0
  const named = top.reduce((total, { product }) => total + product, 0)
  return { top, rest: sum - named, others: layer.inputs - top.length, sum, bias, z: sum + bias }
}
