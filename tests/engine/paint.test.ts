import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { displayScale, largestDistance, paintTile } from '../../src/engine/paint.ts'
import { ACTIVATIONS, type DatasetId, type Loss } from '../../src/spec/choices.ts'
import { parseLink } from '../../src/spec/link.ts'
import { denseNetworkOf } from '../../src/spec/network.ts'
import { DEFAULT_SPEC } from '../../src/spec/spec.ts'

/** Two inputs (units 0 and 1), a hidden unit of each activation (2 to 11), outputs (from 12). */
const networkFor = (dataset: DatasetId, loss: Loss = 'binary_crossentropy') =>
  denseNetworkOf({
    training: { loss },
    data: { ...DEFAULT_SPEC.data, dataset },
    features: ['x1', 'x1^2'],
    network: {
      ...DEFAULT_SPEC.network,
      hidden: ACTIVATIONS.map((activation) => ({ units: 1, activation })),
    },
  })

describe('displayScale', () => {
  test.each([
    ['input', 0, 0, null],
    ['input', 1, 0, null],
    ['linear', 2, 0, null],
    ['sigmoid', 3, 0.5, 0.5],
    ['tanh', 4, 0, 1],
    ['relu', 5, 0, null],
    ['leaky_relu', 6, 0, null],
    ['elu', 7, 0, null],
    ['gelu', 8, 0, null],
    ['softplus', 9, 0, null],
    ['sine', 10, 0, 1],
    ['step', 11, 0.5, 0.5],
    ['sigmoid output', 12, 0.5, 0.5],
  ])('of a unit of kind %s', (_, unit, center, scale) => {
    expect(displayScale(networkFor('circle'), unit)).toEqual({ center, scale })
  })

  test('of the output of a regression is -1 to 1', () => {
    expect(displayScale(networkFor('hills'), 12)).toEqual({ center: 0, scale: 1 })
    expect(displayScale(networkFor('hills'), 2)).toEqual({ center: 0, scale: null })
  })

  test('of the margin of a hinge is -1 to 1, of a perceptron 0 to 1', () => {
    expect(displayScale(networkFor('circle', 'hinge'), 12)).toEqual({ center: 0, scale: 1 })
    expect(displayScale(networkFor('circle', 'perceptron'), 12)).toEqual({ center: 0.5, scale: 0.5 })
  })

  test('of every class of a softmax is 0 to 1', () => {
    const network = networkFor('blobs', 'categorical_crossentropy')
    const scales = [12, 13, 14].map((unit) => displayScale(network, unit))
    expect(scales).toEqual(Array.from({ length: 3 }, () => ({ center: 0.5, scale: 0.5 })))
  })

  test('of a standardised input is two deviations, so that a column held at its mean stays pale', () => {
    const { spec } = parseLink('data=iris')
    expect(displayScale(denseNetworkOf(spec), 0)).toEqual({ center: 0, scale: 2 })
  })

  test('counts the units of wide layers', () => {
    const network = denseNetworkOf({
      ...DEFAULT_SPEC,
      network: {
        ...DEFAULT_SPEC.network,
        hidden: [
          { units: 3, activation: 'relu' },
          { units: 2, activation: 'tanh' },
        ],
      },
    })
    const scales = Array.from({ length: network.unitCount }, (_, unit) => displayScale(network, unit).scale)
    expect(scales).toEqual([null, null, null, null, null, 1, 1, 0.5])
  })
})

test.each([
  [[1, -3, 2], 0, 3],
  [[1, 2], 0.5, 1.5],
  [[NaN, 2, Infinity, -Infinity], 0, 2],
  [[0, 0], 0, 1e-6],
  [[], 0, 1e-6],
  [[NaN], 0, 1e-6],
])('the largest distance of %o from %d is %d', (values, center, largest) => {
  expect(largestDistance(values, center)).toBe(largest)
})

describe('paintTile', () => {
  /** 256 colours that are their own number. */
  const palette = Uint32Array.from({ length: 256 }, (_, i) => i)
  const paint = (values: number[], center: number, scale: number, discretize = false) => {
    const pixels = new Uint32Array(values.length)
    paintTile(values, center, scale, palette, discretize, pixels, 0)
    return [...pixels]
  }

  test('spreads the palette from one end of the scale to the other', () => {
    expect(paint([-1, -0.5, 0, 0.5, 1], 0, 1)).toEqual([0, 64, 128, 191, 255])
    expect(paint([0, 0.5, 1], 0.5, 0.5)).toEqual([0, 128, 255])
    expect(paint([-30, 0, 30], 0, 30)).toEqual([0, 128, 255])
  })

  test('gives what lies beyond the end colours', () => {
    expect(paint([-2, 2, -Infinity, Infinity], 0, 1)).toEqual([0, 255, 0, 255])
  })

  test('paints only the sign when it discretises; the centre counts as above', () => {
    expect(paint([-1, -1e-9, 0, 1e-9, 1], 0, 1, true)).toEqual([0, 0, 255, 255, 255])
    expect(paint([0.4999, 0.5], 0.5, 0.5, true)).toEqual([0, 255])
    expect(paint([-Infinity, Infinity], 0, 1, true)).toEqual([0, 255])
  })

  test('gives what is not a number the middle colour', () => {
    expect(paint([NaN], 0, 1)).toEqual([128])
    expect(paint([NaN], 0, 1, true)).toEqual([128])
    expect(paint([1], NaN, 1)).toEqual([128])
  })

  test('writes at its offset and nowhere else', () => {
    const pixels = new Uint32Array(5).fill(7)
    paintTile([1, -1], 0, 1, palette, false, pixels, 2)
    expect([...pixels]).toEqual([7, 7, 255, 0, 7])
  })

  test('never leaves the palette, and grows with the value', () => {
    const number = fc.double({ noDefaultInfinity: false })
    fc.assert(
      fc.property(number, number, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (a, b, scale) => {
        const [first, second] = paint([Math.min(a, b), Math.max(a, b)], 0, scale)
        expect(first).toBeLessThanOrEqual(second!)
        expect(second).toBeLessThanOrEqual(255)
      }),
    )
  })
})
