import { useEffect, useEffectEvent, useRef, type RefObject } from 'react'
import { createPen, type MapSurface, type Pen } from '../../draw/map/pen.ts'
import { readPalette } from '../../draw/color.ts'
import { randomStream } from '../../lib/random.ts'
import { ERASER_RADIUS, SPRAY_RADIUS } from '../../store/drawnStrokes.ts'
import { createStrokes, type DrawingTool, type Strokes } from '../../store/strokes.ts'
import { usePlayground } from '../hooks/usePlayground.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'

const REACH: Record<DrawingTool, number | null> = { add: null, spray: SPRAY_RADIUS, erase: ERASER_RADIUS }

/** Lets the person draw on a map with `tool`, or look at it only (`null`); `value` is what points get. */
export function usePen(
  drawing: RefObject<{ readonly surface: MapSurface } | null>,
  tool: DrawingTool | null,
  value: number,
): void {
  const { state, edit } = usePlaygroundContext()
  const theme = usePlayground((now) => now.theme)
  const pen = useRef<Pen | null>(null)
  const strokes = useRef<Strokes | null>(null)
  const begin = useEffectEvent((place: { x: number; y: number }) => {
    if (tool !== null) strokes.current?.begin(tool, value, place)
  })
  const press = useEffectEvent((key: 'add' | 'erase', place: { x: number; y: number }) => {
    if (key === 'add') strokes.current?.add(value, place)
    else strokes.current?.erase(place)
  })

  useEffect(() => {
    const made = createStrokes({
      drawn: () => state.getState().spec.data.drawn,
      commit: edit.points,
      random: randomStream(Date.now(), 'spray'),
      after(ms, callback) {
        const timer = setTimeout(callback, ms)
        return () => clearTimeout(timer)
      },
    })
    strokes.current = made
    return () => made.end()
  }, [state, edit])

  const isActive = tool !== null
  useEffect(() => {
    const surface = drawing.current?.surface
    if (!isActive || surface === undefined) return
    const made = createPen(surface, {
      onBegin: (place) => begin(place),
      onMove: (place) => strokes.current?.move(place),
      onEnd: () => strokes.current?.end(),
      onKey: (key, place) => press(key, place),
    })
    pen.current = made
    return () => {
      pen.current = null
      made.destroy()
    }
  }, [drawing, isActive])

  useEffect(() => {
    pen.current?.setReach(tool === null ? null : REACH[tool], readPalette(document.documentElement))
  }, [tool, theme])
}
