/**
 * `npm test`: every check. A step that fails stops no later one. Names of steps as arguments run only those:
 * `npm test -- types lint`. The last line is the sum.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  countsLine,
  playwrightCounts,
  playwrightFailures,
  stepCounts,
  sumCounts,
  vitestCounts,
  vitestFailures,
} from './counts.mjs'
import { root } from './root.mjs'

/**
 * One script of package.json. `report` tells it to write a JSON report, whose tests `read` counts.
 *
 * @typedef {object} Step
 * @property {string} name as in `npm run <name>`
 * @property {(file: string) => { args?: string[], env?: Record<string, string> }} [report]
 * @property {{ counts: (report: any) => import('./counts.mjs').Counts, failures: (report: any) => string[] }} [read]
 * @property {() => void} [before]
 * @property {true} [beside] runs beside its neighbours that do so too; none of them says much
 */

/** @param {string} file */
const vitestReport = (file) => ({
  args: ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
})

const vitest = { counts: vitestCounts, failures: vitestFailures }
const playwright = { counts: playwrightCounts, failures: playwrightFailures }

/** @type {Step[]} */
const STEPS = [
  { name: 'types', beside: true },
  { name: 'lint', beside: true },
  { name: 'format:check', beside: true },
  { name: 'unused', beside: true },
  { name: 'test:unit', report: vitestReport, read: vitest },
  { name: 'test:browser', report: vitestReport, read: vitest },
  // A build that fails must not leave an older one for the end-to-end tests to pass on.
  { name: 'build', before: () => rmSync(join(root, 'dist'), { recursive: true, force: true }) },
  {
    name: 'test:e2e',
    report: (file) => ({ env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file } }),
    read: playwright,
  },
]

/**
 * @param {string[]} args of npm
 * @param {Record<string, string>} environment
 * @param {((text: string) => void) | undefined} say takes what it prints; without, it prints as it goes
 * @returns {Promise<boolean>} whether it ended well
 */
function npm(args, environment, say) {
  const cli = process.env['npm_execpath']
  const [command, prefix] = cli ? [process.execPath, [cli]] : ['npm', []]
  return new Promise((resolve) => {
    const child = spawn(command, [...prefix, ...args], {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', say ? 'pipe' : 'inherit', say ? 'pipe' : 'inherit'],
    })
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => say?.(text))
    }
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
  })
}

/**
 * @param {string} file
 * @param {Step['read']} read
 * @returns {{ counts: import('./counts.mjs').Counts | null, failures: string[] }} no counts where the step wrote no report
 */
function reported(file, read) {
  if (read === undefined) return { counts: null, failures: [] }
  try {
    const report = /** @type {unknown} */ (JSON.parse(readFileSync(file, 'utf8')))
    return { counts: read.counts(report), failures: read.failures(report) }
  } catch {
    return { counts: null, failures: [] }
  }
}

/**
 * @param {Step} step
 * @param {string} folder for its report
 */
async function runStep({ name, report, read, before, beside }, folder) {
  const heading = `\n=== ${name} ===`
  if (!beside) console.log(heading)
  before?.()
  const file = join(folder, `${name.replace(':', '-')}.json`)
  const { args = [], env = {} } = report?.(file) ?? {}
  const start = performance.now()
  let said = ''
  const say = beside && ((/** @type {string} */ text) => void (said += text))
  const succeeded = await npm(['run', '--silent', name, ...args], env, say)
  if (beside) console.log(`${heading}\n${said.trimEnd()}`)
  const { counts, failures } = reported(file, read)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  return { name, succeeded, counts: stepCounts(succeeded, counts), failures, seconds }
}

/**
 * One after another, but neighbours that may run beside each other at once: each of them is busy on one core
 * for most of its time.
 *
 * @param {Step[]} steps
 * @param {string} folder for their reports
 */
async function runSteps(steps, folder) {
  /** @type {Awaited<ReturnType<typeof runStep>>[]} */
  const results = []
  while (results.length < steps.length) {
    const rest = steps.slice(results.length)
    const alone = rest.findIndex(({ beside }) => !beside)
    const next = rest.slice(0, alone === -1 ? rest.length : Math.max(1, alone))
    results.push(...(await Promise.all(next.map((step) => runStep(step, folder)))))
  }
  return results
}

/** @param {Awaited<ReturnType<typeof runStep>>[]} results */
function printResults(results) {
  console.log('')
  for (const { name, succeeded, counts, failures, seconds } of results) {
    console.log(
      `${succeeded ? 'ok    ' : 'FAILED'} ${name.padEnd(14)} ${seconds.padStart(6)} s  ${countsLine(counts)}`,
    )
    // Named again at the end: the log of a whole run is long, and often only its end is kept.
    for (const line of failures) console.log(`       ${line.replace(root, '')}`)
  }
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !STEPS.some((step) => step.name === name))
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. There are ${STEPS.map(({ name }) => name).join(', ')}.`)
}
const folder = mkdtempSync(join(tmpdir(), 'sinapsis-test-'))
const wanted = STEPS.filter(({ name }) => asked.length === 0 || asked.includes(name))
const results = await runSteps(wanted, folder)
rmSync(folder, { recursive: true, force: true })
printResults(results)
const sum = sumCounts(results.map(({ counts }) => counts))
process.exitCode = sum.failed > 0 || sum.passed === 0 || unknown.length > 0 ? 1 : 0
console.log(countsLine(sum))
