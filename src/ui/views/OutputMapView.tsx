import { useEffect, useEffectEvent, useMemo } from 'react'
import type { Axes } from '../../data/axes.ts'
import { scalesOf, unscaled } from '../../data/scales.ts'
import { createOutputMap, type MapPicture, type OutputMapProbe, type Plane } from '../../draw/outputMap.ts'
import type { PointFrame } from '../../engine/worker/protocol.ts'
import { wholeOutput } from '../../spec/network.ts'
import { later } from '../controls/later.tsx'
import { usePlayground } from '../hooks/usePlayground.ts'
import { denseNetwork, usePointFrame } from '../hooks/usePointFrame.ts'
import { useText } from '../hooks/useText.ts'
import { withoutUnit } from './dataNames.ts'
import { planeAxis, planePoints, sliceStrength } from './planePoints.ts'
import { axisNumber, quantity } from './quantity.ts'
import { targetPosition } from './targetPosition.ts'
import { useDataNames } from './useDataNames.ts'
import { useDrawing } from './useDrawing.ts'
import { useHeld } from './useHeld.ts'
import { useMarks } from './useMarks.ts'
import { useOutputScale } from './useOutputScale.ts'
import { usePalette } from './usePalette.ts'

/** Fetched when points are to be drawn, or once the page can be used. */
export const PointTools = later(() => import('../panels/PointTools.tsx'))

type OutputMap = ReturnType<typeof createOutputMap>
export type PlaneOf = Extract<Axes, { kind: 'plane' }>

interface OutputMapViewProps {
  readonly axes: PlaneOf
  /** What is at the place that is pointed at; empty where none is. */
  onProbe(words: string): void
}

/** The large map of one unit, or of all classes, with the points on it. */
export function OutputMapView({ axes, onProbe }: OutputMapViewProps) {
  const text = useText()
  const dataset = usePlayground((state) => state.dataset)
  const showTest = usePlayground(
    ({ spec, litCell: lit }) =>
      // What the person has drawn is always in sight.
      spec.view.testData || lit?.set === 'test' || spec.data.dataset === 'points',
  )
  const features = usePlayground((state) => state.spec.features)
  const names = useDataNames()
  const levels = useLevels()
  const held = useHeld(axes)
  const probeWords = useProbeWords(axes)
  const plane = useMemo(
    (): Plane => ({ x: planeAxis(dataset, axes.x, names), y: planeAxis(dataset, axes.y, names) }),
    [dataset, axes, names],
  )

  const onProbed = useEffectEvent((probe: OutputMapProbe | null) => onProbe(probe ? probeWords(probe) : ''))
  const formatAxis = useEffectEvent((value: number) => axisNumber(value, text))
  const { host, drawing } = useDrawing<OutputMap>((element) =>
    createOutputMap(element, {
      onProbe: (probe) => onProbed(probe),
      formatAxis: (value) => formatAxis(value),
    }),
  )
  usePalette((palette) => drawing.current?.setPalette(palette))
  useEffect(() => drawing.current?.setPlane(plane), [plane, text.language, drawing])
  useEffect(() => {
    const { targets, trainCount, task } = dataset
    const points = planePoints(dataset, axes, (target) => target)
    const strength = sliceStrength(dataset, held)
    drawing.current?.setPoints({
      ...{ points, targets, trainCount, showTest, strength },
      position: targetPosition(task, scalesOf(dataset, features).target),
    })
  }, [dataset, features, axes, held, showTest, drawing])
  useMarks((marked) => drawing.current?.setMarked(marked))
  usePointFrame((frame) => {
    const picture = pictureOf(frame, levels)
    if (picture !== null) drawing.current?.update(picture)
  })
  return (
    <>
      <div
        ref={host}
        className="output-drawing"
        data-testid="output-map"
        role="group"
        aria-label={text.t('output.map')}
      />
      {dataset.id === 'points' && <PointTools drawing={drawing} />}
    </>
  )
}

/** Boundary lines: between classes; for a regression's output some heights; else, and discretised, where the colour changes sides. */
function useLevels(): MapPicture['levels'] | null {
  const isClasses = usePlayground(({ enlarged }) => enlarged === 'classes')
  const heights = usePlayground(
    (state) =>
      state.dataset.task === 'regression' &&
      state.enlarged === wholeOutput(denseNetwork(state)) &&
      !state.spec.view.discretize,
  )
  if (isClasses) return 'classes'
  return heights ? REGRESSION_LEVELS : null
}

const REGRESSION_LEVELS = [-0.5, 0, 0.5]

function pictureOf(frame: PointFrame | null, levels: MapPicture['levels'] | null): MapPicture | null {
  const map = frame?.map
  if (!map) return null
  const { resolution, pixels, values, centers } = map
  return { resolution, pixels, values, levels: levels ?? Array.from(centers.subarray(0, 1)) }
}

/** Classes that a probe speaks of. */
const MOST_SHARES = 4

/** What a probe says: the place, then the value there, or the most probable classes, the one that is given first. */
function useProbeWords(axes: PlaneOf): (probe: OutputMapProbe) => string {
  const text = useText()
  const names = useDataNames()
  const scale = useOutputScale()
  const { t, percent } = text
  const column = (i: number) => withoutUnit(names.column(i))
  return ({ x, y, values }) => {
    const place = {
      ...{ xName: column(axes.x), yName: column(axes.y) },
      ...{ x: quantity(x, text), y: quantity(y, text) },
    }
    const [value] = values
    if (value === undefined) return t('output.probe', { ...place, value: t('readout.none') })
    if (values.length === 1) {
      return t('output.probe', { ...place, value: quantity(unscaled(value, scale), text) })
    }
    const ranked = values.map((share, k) => ({ share, k })).sort((a, b) => b.share - a.share)
    const shares = ranked
      .slice(0, MOST_SHARES)
      .map(({ share, k }) => `${names.class(k)} ${percent(share, 0)}`)
    return t('output.probe.classes', { ...place, shares: shares.join(' · ') })
  }
}
