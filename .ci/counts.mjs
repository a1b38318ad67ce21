/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ status: string, fullName: string, failureMessages: string[] }} VitestTest
 * @typedef {{ name: string, status: string, message: string, assertionResults: VitestTest[] }} VitestFile
 * @typedef {{ ok: boolean, title: string, file: string, line: number, tests: { results: { error?: { message?: string } }[] }[] }} PlaywrightTest
 * @typedef {{ specs?: PlaywrightTest[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, suites: PlaywrightSuite[] }} PlaywrightReport
 */

/**
 * The tests of Vitest's JSON report; a file that failed before its first test counts as one failure.
 *
 * @param {{ testResults: VitestFile[] }} report
 * @returns {Counts}
 */
export function vitestCounts(report) {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  for (const file of report.testResults) {
    if (failedBeforeItsTests(file)) counts.failed += 1
    for (const { status } of file.assertionResults) {
      if (status === 'passed' || status === 'failed') counts[status] += 1
      else counts.skipped += 1
    }
  }
  return counts
}

/** @param {VitestFile} file */
function failedBeforeItsTests(file) {
  return file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed')
}

/**
 * Which tests of Vitest's JSON report failed, a line each with the first line of why.
 *
 * @param {{ testResults: VitestFile[] }} report
 * @returns {string[]}
 */
export function vitestFailures(report) {
  return report.testResults.flatMap((file) => {
    if (failedBeforeItsTests(file)) return [failure(file.name, 'before its first test', file.message)]
    return file.assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => failure(file.name, fullName, failureMessages[0]))
  })
}

/**
 * Which tests of Playwright's JSON report failed, a line each with the first line of why.
 *
 * @param {Pick<PlaywrightReport, 'suites'>} report
 * @returns {string[]}
 */
export function playwrightFailures({ suites }) {
  return suites.flatMap(({ specs = [], suites: inner = [] }) => [
    ...specs
      .filter(({ ok }) => !ok)
      .map(({ file, line, title, tests }) =>
        failure(`${file}:${line}`, title, tests[0]?.results.at(-1)?.error?.message),
      ),
    ...playwrightFailures({ suites: inner }),
  ])
}

/**
 * @param {string} place
 * @param {string} title
 * @param {string | undefined} why
 */
function failure(place, title, why = '') {
  const [firstLine = ''] = why.split('\n')
  return `${place} > ${title}: ${firstLine}`
}

/**
 * The tests of Playwright's JSON report; a test that passed only on a second try passed.
 *
 * @param {PlaywrightReport} report
 * @returns {Counts}
 */
export function playwrightCounts({ stats }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
}

/**
 * What a step counts for: its tests where it has a report, else itself. A step that ended badly counts
 * at least one failure, whatever its report says.
 *
 * @param {boolean} succeeded
 * @param {Counts | null} reported
 * @returns {Counts}
 */
export function stepCounts(succeeded, reported) {
  const counts = reported ?? { passed: succeeded ? 1 : 0, failed: 0, skipped: 0 }
  return succeeded ? counts : { ...counts, failed: Math.max(1, counts.failed) }
}

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function sumCounts(all) {
  const sum = { passed: 0, failed: 0, skipped: 0 }
  for (const counts of all) {
    sum.passed += counts.passed
    sum.failed += counts.failed
    sum.skipped += counts.skipped
  }
  return sum
}

/** @param {Counts} counts */
export function countsLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
