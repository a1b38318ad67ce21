import { describe, expect, test } from 'vitest'
import { generateDataset } from '../../src/data/generate.ts'
import { scalesOf } from '../../src/data/scales.ts'
import { parseLink } from '../../src/spec/link.ts'
import { LOSS_FUNCTIONS } from '../../src/engine/reference/losses.ts'
import type { Loss } from '../../src/spec/choices.ts'
import { constantLoss } from '../../src/store/constantLoss.ts'

function datasetOf(link: string, ...targets: number[]) {
  const { spec } = parseLink(link)
  const dataset = generateDataset(spec.data, spec.features)
  return targets.length === 0
    ? dataset
    : { ...dataset, targets: Float32Array.of(...targets, 9), trainCount: targets.length }
}

describe('the loss of the best constant answer', () => {
  test('to two classes is their entropy, their variance, or twice the share of the smaller one', () => {
    const dataset = datasetOf('', 0, 1, 1, 1)
    expect(constantLoss(dataset, 'binary_crossentropy')).toBeCloseTo(0.562335, 5)
    expect(constantLoss(dataset, 'mean_squared_error')).toBeCloseTo(0.1875, 6)
    expect(constantLoss(dataset, 'hinge')).toBe(0.5)
    expect(constantLoss(dataset, 'half_squared_error')).toBeCloseTo(0.375, 6)
    expect(constantLoss(dataset, 'perceptron')).toBeNaN()
    expect(constantLoss(datasetOf('', 1), 'binary_crossentropy')).toBe(0)
  })

  test('to several classes is their entropy', () => {
    expect(constantLoss(datasetOf('data=blobs', 0, 1, 2, 2), 'categorical_crossentropy')).toBeCloseTo(
      1.0397,
      4,
    )
  })

  test.each(['mean_squared_error', 'half_squared_error', 'mean_absolute_error', 'huber'] as const)(
    'to a regression is the least that any answer has: %s',
    (loss: Loss) => {
      const dataset = datasetOf('data=hills', -3, -1, 0, 0.5, 4, 0.25, 9)
      const train = dataset.targets.subarray(0, dataset.trainCount)
      const lossOf = (a: number) => {
        const outputs = { z: [a], a: [a], activation: 'linear' } as const
        return train.reduce((sum, t) => sum + LOSS_FUNCTIONS[loss].forward(outputs, [t], 0), 0) / train.length
      }
      const answers = Array.from({ length: 12_001 }, (_, i) => lossOf(-3 + i / 1000))
      expect(constantLoss(dataset, loss)).toBeCloseTo(Math.min(...answers), 5)
    },
  )

  test('to a standardised regression is that of the standardised targets: their variance is 1', () => {
    const dataset = datasetOf('data=flats')
    expect(scalesOf(dataset, []).target.deviation).toBeGreaterThan(1000)
    expect(constantLoss(dataset, 'mean_squared_error')).toBeCloseTo(1, 4)
  })
})
