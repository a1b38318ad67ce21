import { expect, test } from 'vitest'
import { growthTable } from './growthTable.ts'
import { imageTable } from './imageTable.ts'
import { openingTable } from './opening.ts'
import { pageTable, whereAndWhen, withReport } from './report.ts'

const machine = {
  processor: 'Abacus',
  cores: 2,
  system: 'Linux 6',
  browser: 'Chromium 1',
  date: '2026-01-02',
}
const recording = {
  frameIntervals: [16, 17, 40, 60],
  longTasks: [60, 120],
  samplesPerSecond: [1_000_000, 1_200_000, 1_400_000],
  painted: 120,
  start: 1000,
  end: 3000,
}

test('a report says where and when', () => {
  expect(whereAndWhen(machine)).toBe(
    '2026-01-02: 2 cores of Abacus, Linux 6, Chromium 1 with software rendering, 1280x720.',
  )
})

test('a page is told by its medians and its worst moments', () => {
  const scene = { name: '2-8-1', link: '' }
  const [titles, , row] = pageTable([{ scene, backend: 'CPU', recording }]).split('\n')
  expect(titles).toContain('| Network | Computed by | Samples/s |')
  expect(row).toBe(
    '| 2-8-1 | CPU | 1,200,000 | 60.0 | 28.5 ms | 57.0 ms | 50.0 % | 50.0 % | 75.0 % | 120.0 ms | 2 | 1 |',
  )
})

test('growth is told with its power', () => {
  const growth = { what: 'update', by: 'parameters', sizes: [10, 1000], microseconds: [0.5, 50], exponent: 1 }
  expect(growthTable([growth]).split('\n').at(-1)).toBe(
    '| update | parameters | 10: 0.500, 1,000: 50.0 | parameters^1.00 |',
  )
})

test('networks of images are told with what they are compared with', () => {
  const imagesPerSecond = {
    'plain loops': 50,
    'stock cpu': 20,
    'stock webgl': 40,
    'layers webgl': 100,
    'fused wasm': 1234.5,
  }
  const [titles, , row] = imageTable([{ network: '8 filters', imagesPerSecond }]).split('\n')
  expect(titles).toContain('| plain loops, images/s | stock cpu, images/s |')
  expect(row).toBe('| 8 filters | 50 | 20 | 40 | 100 | 1,235 | 24.7x | 61.7x | 2.50x |')
})

test('opened links are told by their longest tasks', () => {
  const openings = [
    { kind: 'spiral', longest: [0, 0, 61.4] },
    { kind: 'hostile: bomb', longest: [70, 80, 90] },
  ]
  expect(openingTable(openings).split('\n').slice(2)).toEqual([
    '| spiral | 3 | < 50 ms | 61 ms |',
    '| hostile: bomb | 3 | 80 ms | 90 ms |',
  ])
})

test('a report takes the place of the one before', () => {
  const before = '# Title\n\n<!-- bench:start -->\nold\n<!-- bench:end -->\n\nEnd\n'
  const after = '# Title\n\n<!-- bench:start -->\n\nnew\n\n<!-- bench:end -->\n\nEnd\n'
  expect(withReport(before, 'new')).toBe(after)
  expect(withReport(after, 'new')).toBe(after)
})

test('a document without the markers is left alone', () => {
  expect(() => withReport('# Title', 'new')).toThrow('bench:start')
  expect(() => withReport('<!-- bench:end --><!-- bench:start -->', 'new')).toThrow('bench:start')
})
