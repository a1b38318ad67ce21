import { quantile } from './statistics.ts'

/** What is kept an eye on, and by how much it may grow over a run: a share of itself, and a slack. */
export const MEMORY_READINGS = {
  pageHeap: { title: 'Page heap, MB', share: 0.1, slack: 1 },
  nodes: { title: 'DOM nodes', share: 0.02, slack: 20 },
  listeners: { title: 'Listeners', share: 0.02, slack: 5 },
  workerHeap: { title: 'Worker heap, MB', share: 0.1, slack: 1 },
  tensors: { title: 'Tensors', share: 0, slack: 0 },
  tensorBytes: { title: 'Tensors, MB', share: 0, slack: 0.01 },
} as const
export type MemoryReading = keyof typeof MEMORY_READINGS

export const MEMORY_READING_NAMES = Object.keys(MEMORY_READINGS) as MemoryReading[]

/** Everything at one moment, after garbage was collected. */
export type MemorySample = Readonly<Record<MemoryReading, number>>

/** The share of a run at its start in which caches fill and the curves reach their bound. */
const WARM_UP = 0.4

/**
 * What has grown more than it may: the median of the last quarter of `samples` against that of the quarter
 * after the warm-up. At least 8 samples; fewer say nothing, so all readings are returned.
 */
export function growing(samples: readonly MemorySample[]): MemoryReading[] {
  if (samples.length < 8) return MEMORY_READING_NAMES
  const quarter = Math.floor(samples.length / 4)
  const warm = Math.floor(samples.length * WARM_UP)
  const median = (part: readonly MemorySample[], reading: MemoryReading) =>
    quantile(
      part.map((sample) => sample[reading]),
      0.5,
    )
  return MEMORY_READING_NAMES.filter((reading) => {
    const { share, slack } = MEMORY_READINGS[reading]
    const before = median(samples.slice(warm, warm + quarter), reading)
    const after = median(samples.slice(-quarter), reading)
    return !(after <= before * (1 + share) + slack)
  })
}
