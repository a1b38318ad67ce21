import { expect, test } from 'vitest'
import { countsLine, playwrightCounts, stepCounts, sumCounts, vitestCounts } from '../../.ci/counts.mjs'

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
})

test('tests of Vitest are counted by their state', () => {
  const testResults = [
    file('passed', 'passed', 'passed', 'skipped', 'todo'),
    file('failed', 'failed', 'passed'),
  ]
  expect(vitestCounts({ testResults })).toEqual({ passed: 3, failed: 1, skipped: 2 })
})

test('a file that fails before its first test is one failure', () => {
  expect(vitestCounts({ testResults: [file('failed')] })).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('tests of Playwright are counted by their outcome', () => {
  const stats = { expected: 4, unexpected: 2, flaky: 1, skipped: 3 }
  expect(playwrightCounts({ stats })).toEqual({ passed: 5, failed: 2, skipped: 3 })
})

test('a step without a report counts as one', () => {
  expect(stepCounts(true, null)).toEqual({ passed: 1, failed: 0, skipped: 0 })
  expect(stepCounts(false, null)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('a step that ends badly has failed, though all its tests passed', () => {
  expect(stepCounts(false, { passed: 9, failed: 0, skipped: 0 })).toEqual({
    passed: 9,
    failed: 1,
    skipped: 0,
  })
  expect(stepCounts(false, { passed: 9, failed: 2, skipped: 0 })).toEqual({
    passed: 9,
    failed: 2,
    skipped: 0,
  })
})

test('the last line is the sum', () => {
  const sum = sumCounts([
    { passed: 1, failed: 2, skipped: 0 },
    { passed: 3, failed: 0, skipped: 0 },
  ])
  expect(countsLine(sum)).toBe('4 passed, 2 failed')
  expect(countsLine({ ...sum, skipped: 1 })).toBe('4 passed, 2 failed, 1 skipped')
})
