import { parseArgs } from 'node:util'
import { chromium, type CDPSession, type Page, type Worker } from 'playwright'
import { build, preview } from 'vite'
import { launchOptions } from '../../.ci/browser.mjs'
import { root } from '../../.ci/root.mjs'
import { FEATURES } from '../../src/spec/choices.ts'
import { formatLink } from '../../src/spec/link.ts'
import { DEFAULT_SPEC, type HiddenLayer, type Spec } from '../../src/spec/spec.ts'
import { markdownTable } from './markdownTable.ts'
import { waitForTraining } from './measure.ts'
import { growing, MEMORY_READINGS, MEMORY_READING_NAMES, type MemorySample } from './memory.ts'
import { openWorkerSession, type WorkerSession } from './workerSession.ts'

/** Samples of one run, evenly spread. */
const SAMPLES = 20

const MEGABYTE = 1e6

const OPTIONS = {
  /** How long the network plays. */
  minutes: { type: 'string', default: '10' },
  /** Where it computes: `auto`, `webgl`, `wasm` or `cpu`. */
  backend: { type: 'string', default: 'auto' },
  /** What plays, as a link says it: `data=digits`; by default a large network over points. */
  link: { type: 'string', default: '' },
  /** Ask for new weights before every sample, so that trainers are built and freed. */
  rebuild: { type: 'boolean', default: false },
  /** Play `dist/` as it is. */
  'no-build': { type: 'boolean', default: false },
} as const

/**
 * `npm run soak -- [--minutes 10] [--backend wasm] [--link data=digits] [--rebuild] [--no-build]`: plays a large
 * network as fast as it goes and watches what the page and its worker hold on to. Fails where something grows.
 */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS })
  if (!values['no-build']) await build({ root, logLevel: 'warn' })
  const server = await preview({ root, logLevel: 'warn', preview: { host: '127.0.0.1', port: 0 } })
  const browser = await chromium.launch(launchOptions())
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
    const link = values.link === '' ? formatLink(largeSpec(values.backend)) : values.link
    await page.goto(`${server.resolvedUrls?.local[0] ?? ''}#${link}`)
    const samples = await soak(page, (Number(values.minutes) * 60_000) / SAMPLES, values.rebuild)
    report(samples, Number(values.minutes))
  } finally {
    await browser.close()
    await server.close()
  }
}

/** Seven inputs, six layers of eight, everything as fast as it goes. */
function largeSpec(backend: string): Spec {
  const hidden = Array.from({ length: 6 }, (): HiddenLayer => ({ units: 8, activation: 'tanh' }))
  const choice = (['auto', 'webgl', 'wasm', 'cpu'] as const).find((name) => name === backend)
  if (choice === undefined) throw new Error('--backend takes one of auto, webgl, wasm, cpu.')
  return {
    ...DEFAULT_SPEC,
    features: FEATURES,
    backend: choice,
    network: { ...DEFAULT_SPEC.network, hidden },
    view: { ...DEFAULT_SPEC.view, speed: 'max' },
  }
}

async function soak(page: Page, everyMs: number, rebuild: boolean): Promise<MemorySample[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const workerSession = await openWorkerSession(page)
  await page.getByTestId('play').click()
  await waitForTraining(page)
  const [worker] = page.workers()
  if (worker === undefined) throw new Error('The page has no worker.')
  const samples: MemorySample[] = []
  for (let sample = 0; sample < SAMPLES; sample++) {
    if (rebuild) await page.getByTestId('new-weights').click()
    await page.waitForTimeout(everyMs)
    samples.push({ ...(await readPage(session)), ...(await readWorker(worker, workerSession)) })
  }
  // A worker that died and was replaced would make every number look small.
  if (!page.workers().includes(worker)) throw new Error('The worker was replaced under way.')
  return samples
}

async function readPage(
  session: CDPSession,
): Promise<Pick<MemorySample, 'pageHeap' | 'nodes' | 'listeners'>> {
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const metric = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN
  return {
    pageHeap: metric('JSHeapUsedSize') / MEGABYTE,
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
  }
}

type WorkerReadings = Pick<MemorySample, 'workerHeap' | 'tensors' | 'tensorBytes'>

async function readWorker(worker: Worker, session: WorkerSession): Promise<WorkerReadings> {
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send<{ usedSize: number }>('Runtime.getHeapUsage')
  const { numTensors, numBytes } = await worker.evaluate(tensorMemory)
  return { workerHeap: usedSize / MEGABYTE, tensors: numTensors, tensorBytes: numBytes / MEGABYTE }
}

/** Runs in the worker. TensorFlow.js keeps its one engine in the global object; none has no tensors. */
function tensorMemory(): { numTensors: number; numBytes: number } {
  const { _tfengine: engine } = globalThis as { _tfengine?: { memory(): ReturnType<typeof tensorMemory> } }
  const { numTensors, numBytes } = engine?.memory() ?? { numTensors: 0, numBytes: 0 }
  return { numTensors, numBytes }
}

function report(samples: readonly MemorySample[], minutes: number): void {
  const titles = ['Minute', ...MEMORY_READING_NAMES.map((reading) => MEMORY_READINGS[reading].title)]
  const rows = samples.map((sample, index) => [
    ((minutes * (index + 1)) / SAMPLES).toFixed(1),
    ...MEMORY_READING_NAMES.map((reading) => readable(sample[reading])),
  ])
  console.log(markdownTable(titles, rows, 0))
  const grown = growing(samples).map((reading) => MEMORY_READINGS[reading].title)
  console.log(grown.length === 0 ? '\nNothing grows.' : `\nGrowing: ${grown.join('; ')}`)
  if (grown.length > 0) process.exitCode = 1
}

function readable(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(2)
}
