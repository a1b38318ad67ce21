import { describe, expect, test } from 'vitest'
import { createHistory } from '../../src/store/history.ts'
import { frameAt, stopAt } from './frames.fixtures.ts'

const epochsOf = (history: ReturnType<typeof createHistory>) => history.points().map((point) => point.epoch)

describe('history', () => {
  test('keeps the numbers of a frame', () => {
    const history = createHistory()
    history.add(frameAt(3))
    expect(history.points()).toEqual([
      { epoch: 3, lossTrain: 0.25, lossTest: 0.5, accuracyTrain: 0.5, accuracyTest: 0.25 },
    ])
  })

  test('a frame of the same epoch replaces, an earlier one cuts off what lies after it', () => {
    const history = createHistory()
    for (const epoch of [0, 1, 2, 2, 3]) history.add(frameAt(epoch))
    expect(epochsOf(history)).toEqual([0, 1, 2, 3])
    history.add(frameAt(1.5))
    expect(epochsOf(history)).toEqual([0, 1, 1.5])
    history.clear()
    expect(history.points()).toEqual([])
  })

  test('keeps the curves to the end where early stopping went back, until training goes on', () => {
    const history = createHistory()
    for (const epoch of [0, 1, 2, 3, 4]) history.add(frameAt(epoch))
    for (let shown = 0; shown < 2; shown++) {
      history.add(frameAt(2, { stop: stopAt(2, 5) }))
      expect(epochsOf(history)).toEqual([0, 1, 2, 3, 4, 5])
      expect(history.points().at(-1)).toMatchObject({ lossTrain: 1 / 6, lossTest: 2 / 6 })
      expect(history.best()).toEqual({ epoch: 2, loss: 0.1 })
    }
    history.add(frameAt(4.5))
    expect(epochsOf(history)).toEqual([0, 1, 2, 4.5])
    expect(history.best()).toBeNull()
  })

  test('forgets the best epoch with the curves, and ends where nothing is wrong as it stands', () => {
    const history = createHistory()
    history.add(frameAt(2, { stop: stopAt(2, 5) }))
    history.clear()
    expect(history.best()).toBeNull()
    history.add(frameAt(3))
    history.add(frameAt(4, { stop: { ...stopAt(3, 4), reason: 'nothing-wrong', best: null } }))
    expect(epochsOf(history)).toEqual([3, 4])
    expect(history.best()).toBeNull()
  })

  test('stays bounded over a long training, begins at the first epoch and is denser near the present', () => {
    const history = createHistory(100)
    for (let epoch = 0; epoch <= 10_000; epoch++) {
      history.add(frameAt(epoch))
      expect(history.points().length).toBeLessThanOrEqual(100)
    }
    const epochs = epochsOf(history)
    expect(epochs[0]).toBe(0)
    expect(epochs.at(-1)).toBe(10_000)
    expect(epochs).toEqual(epochs.toSorted((a, b) => a - b))
    const middle = epochs[Math.floor(epochs.length / 2)]!
    expect(10_000 - middle).toBeLessThan(middle)
  })
})
