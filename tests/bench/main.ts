import { readFileSync, writeFileSync } from 'node:fs'
import { arch, cpus, type } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Browser } from 'playwright'
import { format, resolveConfig } from 'prettier'
import { build, preview } from 'vite'
import { launchOptions } from '../../.ci/browser.mjs'
import { root } from '../../.ci/root.mjs'
import type { Growth } from './growth.ts'
import { growthTable } from './growthTable.ts'
import type { ImageSpeed } from './imageKernels.ts'
import { imageTable } from './imageTable.ts'
import { callInPage } from './inPage.ts'
import type { KernelReport } from './kernelSpeed.ts'
import { kernelTable } from './kernels.ts'
import { measureScene, type Measurement, type Scene } from './measure.ts'
import { measureOpening, openingTable } from './opening.ts'
import { pageTable, whereAndWhen, withReport, type Machine } from './report.ts'

const INPUTS = 'in=x1,x2,x1^2,x2^2,x1x2,sin(x1),sin(x2)'
const layers = (count: number) => Array.from({ length: count }, () => '8.tanh').join(',')

/** The page as people see it: every map at 100x100 and everything else visible, as fast as it goes. */
const SCENES: readonly Scene[] = [
  { name: '2-8-1 (default)', link: 'speed=max' },
  { name: 'A 2-4-2-1', link: 'net=4.tanh,2.tanh&speed=max' },
  { name: 'B 7-8-8-8-1', link: `${INPUTS}&net=${layers(3)}&speed=max` },
  { name: 'C 7-8x6-1', link: `${INPUTS}&net=${layers(6)}&speed=max` },
  { name: 'digits, 8 filters', link: 'data=digits' },
  {
    name: 'digits, 32 filters and dense 128',
    link: 'data=digits&stack=conv.32.3.1.valid.relu,max.2.2.valid,flat,dense.128.relu',
  },
]

const OPTIONS = {
  /** How long each scene is recorded. */
  seconds: { type: 'string', default: '8' },
  /** Only the scenes whose name contains this. */
  network: { type: 'string', default: '' },
  /** Measure `dist/` as it is. */
  'no-build': { type: 'boolean', default: false },
  /** Only `page`, `links`, `kernels`, `images` or `growth`. */
  only: { type: 'string', default: '' },
  /** Put the tables into README.md. */
  write: { type: 'boolean', default: false },
} as const

interface Asked {
  readonly seconds: number
  readonly network: string
}

/** The parts of the benchmark, each measured in one run of one browser and told as Markdown. */
const PARTS: Readonly<Record<string, (browser: Browser, asked: Asked) => Promise<string>>> = {
  page: measurePages,
  links: async (browser) => openingTable(await withPreview((address) => measureOpening(browser, address))),
  kernels: async (browser) =>
    kernelTable(await callInPage<KernelReport>(browser, '/tests/bench/kernelSpeed.ts', 'measureKernels')),
  images: async (browser) =>
    imageTable(
      await callInPage<ImageSpeed[]>(browser, '/tests/bench/imageKernels.ts', 'measureImageKernels'),
    ),
  growth: async (browser) =>
    growthTable(await callInPage<Growth[]>(browser, '/tests/bench/growth.ts', 'measureGrowth')),
}

/** Those that measure the built page. */
const PAGE_PARTS: ReadonlySet<string> = new Set(['page', 'links'])

/** `npm run bench -- [--seconds 8] [--network C] [--no-build] [--only kernels] [--write]` */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS })
  const names = Object.keys(PARTS).filter((name) => values.only === '' || values.only === name)
  if (names.length === 0) throw new Error(`--only takes one of ${Object.keys(PARTS).join(', ')}.`)
  if (names.some((name) => PAGE_PARTS.has(name)) && !values['no-build'])
    await build({ root, logLevel: 'warn' })
  const browser = await chromium.launch(launchOptions())
  try {
    const asked = { seconds: Number(values.seconds), network: values.network }
    const tables: string[] = []
    for (const name of names) tables.push(await PARTS[name]!(browser, asked))
    const report = [whereAndWhen(machine(browser)), ...tables].join('\n\n')
    console.log(report)
    if (values.write) await writeReport(report)
  } finally {
    await browser.close()
  }
}

function measurePages(browser: Browser, { seconds, network }: Asked): Promise<string> {
  return withPreview(async (address) => {
    const measurements: Measurement[] = []
    for (const scene of SCENES.filter(({ name }) => name.includes(network))) {
      measurements.push(await measureScene(browser, address, scene, seconds))
    }
    return pageTable(measurements)
  })
}

/** Serves `dist/` while `measure` runs. */
async function withPreview<Result>(measure: (address: string) => Promise<Result>): Promise<Result> {
  const server = await preview({ root, logLevel: 'warn', preview: { host: '127.0.0.1', port: 4573 } })
  try {
    return await measure(server.resolvedUrls?.local[0] ?? '')
  } finally {
    await server.close()
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
