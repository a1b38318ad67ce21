import { expect, test } from 'vitest'
import { growing, MEMORY_READING_NAMES, type MemorySample } from './memory.ts'

const FLAT: MemorySample = {
  pageHeap: 20,
  nodes: 900,
  listeners: 200,
  workerHeap: 10,
  tensors: 12,
  tensorBytes: 0.5,
}

function run(reading: (index: number) => Partial<MemorySample>, length = 20): MemorySample[] {
  return Array.from({ length }, (_, index) => ({ ...FLAT, ...reading(index) }))
}

test('what fills up at the start and then stays is not growing', () => {
  expect(growing(run((i) => ({ pageHeap: 20 + Math.min(i, 7), tensors: i < 3 ? 2 : 12 })))).toEqual([])
})

test('one tensor or a few nodes more at the end are found', () => {
  expect(growing(run((i) => ({ tensors: i < 14 ? 12 : 13 })))).toEqual(['tensors'])
  expect(growing(run((i) => ({ nodes: 900 + 10 * i })))).toEqual(['nodes'])
})

test('a single high reading is a moment, not growth', () => {
  expect(growing(run((i) => ({ pageHeap: i === 17 ? 80 : 20 })))).toEqual([])
})

test('numbers that could not be read, and too few of them, do not pass', () => {
  expect(growing(run(() => ({ workerHeap: NaN })))).toEqual(['workerHeap'])
  expect(growing(run(() => ({}), 7))).toEqual(MEMORY_READING_NAMES)
})
