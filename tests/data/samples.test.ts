import { describe, expect, test } from 'vitest'
import { featureInputs } from '../../src/data/features.ts'
import { generateDataset } from '../../src/data/generate.ts'
import { splitSamples } from '../../src/data/samples.ts'
import { DATASETS, FEATURES } from '../../src/spec/choices.ts'
import { DEFAULT_SPEC } from '../../src/spec/spec.ts'

describe('splitSamples', () => {
  test.each(DATASETS)('gives the first rows of %s for training and the others for testing', (dataset) => {
    const data = generateDataset({ ...DEFAULT_SPEC.data, dataset, samples: 21, trainShare: 30 })
    const { train, test: held } = splitSamples(data, FEATURES)
    expect([train.rows, held.rows]).toEqual([6, 15])
    expect([...train.inputs, ...held.inputs]).toEqual([...featureInputs(data.points, FEATURES)])
    expect([...train.targets, ...held.targets]).toEqual([...data.targets])
  })

  test('gives buffers of their own, which may be handed over', () => {
    const data = generateDataset(DEFAULT_SPEC.data)
    const { train, test: held } = splitSamples(data, ['x1', 'x2'])
    const buffers = [train.inputs, train.targets, held.inputs, held.targets, data.points, data.targets].map(
      ({ buffer }) => buffer,
    )
    expect(new Set(buffers).size).toBe(buffers.length)
  })

  test('gives empty test samples where every point trains', () => {
    const data = generateDataset({ ...DEFAULT_SPEC.data, samples: 1 })
    const { train, test: held } = splitSamples(data, ['x1'])
    expect(train.rows).toBe(1)
    expect(held).toEqual({ rows: 0, inputs: new Float32Array(0), targets: new Float32Array(0) })
  })
})
