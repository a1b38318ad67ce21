import { describe, expect, test } from 'vitest'
import { binaryMetrics, regressionMetrics, rowsOfCell } from '../../src/store/metrics.ts'

const of = (...values: number[]) => Float32Array.from(values)

describe('two classes', () => {
  test('counted by hand', () => {
    // actual 0: three right, one given 1; actual 1: two right, four given 0
    const targets = of(0, 0, 0, 0, 1, 1, 1, 1, 1, 1)
    const predictions = of(0.1, 0.2, 0.5, 0.9, 0.8, 0.51, 0.4, 0.3, 0, 0.5)
    const { counts, accuracy, classes } = binaryMetrics(predictions, targets)
    expect(counts).toEqual([
      [3, 1],
      [4, 2],
    ])
    expect(accuracy).toBe(0.5)
    expect(classes[0]).toEqual({ precision: 3 / 7, recall: 3 / 4, f1: 6 / 11 })
    expect(classes[1]).toEqual({ precision: 2 / 3, recall: 2 / 6, f1: 4 / 9 })
  })

  test('a class that is never given has no precision, its recall and F1 are 0', () => {
    const { classes } = binaryMetrics(of(0, 0, 0), of(0, 1, 1))
    expect(classes[1]).toEqual({ precision: null, recall: 0, f1: 0 })
    expect(classes[0]).toEqual({ precision: 1 / 3, recall: 1, f1: 0.5 })
  })

  test('a class that neither is nor is given has nothing, and no points have no accuracy', () => {
    expect(binaryMetrics(of(0, 0), of(0, 0)).classes[1]).toEqual({ precision: null, recall: null, f1: null })
    expect(binaryMetrics(of(), of()).accuracy).toBeNull()
  })
})

describe('regression', () => {
  test('computed by hand', () => {
    const { r2, mae, rmse } = regressionMetrics(of(1.5, 2, 2, 5), of(1, 2, 3, 6))
    expect(mae).toBeCloseTo(0.625, 6)
    expect(rmse).toBeCloseTo(0.75, 6)
    expect(r2).toBeCloseTo(1 - 2.25 / 14, 6)
  })

  test('the mean explains nothing, and worse than it is below 0', () => {
    expect(regressionMetrics(of(2, 2), of(1, 3)).r2).toBe(0)
    expect(regressionMetrics(of(3, 1), of(1, 3)).r2).toBe(-3)
  })

  test('targets without a spread have no R2, and no points have nothing', () => {
    expect(regressionMetrics(of(1, 3), of(2, 2))).toEqual({ r2: null, mae: 1, rmse: 1 })
    expect(regressionMetrics(of(), of())).toEqual({ r2: null, mae: null, rmse: null })
  })
})

describe('the points of a cell', () => {
  const dataset = { targets: of(0, 1, 1, 0, 1), trainCount: 3, count: 5 }
  const predictions = { train: of(0.9, 0.8, 0.2), test: of(0.7, 0.6) }

  test('are rows of the whole dataset, training first', () => {
    expect([...rowsOfCell({ set: 'train', actual: 1, given: 1 }, predictions, dataset)]).toEqual([1])
    expect([...rowsOfCell({ set: 'train', actual: 0, given: 1 }, predictions, dataset)]).toEqual([0])
    expect([...rowsOfCell({ set: 'test', actual: 0, given: 1 }, predictions, dataset)]).toEqual([3])
    expect([...rowsOfCell({ set: 'test', actual: 0, given: 0 }, predictions, dataset)]).toEqual([])
  })

  test('are none while the predictions are of other data', () => {
    const other = { train: of(1), test: of() }
    expect([...rowsOfCell({ set: 'train', actual: 0, given: 1 }, other, dataset)]).toEqual([])
  })
})
