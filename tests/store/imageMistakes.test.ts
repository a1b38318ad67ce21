import { expect, test } from 'vitest'
import { imagesOfCell, mistakesOf, nextMistake, surestFirst } from '../../src/store/imageMistakes.ts'

const dataset = {
  targets: Float32Array.from([0, 1, 2, 2, 0, 1]),
  trainCount: 3,
  count: 6,
  classes: ['0', '1', '2'],
}
const predictions = {
  train: Float32Array.from([1, 0, 0, 0, 1, 0, 0, 0, 1]),
  test: Float32Array.from([0.1, 0.7, 0.2, 0.8, 0.1, 0.1, 0.9, 0.05, 0.05]),
}

test('mistakes are told with what the images are, what they are given, and how surely', () => {
  expect(mistakesOf('train', predictions, dataset)).toEqual([])
  const mistakes = mistakesOf('test', predictions, dataset)
  expect(mistakes.map(({ row, actual, given }) => [row, actual, given])).toEqual([
    [3, 2, 1],
    [5, 1, 0],
  ])
  expect(surestFirst(mistakes).map(({ row }) => row)).toEqual([5, 3])
  expect(surestFirst(mistakes)[0]!.share).toBeCloseTo(0.9, 6)
})

test('of equal probabilities the first class counts, and of equal mistakes the first row', () => {
  const even = { train: predictions.train, test: new Float32Array(9).fill(1 / 3) }
  const mistakes = mistakesOf('test', even, dataset)
  expect(mistakes.map(({ row, given }) => [row, given])).toEqual([
    [3, 0],
    [5, 0],
  ])
  expect(surestFirst(mistakes)).toEqual(mistakes)
})

test('the next mistake lies behind a row, or begins again; predictions of other data have none', () => {
  const mistakes = mistakesOf('test', predictions, dataset)
  expect([2, 3, 4, 5, 99].map((row) => nextMistake(mistakes, row)?.row)).toEqual([3, 5, 5, 3, 3])
  expect(nextMistake([], 3)).toBeNull()
  expect(mistakesOf('test', { ...predictions, test: new Float32Array(6) }, dataset)).toEqual([])
})

test('a cell has the images that are of its class and were given its class', () => {
  const rowsOf = (actual: number, given: number) =>
    imagesOfCell({ set: 'test', actual, given }, predictions, dataset).map(({ row }) => row)
  expect(rowsOf(0, 0)).toEqual([4])
  expect(rowsOf(2, 1)).toEqual([3])
  expect(rowsOf(2, 2)).toEqual([])
})
