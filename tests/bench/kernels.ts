import type { Browser } from 'playwright'
import { createServer } from 'vite'
import { root } from '../../.ci/root.mjs'
import type { KernelReport, KernelSpeed } from './kernelSpeed.ts'

/** Trains the benchmark's networks in `browser` every way there is, and paints their maps. */
export async function measureKernelsIn(browser: Browser): Promise<KernelReport> {
  const server = await createServer({
    root,
    logLevel: 'warn',
    server: { host: '127.0.0.1', port: 4574, hmr: false, watch: null },
  })
  await server.listen()
  const page = await browser.newPage()
  try {
    const address = server.resolvedUrls?.local[0] ?? ''
    // any file of the server will do as a page: the playground itself would compute at the same time
    await page.goto(`${address}package.json`)
    // as text, because Vite would rewrite the import for Node
    const measuring = "import('/tests/bench/kernelSpeed.ts').then((module) => module.measureKernels())"
    return await page.evaluate<KernelReport>(measuring)
  } finally {
    await page.close()
    await server.close()
  }
}

const BASELINE = 'object graph'

/** Speeds as multiples of the object graph in the same run, as Markdown. */
export function kernelTable({ speeds, maps }: KernelReport): string {
  const names = Object.keys(speeds[0]?.samplesPerSecond ?? {})
  const trainers = Object.keys(maps[0]?.milliseconds ?? {})
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

  return [
    row(['Network', 'Batch', ...names.map((name) => `${name}, samples/s`)]),
    row(['---', '--:', ...names.map(() => '--:')]),
    ...speeds.map((speed) =>
      row([speed.network, String(speed.batchSize), ...names.map((name) => cell(speed, name))]),
    ),
    '',
    row(['All maps at 100x100', 'Units', ...trainers.map((name) => `${name}, ms`)]),
    row(['---', '--:', ...trainers.map(() => '--:')]),
    ...maps.map(({ network, units, milliseconds }) =>
      row([network, String(units), ...trainers.map((name) => milliseconds[name]?.toFixed(2) ?? '')]),
    ),
  ].join('\n')
}

function cell({ samplesPerSecond }: KernelSpeed, name: string): string {
  const speed = samplesPerSecond[name] ?? Number.NaN
  const ratio = speed / (samplesPerSecond[BASELINE] ?? Number.NaN)
  const rounded = Math.round(speed).toLocaleString('en')
  return name === BASELINE ? rounded : `${rounded} (${ratio.toPrecision(3)}x)`
}
