import { expect } from 'vitest'
import { randomStream } from '../../../src/lib/random.ts'
import type { ImageLayer, ImageShape, PlacedLayer } from '../../../src/spec/imageLayers.ts'
import { dense, FLATTEN, stacked } from '../../spec/imageStacks.ts'
import { slope } from './slope.ts'

/** `layer` behind an image of this shape, in a network of its own. */
export function placed<Kind extends PlacedLayer['kind']>(
  input: ImageShape,
  layer: ImageLayer & { readonly kind: Kind },
): Extract<PlacedLayer, { kind: Kind }> {
  return stacked(input, [layer, FLATTEN, dense(1)]).layers[0] as Extract<PlacedLayer, { kind: Kind }>
}

/** `count` numbers from -1 to 1. */
export function numbers(count: number, name: string): Float64Array {
  const random = randomStream(1, 'image layers', name)
  return Float64Array.from({ length: count }, () => random.uniform(-1, 1))
}

/** Expects `gradient` to be that of `f` at `x`, by finite differences. */
export function expectGradient(
  f: (x: Float64Array) => number,
  x: Float64Array,
  gradient: Float64Array,
  digits = 9,
): void {
  expect(gradient).toHaveLength(x.length)
  for (const [i, value] of x.entries())
    expect(gradient[i]).toBeCloseTo(
      slope((moved) => f(x.with(i, moved)), value, 1e-4),
      digits,
    )
}

/** sum of a_i b_i */
export function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0)
}
