import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { generateDataset } from '../../src/data/generate.ts'
import { DATASETS, DATASET_FACTS, type DatasetId } from '../../src/spec/choices.ts'
import { DEFAULT_SPEC, type DataSpec } from '../../src/spec/spec.ts'
import { classCountOf, columnCountOf, taskOf } from '../../src/spec/task.ts'
import { arbitrarySpec } from '../spec/arbitrarySpec.ts'
import { rowsOf, share } from './rows.ts'

const generate = (dataset: DatasetId, data: Partial<DataSpec> = {}) =>
  generateDataset({ ...DEFAULT_SPEC.data, dataset, ...data })

// The first two points at noise 10. Links promise the same points for ever: these may not change.
const GOLDEN: Partial<Record<DatasetId, readonly number[]>> = {
  circle: [-3.471912, -3.260651, 0, 0.9507607, -0.2272414, 1],
  xor: [3.719895, 1.599925, 1, -1.38984, -2.426609, 1],
  gauss: [-3.957024, -2.481419, 0, 1.657179, 0.9065228, 1],
  spiral: [1.343122, -2.144265, 0, 3.524924, -0.6361648, 1],
  moons: [1.302287, -2.638469, 1, -3.982603, 1.327895, 0],
  rings: [-3.604801, -0.491023, 0, -3.280298, -3.984628, 1],
  checkerboard: [-5.343414, -0.5545038, 0, -3.500867, 5.145525, 0],
  and: [-1.745335, -3.054451, 0, -3.597109, 1.885311, 0],
  or: [-1.745335, -3.054451, 0, -3.597109, 1.885311, 1],
  plane: [4.103874, 1.55991, 0.571586, -1.307808, -2.55193, -0.426067],
  hills: [4.103874, 1.55991, 0.4086753, -1.307808, -2.55193, 0.08819333],
  blobs: [-4.460297, -2.101579, 2, -3.28145, -2.548563, 2],
  spirals: [2.886534, -2.452042, 2, 0.1915089, 1.801225, 2],
  sectors: [-1.123081, -4.198176, 1, 0.2297989, -3.754611, 1],
  line: [1.040146, 0, 0.155391, -4.834289, 0, -0.857249],
  sine: [1.040146, 0, 0.8445114, -4.834289, 0, 0.9410453],
  step: [1.040146, 0, 0.9820334, -4.834289, 0, -1.051534],
  parabola: [1.040146, 0, -0.9578609, -4.834289, 0, 0.2468185],
}

const PLOTS = DATASETS.filter((dataset) => DATASET_FACTS[dataset].source === 'plot')

test('every plot has points that links promise', () => {
  expect(Object.keys(GOLDEN).toSorted()).toEqual(PLOTS.toSorted())
})

/** The mean target where it is another than that of two equal classes or of values about 0. */
const MEANS: Partial<Record<DatasetId, number>> = {
  and: 0.25,
  or: 0.75,
  blobs: 1,
  spirals: 1,
  sectors: 1,
  // The mean of x^2 over [-6, 6] is 12.
  parabola: 12 / 18 - 1,
}

describe.each(PLOTS)('%s', (dataset) => {
  test('begins with the points of its seed', () => {
    const first = rowsOf(dataset, { noise: 10 }).slice(0, 2)
    const numbers = first.flatMap(({ x1, x2, target }) => [x1, x2, target])
    for (const [i, golden] of GOLDEN[dataset]!.entries()) expect(numbers[i]).toBeCloseTo(golden, 5)
  })

  test('is the same every time and another with every seed', () => {
    expect(generate(dataset)).toEqual(generate(dataset))
    expect(generate(dataset, { seed: 2 }).points).not.toEqual(generate(dataset, { seed: 1 }).points)
  })

  test('has classes or values mixed through training and test', () => {
    const rows = rowsOf(dataset, { samples: 5000 })
    const middle = MEANS[dataset] ?? (DATASET_FACTS[dataset].task === 'binary' ? 0.5 : 0)
    for (const half of [rows.slice(0, 2500), rows.slice(2500)]) {
      const mean = half.reduce((sum, { target }) => sum + target, 0) / half.length
      expect(mean).toBeCloseTo(middle, 1)
      expect(share(half, ({ x1 }) => x1 > 0)).toBeCloseTo(0.5, 1)
    }
  })

  test('keeps its points and their order whatever part of them trains', () => {
    const [few, many] = [generate(dataset, { trainShare: 10 }), generate(dataset, { trainShare: 90 })]
    expect(few.points).toEqual(many.points)
    expect(few.targets).toEqual(many.targets)
    expect([few.trainCount, many.trainCount]).toEqual([50, 450])
  })

  test.each([0, 1, 2, 3])('of %d points is whole', (samples) => {
    const data = generate(dataset, { samples })
    expect([data.count, data.points.length, data.targets.length]).toEqual([
      samples,
      columnCountOf({ ...DEFAULT_SPEC.data, dataset }) * samples,
      samples,
    ])
    expect(data.trainCount).toBe(Math.min(samples, 1))
    expect([...data.points, ...data.targets].every(Number.isFinite)).toBe(true)
  })
})

test.each([
  [500, 50, 250],
  [21, 50, 10],
  [333, 33.3, 110],
  [20, 10, 2],
  [20, 90, 18],
  [5000, 90, 4500],
  [9, 10, 1],
])('of %d points %d %% are %d training points', (samples, trainShare, trainCount) => {
  expect(generate('circle', { samples, trainShare }).trainCount).toBe(trainCount)
})

test.each([3, 4, 5, 6])(
  'a plot of %d classes has as many points of each, but for one, and names them',
  (classes) => {
    for (const dataset of ['blobs', 'spirals'] as const) {
      const data = generate(dataset, { classes, samples: 100 })
      expect(data.classes).toEqual(['0', '1', '2', '3', '4', '5'].slice(0, classes))
      for (let label = 0; label < classes; label++) {
        const own = data.targets.filter((target) => target === label).length
        expect([Math.floor(100 / classes), Math.ceil(100 / classes)]).toContain(own)
      }
    }
  },
)

test('any data of a spec is finite, near its columns and labelled as its task asks', () => {
  fc.assert(
    fc.property(arbitrarySpec, ({ data: spec, features }) => {
      const data = generateDataset(spec, features)
      const task = taskOf(spec)
      const { source } = DATASET_FACTS[spec.dataset]
      expect(data).toMatchObject({ id: spec.dataset, task })
      expect(data.columns).toHaveLength(columnCountOf(spec))
      expect(data.points).toHaveLength(data.count * columnCountOf(spec))
      expect(data.classes).toHaveLength(classCountOf(spec))
      if (source === 'plot') {
        expect(data.count).toBe(spec.samples)
        // The widest cloud has its centre at 2 and a deviation of 2.5; moons reach 5, with a deviation of 8/3.
        expect(data.points.every((x) => Math.abs(x) < 22)).toBe(true)
      }
      const { min, max } = data.target
      const fits =
        task === 'regression'
          ? (t: number) => (source !== 'table' ? Math.abs(t) <= 2.2001 : t > min && t < max)
          : (t: number) => Number.isInteger(t) && t >= 0 && t < classCountOf(spec)
      expect(data.targets.every(fits)).toBe(true)
      expect(data.trainCount).toBeGreaterThanOrEqual(Math.min(1, data.count))
      expect(data.trainCount).toBeLessThanOrEqual(data.count)
    }),
    { numRuns: 100 },
  )
})
