import type { DenseNetwork } from '../../../../spec/network.ts'

/** How many texels of four hold `numbers` numbers. */
export function blockCount(numbers: number): number {
  return Math.ceil(numbers / 4)
}

/** The units of a network by fours: level 0 are the inputs, level l + 1 the units of layer l. */
export function levelWidths({ inputs, layers }: DenseNetwork): number[] {
  return [inputs, ...layers.map(({ units }) => units)]
}

/**
 * A texel of weights: from one unit, or from the bias, of level `level` to four units of the level above.
 * Where a layer's units are not a multiple of 4, the last block is filled up with weights that stay 0.
 */
export interface WeightBlock {
  readonly level: number
  /** Which unit of the level, or `null` for the bias. */
  readonly from: number | null
  /** Which four of the units above. */
  readonly to: number
  /** Place of its numbers in the layout of `DenseNetwork`. */
  readonly parameters: readonly number[]
}

/** All parameters of `network`, four to a texel, in the order of their texels. */
export function weightBlocks({ layers }: DenseNetwork): WeightBlock[] {
  return layers.flatMap(({ inputs, units, kernelOffset, biasOffset }, level) =>
    Array.from({ length: inputs + 1 }, (_, i) => {
      const row = i < inputs ? kernelOffset + i * units : biasOffset
      return Array.from({ length: blockCount(units) }, (_unused, to) => {
        const length = Math.min(4, units - 4 * to)
        const parameters = Array.from({ length }, (_none, c) => row + 4 * to + c)
        return { level, from: i < inputs ? i : null, to, parameters }
      })
    }).flat(),
  )
}
