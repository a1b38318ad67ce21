import { useEffect, useEffectEvent, useRef } from 'react'
import { generateDataset } from '../../data/generate.ts'
import { DOMAIN } from '../../data/dataset.ts'
import type { Palette } from '../../draw/color.ts'
import { drawThumbnail } from '../../draw/thumbnail.ts'
import { DATASETS, type DatasetId } from '../../spec/choices.ts'
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
  const palette = useRef<Palette | null>(null)

  function draw(): void {
    const picture = PICTURES[dataset]
    if (canvas.current === null || palette.current === null || picture === undefined) return
    const { points, targets } = picture
    const position = targetPosition(picture.task)
    drawThumbnail(canvas.current, { points, targets, position, domain: DOMAIN, palette: palette.current })
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
