import { describe, expect, test } from 'vitest'
import { featureValues } from '../../src/data/features.ts'
import { generateDataset } from '../../src/data/generate.ts'
import { gridInputs, heldPoint } from '../../src/data/grid.ts'
import { scaled, scalesOf } from '../../src/data/scales.ts'
import { FEATURES } from '../../src/spec/choices.ts'
import { parseLink } from '../../src/spec/link.ts'

const gridOf = (link: string, resolution: number, features?: readonly string[], alongCurve = false) => {
  const { spec } = parseLink(link)
  const inputs = features ?? spec.features
  const data = generateDataset(spec.data, inputs)
  return { data, spec, grid: gridInputs(data, inputs, spec.view, resolution, alongCurve) }
}

describe('gridInputs over a plane', () => {
  test('is the pixel centres, first row at the top', () => {
    expect(gridOf('', 3).grid).toEqual(
      Float32Array.of(...[-4, 4, 0, 4, 4, 4], ...[-4, 0, 0, 0, 4, 0], ...[-4, -4, 0, -4, 4, -4]),
    )
  })

  test('turns with the axes', () => {
    expect(gridOf('axes=x2,x1', 2).grid).toEqual(Float32Array.of(...[3, -3, 3, 3], ...[-3, -3, -3, 3]))
  })

  test('of one pixel is the middle of the plane', () => {
    expect(gridOf('', 1, ['x1', 'x2', 'x1^2']).grid).toEqual(new Float32Array(3))
  })

  test('is the inputs of its points', () => {
    const { data, grid: points } = gridOf('', 7)
    expect(gridOf('', 7, FEATURES).grid).toEqual(featureValues(data, points, FEATURES))
  })

  test('is held at the means of the columns that are not spanned, as the network takes them', () => {
    const { data, spec, grid } = gridOf('data=iris', 5)
    const held = heldPoint(data, spec.view)
    expect(held).toEqual(data.columns.map(({ mean }) => mean))
    const { inputs } = scalesOf(data, spec.features)
    for (let pixel = 0; pixel < 25; pixel++) {
      for (const column of [0, 1]) {
        const { mean, deviation } = inputs[column]!
        expect(grid[4 * pixel + column]).toBeCloseTo((held[column]! - mean) / deviation, 4)
      }
    }
  })

  test('is held where the person put it', () => {
    const { data, spec } = gridOf('data=iris&hold=7,,,2.5', 1)
    expect(heldPoint(data, spec.view)).toEqual([7, data.columns[1]!.mean, data.columns[2]!.mean, 2.5])
    const shown = gridOf('data=iris&hold=7', 4, ['x1']).grid
    const { mean, deviation } = scalesOf(data, ['x1']).inputs[0]!
    for (const value of shown) expect(value).toBeCloseTo((7 - mean) / deviation, 4)
  })
})

describe('gridInputs under a curve', () => {
  test('has the same x in every row of pixels', () => {
    expect(gridOf('data=sine', 3).grid).toEqual(Float32Array.of(-4, 0, 4, -4, 0, 4, -4, 0, 4))
  })

  test('or goes along it, place after place', () => {
    const { grid } = gridOf('data=sine', 4, ['x1', 'x1^2'], true)
    for (let place = 0; place < 16; place++) {
      const x = -6 + (12 * (place + 0.5)) / 16
      expect(grid[2 * place]).toBeCloseTo(x, 5)
      expect(grid[2 * place + 1]).toBeCloseTo(x * x, 4)
    }
  })

  test('spans the range of its column, scaled as the inputs are', () => {
    const { data, spec, grid } = gridOf('data=flats&in=x4', 10, undefined, true)
    const { min, max } = data.columns[3]!
    const along = Float32Array.from({ length: 100 }, (_, place) => min + ((max - min) * (place + 0.5)) / 100)
    const expected = scaled(along, scalesOf(data, spec.features).inputs)
    for (const [place, value] of expected.entries()) expect(grid[place]).toBeCloseTo(value, 5)
  })

  test('goes along it for a curve only', () => {
    expect(gridOf('', 3, undefined, true).grid).toEqual(gridOf('', 3).grid)
  })
})
