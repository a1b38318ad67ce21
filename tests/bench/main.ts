import { readFileSync, writeFileSync } from 'node:fs'
import { arch, cpus, type } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Browser } from 'playwright'
import { format, resolveConfig } from 'prettier'
import { build, preview } from 'vite'
import { launchOptions } from '../../.ci/browser.mjs'
import { root } from '../../.ci/root.mjs'
import { kernelTable, measureKernelsIn } from './kernels.ts'
import { measureScene, type Measurement, type Scene } from './measure.ts'
import { reportOf, withReport, type Machine } from './report.ts'

const SIX_LAYERS = Array.from({ length: 6 }, () => '8.tanh').join(',')

const SCENES: readonly Scene[] = [
  { name: '2-8-1 (default)', link: 'speed=max' },
  { name: '7-8x6-1', link: `in=x1,x2,x1^2,x2^2,x1x2,sin(x1),sin(x2)&net=${SIX_LAYERS}&speed=max` },
]

const OPTIONS = {
  seconds: { type: 'string', default: '8' },
  /** Only the scenes whose name contains this. */
  network: { type: 'string', default: '' },
  /** Measure `dist/` as it is. */
  'no-build': { type: 'boolean', default: false },
  /** The kernels alone, without the playground round them. */
  kernels: { type: 'boolean', default: false },
  /** Put the table into README.md. */
  write: { type: 'boolean', default: false },
} as const

/** `npm run bench -- [--seconds 8] [--network 7-8x6-1] [--no-build] [--kernels] [--write]` */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS })
  if (values.kernels) return benchKernels()
  if (!values['no-build']) await build({ root, logLevel: 'warn' })
  const scenes = SCENES.filter(({ name }) => name.includes(values.network))
  const server = await preview({ root, logLevel: 'warn', preview: { host: '127.0.0.1', port: 4573 } })
  const browser = await chromium.launch(launchOptions())
  try {
    const address = server.resolvedUrls?.local[0] ?? ''
    const measurements: Measurement[] = []
    for (const scene of scenes) {
      measurements.push(await measureScene(browser, address, scene, Number(values.seconds)))
    }
    const report = reportOf(measurements, machine(browser))
    console.log(report)
    if (values.write) await writeReport(report)
  } finally {
    await browser.close()
    await server.close()
  }
}

async function benchKernels(): Promise<void> {
  const browser = await chromium.launch(launchOptions())
  try {
    console.log(kernelTable(await measureKernelsIn(browser)))
  } finally {
    await browser.close()
  }
}

function machine(browser: Browser): Machine {
  const processors = cpus()
  return {
    processor: processors[0]?.model.trim() ?? 'an unknown processor',
    cores: processors.length,
    system: `${type()} ${arch()}`,
    browser: `Chromium ${browser.version()}`,
    date: new Date().toISOString().slice(0, 10),
  }
}

async function writeReport(report: string): Promise<void> {
  const path = join(root, 'README.md')
  const written = withReport(readFileSync(path, 'utf8'), report)
  writeFileSync(path, await format(written, { ...(await resolveConfig(path)), parser: 'markdown' }))
}
