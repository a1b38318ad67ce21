import { useEffect, useEffectEvent } from 'react'
import { DOMAIN } from '../../data/dataset.ts'
import { createOutputMap, type MapPicture, type OutputMapProbe } from '../../draw/outputMap.ts'
import type { Frame } from '../../engine/worker/protocol.ts'
import { useFrame } from '../hooks/useFrame.ts'
import { usePlayground } from '../hooks/usePlayground.ts'
import { useText } from '../hooks/useText.ts'
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
  const showTest = usePlayground((state) => state.spec.view.testData)
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
  useFrame((frame) => {
    const picture = pictureOf(frame, levels)
    if (frame === null || picture === null) return
    drawing.current?.setMarked(frame)
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
      dataset.task === 'regression' && enlarged === network.unitCount - 1 && !spec.view.discretize,
  )
  return heights ? REGRESSION_LEVELS : null
}

const REGRESSION_LEVELS = [-0.5, 0, 0.5]

function pictureOf(frame: Frame | null, levels: readonly number[] | null): MapPicture | null {
  const map = frame?.map
  if (!map) return null
  const { resolution, pixels, values, centers } = map
  return { resolution, pixels, values, levels: levels ?? [centers[0]!] }
}
