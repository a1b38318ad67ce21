import { describe, expect, test } from 'vitest'
import { createHistory } from '../../src/store/history.ts'
import { frameAt } from './frames.fixtures.ts'

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
