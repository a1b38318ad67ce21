import { markdownTable } from './markdownTable.ts'
import type { Measurement } from './measure.ts'
import { withSection } from './section.ts'
import { countOver, quantile, shareWithin } from './statistics.ts'

export interface Machine {
  readonly processor: string
  readonly cores: number
  readonly system: string
  readonly browser: string
  /** ISO 8601, day only. */
  readonly date: string
}

const COLUMNS: readonly { readonly title: string; readonly of: (measurement: Measurement) => string }[] = [
  { title: 'Network', of: ({ scene }) => scene.name },
  { title: 'Computed by', of: ({ backend }) => backend },
  {
    title: 'Samples/s',
    of: ({ recording }) => Math.round(quantile(recording.samplesPerSecond, 0.5)).toLocaleString('en'),
  },
  {
    title: 'Painted/s',
    of: ({ recording }) => ((recording.painted * 1000) / (recording.end - recording.start)).toFixed(1),
  },
  { title: 'Frame, median', of: ({ recording }) => milliseconds(quantile(recording.frameIntervals, 0.5)) },
  { title: 'Frame, p95', of: ({ recording }) => milliseconds(quantile(recording.frameIntervals, 0.95)) },
  {
    title: 'Within 20 ms',
    of: ({ recording }) => `${(100 * shareWithin(recording.frameIntervals, 20)).toFixed(1)} %`,
  },
  {
    title: 'Within 33 ms',
    // Frames of a 30-Hz rhythm come a fraction of a millisecond late.
    of: ({ recording }) => `${(100 * shareWithin(recording.frameIntervals, 33.4)).toFixed(1)} %`,
  },
  {
    title: 'Within 50 ms',
    of: ({ recording }) => `${(100 * shareWithin(recording.frameIntervals, 50)).toFixed(1)} %`,
  },
  {
    title: 'Longest task',
    of: ({ recording }) =>
      recording.longTasks.length === 0 ? '< 50 ms' : milliseconds(Math.max(...recording.longTasks)),
  },
  { title: '> 50 ms', of: ({ recording }) => String(countOver(recording.longTasks, 50)) },
  { title: '> 100 ms', of: ({ recording }) => String(countOver(recording.longTasks, 100)) },
]

function milliseconds(value: number): string {
  return `${value.toFixed(1)} ms`
}

export function whereAndWhen({ date, cores, processor, system, browser }: Machine): string {
  return `${date}: ${cores} cores of ${processor}, ${system}, ${browser} with software rendering, 1280x720.`
}

/** What the pages wrote down about themselves, as a Markdown table. */
export function pageTable(measurements: readonly Measurement[]): string {
  return markdownTable(
    COLUMNS.map(({ title }) => title),
    measurements.map((measurement) => COLUMNS.map((column) => column.of(measurement))),
    2,
  )
}

/** `document` with `report` in its section `bench`, see `withSection`. */
export function withReport(document: string, report: string): string {
  return withSection(document, 'bench', report)
}
