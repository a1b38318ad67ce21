import { describe, expect, test } from 'vitest'
import { generateDataset } from '../../src/data/generate.ts'
import { DEFAULT_SPEC, type DataSpec } from '../../src/spec/spec.ts'
import { validateSpec } from '../../src/spec/validate.ts'
import { canBeDrawn, drawnFor, drawnFrom } from '../../src/store/drawnPoints.ts'
import { lackOf } from '../../src/store/lack.ts'

const dataset = (data: Partial<DataSpec>) => generateDataset({ ...DEFAULT_SPEC.data, ...data })
const values = (...list: readonly number[]) => list.map((value) => ({ x1: 0, x2: 0, value }))

describe('another task for drawn points', () => {
  test.each([
    ['binary', 'regression', [0, 1], [-1, 1]],
    ['multiclass', 'regression', [0, 1, 2], [-1, 0, 1]],
    ['multiclass', 'binary', [0, 1, 4], [0, 1, 1]],
    ['binary', 'multiclass', [0, 1], [0, 1]],
    ['regression', 'binary', [-0.5, 0, 0.25], [0, 0, 1]],
    ['regression', 'multiclass', [-0.5, 0.25], [0, 1]],
  ] as const)('from %s to %s', (from, to, before, after) => {
    expect(drawnFor(values(...before), from, to)).toEqual(values(...after))
  })

  test('the same task keeps the very points', () => {
    const drawn = values(1)
    expect(drawnFor(drawn, 'binary', 'binary')).toBe(drawn)
  })
})

describe('the points of a plot as if they had been drawn', () => {
  test.each(['circle', 'gauss', 'blobs', 'hills'] as const)('of %s are valid, and as many', (id) => {
    const data = dataset({ dataset: id, noise: 50, samples: 200, classes: 6 })
    const drawn = drawnFrom(data)
    expect(drawn).toHaveLength(200)
    const { spec, repairs } = validateSpec({ data: { dataset: 'points', drawnTask: data.task, drawn } })
    expect(spec.data.drawn).toEqual(drawn)
    expect(repairs).toEqual([])
  })

  test('are as many as a link holds', () => {
    expect(drawnFrom(dataset({ samples: 900 }))).toHaveLength(500)
  })

  test('can be had of planes only', () => {
    const ids = ['circle', 'hills', 'blobs', 'line', 'flats', 'iris', 'points'] as const
    expect(ids.filter((id) => canBeDrawn(dataset({ dataset: id })))).toEqual(['circle', 'hills', 'blobs'])
  })
})

describe('what data lack to be learned from', () => {
  const points = (drawn: DataSpec['drawn'], drawnTask: DataSpec['drawnTask'] = 'binary') =>
    lackOf(dataset({ dataset: 'points', drawn, drawnTask }))
  test('is told of points', () => {
    expect(points([])).toBe('no-points')
    expect(points(values(1))).toBe('one-point')
    expect(points(values(1, 1, 1))).toBe('one-class')
    expect(points(values(1, 1, 1), 'regression')).toBeNull()
    expect(points(values(1, 0))).toBeNull()
  })

  test('and of tables and plots', () => {
    expect(lackOf(dataset({ dataset: 'table' }))).toBe('no-rows')
    expect(lackOf(dataset({ dataset: 'flats' }))).toBeNull()
    expect(lackOf(dataset({}))).toBeNull()
  })
})
