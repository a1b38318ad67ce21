import { useRef } from 'react'
import { generateDataset } from '../../data/generate.ts'
import { DOMAIN } from '../../data/dataset.ts'
import { drawThumbnail } from '../../draw/thumbnail.ts'
import { DATASETS, DATASET_TASK, type DatasetId } from '../../spec/choices.ts'
import { DEFAULT_SPEC } from '../../spec/spec.ts'
import { targetPosition } from './targetPosition.ts'
import { usePalette } from './usePalette.ts'

const SAMPLES = 240
const PICTURES = Object.fromEntries(
  DATASETS.map((dataset) => [
    dataset,
    generateDataset({ ...DEFAULT_SPEC.data, dataset, samples: SAMPLES, noise: 0 }),
  ]),
)

/** What a dataset looks like, without noise. */
export function Thumbnail({ dataset }: { readonly dataset: DatasetId }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  usePalette((palette) => {
    const picture = PICTURES[dataset]
    if (canvas.current === null || picture === undefined) return
    const { points, targets } = picture
    const position = targetPosition(DATASET_TASK[dataset])
    drawThumbnail(canvas.current, { points, targets, position, domain: DOMAIN, palette })
  })
  return <canvas ref={canvas} className="thumbnail" aria-hidden />
}
