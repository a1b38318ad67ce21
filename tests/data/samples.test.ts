import { describe, expect, test } from 'vitest'
import { featureValues } from '../../src/data/features.ts'
import { generateDataset } from '../../src/data/generate.ts'
import { splitSamples } from '../../src/data/samples.ts'
import { scaled, scalesOf } from '../../src/data/scales.ts'
import { DATASETS } from '../../src/spec/choices.ts'
import { hasImages } from '../../src/spec/images.ts'
import { parseLink } from '../../src/spec/link.ts'
import { DEFAULT_SPEC } from '../../src/spec/spec.ts'
import { defaultFeatures, offeredFeatures, outputCountOf } from '../../src/spec/task.ts'

const POINTS = DATASETS.filter((dataset) => !hasImages({ dataset }))

describe('splitSamples', () => {
  test.each(POINTS)('gives the first rows of %s for training and the others for testing', (dataset) => {
    const spec = { ...DEFAULT_SPEC.data, dataset, samples: 21, trainShare: 30 }
    const features = offeredFeatures(spec)
    const data = generateDataset(spec, features)
    const { train, test: held } = splitSamples(data, features)
    expect([train.rows, held.rows]).toEqual([data.trainCount, data.count - data.trainCount])
    expect([...train.inputs, ...held.inputs]).toEqual([...featureValues(data, data.points, features)])
    expect(train.targets.length + held.targets.length).toBe(data.count * outputCountOf(spec))
  })

  test('gives a 1 at the place of the class and 0 elsewhere for several classes', () => {
    const { spec } = parseLink('data=blobs&classes=4&n=20&split=70')
    const data = generateDataset(spec.data)
    const { train, test: held } = splitSamples(data, spec.features)
    expect([train.targets.length, held.targets.length]).toEqual([4 * 14, 4 * 6])
    const all = [...train.targets, ...held.targets]
    for (const [row, target] of data.targets.entries()) {
      expect(all.slice(4 * row, 4 * row + 4)).toEqual([0, 1, 2, 3].map((label) => (label === target ? 1 : 0)))
    }
  })

  test.each(['hills', 'circle', 'insurance'] as const)('gives the targets of %s as they are', (dataset) => {
    const spec = { ...DEFAULT_SPEC.data, dataset, samples: 21 }
    const data = generateDataset(spec, ['x1'])
    const { train, test: held } = splitSamples(data, ['x1'])
    expect([...train.targets, ...held.targets]).toEqual([...data.targets])
  })

  test.each(['flats', 'iris'] as const)('scales inputs and values of %s by its training rows', (dataset) => {
    const spec = { ...DEFAULT_SPEC.data, dataset, standardize: true }
    const features = defaultFeatures(spec)
    const data = generateDataset(spec, features)
    const { train, test: held } = splitSamples(data, features)
    const scales = scalesOf(data, features)
    const inputs = scaled(featureValues(data, data.points, features), scales.inputs)
    expect([...train.inputs, ...held.inputs]).toEqual([...inputs])
    if (dataset === 'flats') {
      const targets = scaled(data.targets, [scales.target])
      expect([...train.targets, ...held.targets]).toEqual([...targets])
      expect(Math.max(...train.targets.map(Math.abs))).toBeLessThan(3)
    }
  })

  test('gives buffers of their own, which may be handed over', () => {
    for (const dataset of ['circle', 'blobs', 'flats'] as const) {
      const data = generateDataset({ ...DEFAULT_SPEC.data, dataset })
      const { train, test: held } = splitSamples(data, ['x1'])
      const buffers = [train.inputs, train.targets, held.inputs, held.targets, data.points, data.targets].map(
        ({ buffer }) => buffer,
      )
      expect(new Set(buffers).size).toBe(buffers.length)
    }
  })

  test('gives empty test samples where every point trains', () => {
    const data = generateDataset({ ...DEFAULT_SPEC.data, samples: 1 })
    const { train, test: held } = splitSamples(data, ['x1'])
    expect(train.rows).toBe(1)
    expect(held).toEqual({ rows: 0, inputs: new Float32Array(0), targets: new Float32Array(0) })
  })
})
