import { describe, expect, test } from 'vitest'
import { parseLink } from '../../src/spec/link.ts'
import { denseNetworkOf } from '../../src/spec/network.ts'
import { classificationMetrics, decisionOf, regressionMetrics, rowsOfCell } from '../../src/store/metrics.ts'

const of = (...values: number[]) => Float32Array.from(values)

const TWO = { classes: 2, threshold: 0.5 }
const binaryMetrics = (predictions: Float32Array, targets: Float32Array) =>
  classificationMetrics(predictions, targets, TWO)

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

describe('several classes', () => {
  const THREE = { classes: 3, threshold: null }

  test('the largest of the outputs decides, the first of equal ones', () => {
    // Given 0, 2, 1 and, of a tie of the last two, 1.
    const predictions = of(0.5, 0.3, 0.2, 0.1, 0.2, 0.7, 0, 1, 0, 0.2, 0.4, 0.4)
    const { counts, accuracy, classes, macro } = classificationMetrics(predictions, of(0, 0, 1, 2), THREE)
    expect(counts).toEqual([
      [1, 0, 1],
      [0, 1, 0],
      [0, 1, 0],
    ])
    expect(accuracy).toBe(0.5)
    expect(classes[0]).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3 })
    expect(classes[1]).toEqual({ precision: 0.5, recall: 1, f1: 2 / 3 })
    expect(classes[2]).toEqual({ precision: 0, recall: 0, f1: 0 })
    expect(macro.precision).toBeCloseTo(0.5, 12)
    expect(macro.recall).toBeCloseTo(0.5, 12)
    expect(macro.f1).toBeCloseTo(4 / 9, 12)
  })

  test('the means leave out a class without a meaning, and are nothing without points', () => {
    const { macro } = classificationMetrics(of(1, 0, 0, 0, 1, 0), of(0, 0), THREE)
    expect(macro).toEqual({ precision: 0.5, recall: 0.5, f1: 1 / 3 })
    const none = classificationMetrics(of(), of(), THREE)
    expect(none.macro).toEqual({ precision: null, recall: null, f1: null })
    expect(none.counts).toEqual([
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ])
  })

  test('ten classes, all right', () => {
    const targets = Float32Array.from({ length: 10 }, (_, k) => k)
    const predictions = Float32Array.from({ length: 100 }, (_, i) => (i % 11 === 0 ? 1 : 0))
    const { accuracy, macro } = classificationMetrics(predictions, targets, { classes: 10, threshold: null })
    expect([accuracy, macro.f1]).toEqual([1, 1])
  })
})

test('a hinge and a perceptron decide where their output does', () => {
  const decide = (link: string) => decisionOf(denseNetworkOf(parseLink(link).spec))
  expect(decide('loss=hinge')).toEqual({ classes: 2, threshold: 0 })
  expect(decide('')).toEqual(TWO)
  expect(decide('data=iris')).toEqual({ classes: 3, threshold: null })
  const { counts } = classificationMetrics(of(0.2, -0.2, 0), of(1, 1, 0), decide('loss=hinge'))
  expect(counts).toEqual([
    [1, 0],
    [1, 1],
  ])
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
    expect([...rowsOfCell({ set: 'train', actual: 1, given: 1 }, predictions, dataset, TWO)]).toEqual([1])
    expect([...rowsOfCell({ set: 'train', actual: 0, given: 1 }, predictions, dataset, TWO)]).toEqual([0])
    expect([...rowsOfCell({ set: 'test', actual: 0, given: 1 }, predictions, dataset, TWO)]).toEqual([3])
    expect([...rowsOfCell({ set: 'test', actual: 0, given: 0 }, predictions, dataset, TWO)]).toEqual([])
  })

  test('are none while the predictions are of other data', () => {
    const other = { train: of(1), test: of() }
    expect([...rowsOfCell({ set: 'train', actual: 0, given: 1 }, other, dataset, TWO)]).toEqual([])
  })
  test('of several classes are found by the largest output', () => {
    const three = { classes: 3, threshold: null }
    const one = { targets: of(2, 0), trainCount: 1, count: 2 }
    const outputs = { train: of(0.1, 0.2, 0.7), test: of(0.1, 0.2, 0.7) }
    expect([...rowsOfCell({ set: 'test', actual: 0, given: 2 }, outputs, one, three)]).toEqual([1])
    expect([...rowsOfCell({ set: 'train', actual: 2, given: 2 }, outputs, one, three)]).toEqual([0])
  })
})
