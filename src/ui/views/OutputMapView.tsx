import { useEffect, useEffectEvent, useRef } from 'react'
import { DOMAIN } from '../../data/dataset.ts'
import { createOutputMap, type MapPicture, type OutputMapProbe } from '../../draw/outputMap.ts'
import type { Frame, Predictions } from '../../engine/worker/protocol.ts'
import { wholeOutput } from '../../spec/network.ts'
import { rowsOfCell } from '../../store/metrics.ts'
import { useFrame } from '../hooks/useFrame.ts'
import { usePlayground } from '../hooks/usePlayground.ts'
import { useText } from '../hooks/useText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'
import { targetPosition } from './targetPosition.ts'
import { useDrawing } from './useDrawing.ts'
import { usePalette } from './usePalette.ts'

type OutputMap = ReturnType<typeof createOutputMap>

interface OutputMapViewProps {
  onProbe(probe: OutputMapProbe | null): void
}

/** The large map of one unit with the points on it. */
export function OutputMapView({ onProbe }: OutputMapViewProps) {
  const { t, exact } = useText()
  const dataset = usePlayground((state) => state.dataset)
  const litCell = usePlayground((state) => state.litCell)
  const showTest = usePlayground(({ spec, litCell: lit }) => spec.view.testData || lit?.set === 'test')
  const { frames } = usePlaygroundContext()
  const predictions = useRef<Predictions | null>(null)
  const levels = useLevels()

  const onProbed = useEffectEvent(onProbe)
  const formatAxis = useEffectEvent((value: number) => exact(value))
  const { host, drawing } = useDrawing<OutputMap>((element) =>
    createOutputMap(element, {
      domain: DOMAIN,
      onProbe: (probe) => onProbed(probe),
      formatAxis: (value) => formatAxis(value),
    }),
  )
  usePalette((palette) => drawing.current?.setPalette(palette))
  useEffect(() => {
    const { points, targets, trainCount, task } = dataset
    drawing.current?.setPoints({ points, targets, trainCount, showTest, position: targetPosition(task) })
  }, [dataset, showTest, drawing])
  function mark(frame: Frame): void {
    predictions.current = frame.predictions ?? predictions.current
    const lit = litCell && predictions.current && rowsOfCell(litCell, predictions.current, dataset)
    drawing.current?.setMarked({ batch: frame.batch, mistakes: lit ?? frame.mistakes })
  }
  const markLatest = useEffectEvent(() => {
    const latest = frames.latest()
    if (latest !== null) mark(latest)
  })
  useEffect(() => markLatest(), [litCell])
  useFrame((frame) => {
    const picture = pictureOf(frame, levels)
    if (frame === null || picture === null) return
    mark(frame)
    drawing.current?.update(picture)
  })
  return (
    <div
      ref={host}
      className="output-map"
      data-testid="output-map"
      role="group"
      aria-label={t('output.map')}
    />
  )
}

/** Boundary lines: for a regression's output some heights, else, and discretised, where the colour changes sides. */
function useLevels(): readonly number[] | null {
  const heights = usePlayground(
    ({ dataset, enlarged, network, spec }) =>
      dataset.task === 'regression' && enlarged === wholeOutput(network) && !spec.view.discretize,
  )
  return heights ? REGRESSION_LEVELS : null
}

const REGRESSION_LEVELS = [-0.5, 0, 0.5]

function pictureOf(frame: Frame | null, levels: readonly number[] | null): MapPicture | null {
  const map = frame?.map
  if (!map) return null
  const { resolution, pixels, values, centers } = map
  return { resolution, pixels, values, levels: levels ?? Array.from(centers.subarray(0, 1)) }
}
