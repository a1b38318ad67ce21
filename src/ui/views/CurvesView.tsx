import { useEffect, useRef } from 'react'
import { createCurves, type CurvesOptions } from '../../draw/curves.ts'
import type { Palette } from '../../draw/color.ts'
import type { HistoryPoint } from '../../store/state.ts'
import { useFrame } from '../hooks/useFrame.ts'
import { usePlayground } from '../hooks/usePlayground.ts'
import { useText } from '../hooks/useText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'
import { useDrawing } from './useDrawing.ts'
import { usePalette } from './usePalette.ts'

type Curves = ReturnType<typeof createCurves<HistoryPoint>>

interface CurvesViewProps {
  readonly label: string
  readonly testId?: string
  optionsFor(palette: Palette): CurvesOptions<HistoryPoint>
}

/** Curves need no more than this while training; the last frame before a pause is always drawn. */
const REDRAW_MS = 100

/** One chart of the learning curves. */
export function CurvesView({ label, testId, optionsFor }: CurvesViewProps) {
  const { t, epoch } = useText()
  const { frames, edit } = usePlaygroundContext()
  const visited = usePlayground((state) => state.visited)
  const palette = useRef<Palette | null>(null)
  const drawnAt = useRef(-Infinity)
  const { host, drawing } = useDrawing<Curves>((element) => createCurves<HistoryPoint>(element))
  function draw(): void {
    const best = frames.best()
    const mark = best && { x: best.epoch, label: t('curves.best', { epoch: epoch(best.epoch) }) }
    const playhead = visited === null ? null : { x: visited, label: `${t('curves.epoch')} ${epoch(visited)}` }
    drawing.current?.update(frames.history(), mark, { ghosts: frames.course.ghosts(), playhead })
  }

  function setOptions(next: Palette): void {
    drawing.current?.setOptions({ ...optionsFor(next), onScrub: edit.visit })
  }

  usePalette((next) => {
    palette.current = next
    drawing.current?.setPalette(next)
    // The series have colours of the theme, too.
    setOptions(next)
  })
  useEffect(() => {
    if (palette.current !== null) setOptions(palette.current)
    draw()
  }, [optionsFor, frames, drawing])
  useEffect(draw, [visited])
  useFrame((frame) => {
    const now = performance.now()
    if (frame?.playing && now - drawnAt.current < REDRAW_MS) return
    drawnAt.current = now
    draw()
  })
  return <div ref={host} className="chart-drawing" role="group" aria-label={label} data-testid={testId} />
}
