import { defaultStandardize } from '../../spec/datasetDefaults.ts'
import { useEffect, useEffectEvent, useRef } from 'react'
import { axesOf } from '../../data/axes.ts'
import { generateDataset } from '../../data/generate.ts'
import { scalesOf } from '../../data/scales.ts'
import type { Palette } from '../../draw/color.ts'
import { drawThumbnail, type ThumbnailData } from '../../draw/thumbnail.ts'
import { GIVEN_DATASETS, type DatasetId } from '../../spec/choices.ts'
import { hasImages } from '../../spec/images.ts'
import { DEFAULT_SPEC } from '../../spec/spec.ts'
import { defaultFeatures } from '../../spec/task.ts'
import { later } from '../controls/later.tsx'
import { usePlayground } from '../hooks/usePlayground.ts'
import { planePoints } from './planePoints.ts'
import { targetPosition } from './targetPosition.ts'
import { usePalette } from './usePalette.ts'

/** How digits are drawn is fetched once the page can be used. */
const DigitsThumbnail = later(() => import('./DigitsThumbnail.tsx'))

type Picture = Omit<ThumbnailData, 'palette'>

const SAMPLES = 240
/** A probability between its ends, with a little room for the points. */
const CHANCE = { name: '', min: -0.25, max: 1.25 }

/** The points as the output would show them, without noise. */
function pictureOf(id: DatasetId): Picture {
  const standardize = defaultStandardize(id)
  const data = { ...DEFAULT_SPEC.data, dataset: id, standardize, samples: SAMPLES, noise: 0 }
  const features = defaultFeatures(data)
  const dataset = generateDataset(data, features)
  const axes = axesOf(dataset, features, DEFAULT_SPEC.view)
  const { columns, target, targets, task } = dataset
  const up = axes.kind === 'plane' ? columns[axes.y]! : task === 'binary' ? CHANCE : target
  return {
    points: planePoints(dataset, axes, (value) => value),
    targets,
    position: targetPosition(task, scalesOf(dataset, features).target),
    plane: { x: columns[axes.x]!, y: up },
  }
}

const PICTURES: Partial<Record<DatasetId, Picture>> = Object.fromEntries(
  GIVEN_DATASETS.filter((dataset) => !hasImages({ dataset })).map((dataset) => [dataset, pictureOf(dataset)]),
)

/** What a dataset looks like, without noise. */
export function Thumbnail({ dataset }: { readonly dataset: DatasetId }) {
  const starting = usePlayground((state) => state.engine === 'starting')
  if (!hasImages({ dataset })) return <PointsThumbnail dataset={dataset} />
  return starting ? <span className="thumbnail" /> : <DigitsThumbnail />
}

function PointsThumbnail({ dataset }: { readonly dataset: DatasetId }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const palette = useRef<Palette | null>(null)

  function draw(): void {
    const picture = PICTURES[dataset]
    if (canvas.current === null || palette.current === null) return
    if (picture === undefined) return
    drawThumbnail(canvas.current, { ...picture, palette: palette.current })
  }

  usePalette((colors) => {
    palette.current = colors
    draw()
  })
  const onResize = useEffectEvent(draw)
  useEffect(() => {
    const resizing = new ResizeObserver(() => onResize())
    resizing.observe(canvas.current!)
    return () => resizing.disconnect()
  }, [])
  return <canvas ref={canvas} className="thumbnail" aria-hidden />
}
