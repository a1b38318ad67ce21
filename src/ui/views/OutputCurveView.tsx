import { useEffect, useEffectEvent, useRef } from 'react'
import type { Plane } from '../../draw/outputMap.ts'
import { createOutputCurve, type OutputCurveDrawing, type OutputCurveProbe } from '../../draw/outputCurve.ts'
import type { MapAtlas } from '../../engine/trainer.ts'
import type { PointFrame } from '../../engine/worker/protocol.ts'
import { usePlayground } from '../hooks/usePlayground.ts'
import { pointFrame, usePointFrame } from '../hooks/usePointFrame.ts'
import { useText } from '../hooks/useText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'
import { withoutUnit } from './dataNames.ts'
import { FittedLine } from './FittedLine.tsx'
import { planeAxis, planePoints } from './planePoints.ts'
import { axisNumber, quantity } from './quantity.ts'
import { targetPosition } from './targetPosition.ts'
import { useCurveHeights } from './useCurveHeights.ts'
import { useDataNames } from './useDataNames.ts'
import { useDrawing } from './useDrawing.ts'
import { useMarks } from './useMarks.ts'
import { useOutputScale } from './useOutputScale.ts'
import { usePalette } from './usePalette.ts'

interface OutputCurveViewProps {
  /** The column along the x axis. */
  readonly column: number
  /** Join the points with the curve, where it is the output that is shown. */
  readonly residuals: boolean
  /** What is at the place that is pointed at; empty where none is. */
  onProbe(words: string): void
}

/** The output, or the activation of one neuron, over the one column that goes in. */
export default function OutputCurveView({ column, residuals, onProbe }: OutputCurveViewProps) {
  const text = useText()
  const { language, t } = text
  const { frames } = usePlaygroundContext()
  const discretize = usePlayground((state) => state.spec.view.discretize)
  const dataset = usePlayground((state) => state.dataset)
  const showTest = usePlayground(({ spec, litCell: lit }) => spec.view.testData || lit?.set === 'test')
  const names = useDataNames()
  const scale = useOutputScale()
  const heights = useCurveHeights()
  const border = useRef<HTMLParagraphElement>(null)
  const shown = useRef<Plane['y'] | null>(null)
  const name = withoutUnit(names.column(column))

  function probeWords({ x, value, near }: OutputCurveProbe): string {
    const said = value === null ? t('readout.none') : quantity(value, text)
    const place = t('output.probe.curve', { xName: name, x: quantity(x, text), value: said })
    if (near === null || value === null || !heights.isOutput) return place
    const [nearX, nearY] = [quantity(near.x, text), quantity(near.y, text)]
    const residual = quantity(near.y - value, text)
    return `${place} · ${t('output.probe.near', { x: nearX, y: nearY, residual })}`
  }

  const onProbed = useEffectEvent((probe: OutputCurveProbe | null) => onProbe(probe ? probeWords(probe) : ''))
  const formatAxis = useEffectEvent((value: number) => axisNumber(value, text))
  const formatCrossing = useEffectEvent((x: number) => text.tick(Number(x.toPrecision(3))))
  const onCrossings = useEffectEvent((places: readonly number[]) => {
    if (border.current === null || heights.level === null) return
    const words = { x: name, y: heights.isChance ? 'p' : t('output.value'), level: text.tick(heights.level) }
    const shown = places.map(formatCrossing).join(', ')
    border.current.textContent = places.length === 0 ? '' : t('output.crossing', { ...words, places: shown })
  })
  const { host, drawing } = useDrawing<OutputCurveDrawing>((element) =>
    createOutputCurve(element, {
      onProbe: (probe) => onProbed(probe),
      formatAxis: (value) => formatAxis(value),
      formatCrossing: (x) => formatCrossing(x),
      onCrossings: (places) => onCrossings(places),
    }),
  )

  function positionOf(value: number, { centers, scales }: MapAtlas): number {
    const place = (value - centers[0]!) / scales[0]!
    return discretize ? Math.sign(place) : place
  }

  function showPlane(y: Plane['y']): void {
    shown.current = y
    drawing.current?.setPlane({ x: { ...planeAxis(dataset, column, names), name: names.column(column) }, y })
  }

  usePalette((palette) => drawing.current?.setPalette(palette))
  const showAxes = useEffectEvent(() => showPlane(heights.axisFor(null)))
  useEffect(() => showAxes(), [dataset, column, heights, language])
  useEffect(() => {
    const { targets, trainCount, task } = dataset
    const points = planePoints(dataset, { kind: 'curve', x: column }, heights.ofTarget)
    const own = { points, targets, trainCount, showTest, strength: null }
    drawing.current?.setPoints(heights.isOutput ? { ...own, position: targetPosition(task, scale) } : null)
  }, [dataset, column, heights, scale, showTest, drawing])
  useEffect(() => drawing.current?.setResiduals(residuals), [residuals, drawing])
  useMarks((marked) => drawing.current?.setMarked(marked))
  function draw(frame: PointFrame | null): void {
    const map = frame?.map
    if (!map) return
    const y = heights.axisFor(map)
    if (y.min !== shown.current?.min || y.max !== shown.current.max) showPlane(y)
    const { height, level } = heights
    drawing.current?.update({
      values: map.values,
      height,
      level,
      position: (value) => positionOf(value, map),
    })
  }

  usePointFrame(draw)
  // The code of this view may come after the first frame.
  const drawLatest = useEffectEvent(() => draw(pointFrame(frames.latest())))
  useEffect(() => drawLatest(), [heights])
  return (
    <>
      <div
        ref={host}
        className="output-drawing"
        data-testid="output-map"
        role="group"
        aria-label={t('output.curve', { x: name })}
      />
      <FittedLine column={column} />
      {heights.level !== null && <p className="equation" ref={border} data-testid="crossing" />}
    </>
  )
}
