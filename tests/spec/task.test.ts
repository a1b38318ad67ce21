import { describe, expect, test } from 'vitest'
import { DATASET_FACTS, GIVEN_DATASETS, MOST_CLASSES, TASKS, type DatasetId } from '../../src/spec/choices.ts'
import { DEFAULT_SPEC, LIMITS } from '../../src/spec/spec.ts'
import {
  classCountOf,
  columnCountOf,
  defaultFeatures,
  offeredFeatures,
  outputCountOf,
  taskOf,
} from '../../src/spec/task.ts'

const all = ['x1', 'x2', 'x1^2', 'x2^2', 'x1x2', 'sin(x1)', 'sin(x2)']

describe('what a dataset asks of a network', () => {
  test.each<[DatasetId, number, number, number, number, readonly string[], readonly string[]]>([
    // Classes asked for, then classes, outputs and columns there are, inputs offered and chosen at first.
    ['circle', 5, 2, 1, 2, all, ['x1', 'x2']],
    ['hills', 5, 0, 1, 2, all, ['x1', 'x2']],
    ['blobs', 5, 5, 5, 2, all, ['x1', 'x2']],
    ['spirals', 3, 3, 3, 2, all, ['x1', 'x2']],
    ['sine', 5, 0, 1, 1, ['x1', 'x1^2', 'sin(x1)'], ['x1']],
    ['flats', 5, 0, 1, 4, ['x1', 'x2', 'x3', 'x4'], ['x1']],
    ['insurance', 5, 2, 1, 1, ['x1'], ['x1']],
    ['iris', 5, 3, 3, 4, ['x1', 'x2', 'x3', 'x4'], ['x1', 'x2', 'x3', 'x4']],
  ])('%s', (dataset, asked, classes, outputs, columns, offered, chosen) => {
    const data = { ...DEFAULT_SPEC.data, dataset, classes: asked }
    expect(classCountOf(data)).toBe(classes)
    expect(outputCountOf(data)).toBe(outputs)
    expect(columnCountOf(data)).toBe(columns)
    expect(offeredFeatures(data)).toEqual(offered)
    expect(defaultFeatures(data)).toEqual(chosen)
  })

  test('every task has datasets, and no dataset more classes than can be told apart', () => {
    const tasks = GIVEN_DATASETS.map((dataset) => taskOf({ ...DEFAULT_SPEC.data, dataset }))
    expect(new Set(tasks)).toEqual(new Set(TASKS))
    for (const dataset of GIVEN_DATASETS) {
      const { task, classes } = DATASET_FACTS[dataset]
      if (classes !== undefined) expect(task).toBe('multiclass')
      const most = classCountOf({ ...DEFAULT_SPEC.data, dataset, classes: LIMITS.classes.max })
      expect(most).toBeLessThanOrEqual(MOST_CLASSES)
      expect(most > 0).toBe(task !== 'regression')
    }
  })
})
