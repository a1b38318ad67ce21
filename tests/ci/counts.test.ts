import { expect, test } from 'vitest'
import {
  countsLine,
  playwrightCounts,
  playwrightFailures,
  stepCounts,
  sumCounts,
  vitestCounts,
  vitestFailures,
} from '../../.ci/counts.mjs'

const file = (status: string, ...tests: string[]) => ({
  name: 'tests/some.test.ts',
  status,
  message: status === 'failed' ? 'SyntaxError: no such thing\n    at once' : '',
  assertionResults: tests.map((each, index) => ({
    status: each,
    fullName: `test ${index}`,
    failureMessages: each === 'failed' ? ['AssertionError: expected 1 to be 2\n    at a line'] : [],
  })),
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
  expect(playwrightCounts({ stats, suites: [] })).toEqual({ passed: 5, failed: 2, skipped: 3 })
})

test('what failed in Vitest is named, with the first line of why', () => {
  const testResults = [
    file('passed', 'passed', 'skipped'),
    file('failed', 'passed', 'failed'),
    file('failed'),
  ]
  expect(vitestFailures({ testResults })).toEqual([
    'tests/some.test.ts > test 1: AssertionError: expected 1 to be 2',
    'tests/some.test.ts > before its first test: SyntaxError: no such thing',
  ])
})

test('what failed in Playwright is named, however deep', () => {
  const story = (title: string, ok: boolean, line: number, ...messages: string[]) => ({
    title,
    ok,
    file: 'a.spec.ts',
    line,
    tests: [{ results: messages.map((message) => ({ error: { message } })) }],
  })
  const suites = [
    {
      specs: [story('opens', true, 3), story('trains', false, 9, 'first try', 'Error: no\nwhere')],
      suites: [{ suites: [{ specs: [story('on a phone', false, 20)] }] }],
    },
  ]
  expect(playwrightFailures({ suites })).toEqual([
    'a.spec.ts:9 > trains: Error: no',
    'a.spec.ts:20 > on a phone: ',
  ])
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
