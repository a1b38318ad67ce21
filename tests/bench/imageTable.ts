import type { ImageContender, ImageSpeed } from './imageKernels.ts'
import { markdownTable } from './markdownTable.ts'

/** What is compared with what in the same run. */
const RATIOS: readonly (readonly [ImageContender, ImageContender])[] = [
  ['fused wasm', 'plain loops'],
  ['fused wasm', 'stock cpu'],
  ['layers webgl', 'stock webgl'],
]

/** Images a second of every way to train, and how many times faster ours are, as Markdown. */
export function imageTable(speeds: readonly ImageSpeed[]): string {
  const names = Object.keys(speeds[0]?.imagesPerSecond ?? {}) as ImageContender[]
  return markdownTable(
    [
      'Images 28x28, batch 32',
      ...names.map((name) => `${name}, images/s`),
      ...RATIOS.map(([ours, other]) => `${ours} / ${other}`),
    ],
    speeds.map(({ network, imagesPerSecond }) => [
      network,
      ...names.map((name) => Math.round(imagesPerSecond[name]).toLocaleString('en')),
      ...RATIOS.map(([ours, other]) => `${(imagesPerSecond[ours] / imagesPerSecond[other]).toPrecision(3)}x`),
    ]),
    1,
  )
}
