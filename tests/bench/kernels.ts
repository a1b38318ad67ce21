import type { KernelReport, KernelSpeed } from './kernelSpeed.ts'
import { markdownTable } from './markdownTable.ts'

const BASELINE = 'object graph'

/** Speeds as multiples of the object graph in the same run, as Markdown. */
export function kernelTable({ speeds, maps }: KernelReport): string {
  const names = Object.keys(speeds[0]?.samplesPerSecond ?? {})
  const trainers = Object.keys(maps[0]?.milliseconds ?? {})
  const training = markdownTable(
    ['Network', 'Batch', ...names.map((name) => `${name}, samples/s`)],
    speeds.map((speed) => [
      speed.network,
      String(speed.batchSize),
      ...names.map((name) => cell(speed, name)),
    ]),
    1,
  )
  const painting = markdownTable(
    ['All maps at 100x100', 'Units', ...trainers.map((name) => `${name}, ms`)],
    maps.map(({ network, units, milliseconds }) => [
      network,
      String(units),
      ...trainers.map((name) => milliseconds[name]?.toFixed(2) ?? ''),
    ]),
    1,
  )
  return `${training}\n\n${painting}`
}

function cell({ samplesPerSecond }: KernelSpeed, name: string): string {
  const speed = samplesPerSecond[name] ?? Number.NaN
  const ratio = speed / (samplesPerSecond[BASELINE] ?? Number.NaN)
  const rounded = Math.round(speed).toLocaleString('en')
  return name === BASELINE
    ? rounded
    : `${rounded} (${ratio < 0.1 ? ratio.toFixed(3) : ratio.toPrecision(3)}x)`
}
