import { expect, test } from 'vitest'
import { reportOf, withReport } from './report.ts'

const machine = {
  processor: 'Abacus',
  cores: 2,
  system: 'Linux 6',
  browser: 'Chromium 1',
  date: '2026-01-02',
}
const recording = {
  frameIntervals: [16, 17, 40],
  longTasks: [60, 120],
  samplesPerSecond: [1_000_000, 1_200_000, 1_400_000],
  painted: 120,
  start: 1000,
  end: 3000,
}

test('a report says where, when and how much', () => {
  const scene = { name: '2-8-1', link: '' }
  const [where, , titles, , row] = reportOf([{ scene, backend: 'CPU', recording }], machine).split('\n')
  expect(where).toBe('2026-01-02: 2 cores of Abacus, Linux 6, Chromium 1, 1280x720.')
  expect(titles).toContain('| Network | Computed by | Samples/s |')
  expect(row).toBe('| 2-8-1 | CPU | 1,200,000 | 60.0 | 17.0 ms | 37.7 ms | 66.7 % | 120.0 ms | 2 | 1 |')
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
