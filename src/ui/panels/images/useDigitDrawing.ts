import { useEffect, useMemo, useRef, useState } from 'react'
import { drawnDigit, inkBytes, type PenStroke } from '../../../data/digits/drawnDigit.ts'
import { usePlaygroundContext } from '../../PlaygroundContext.ts'

/** What the person is drawing, and what goes through the network of it. */
export interface DigitDrawing {
  readonly strokes: readonly PenStroke[]
  /** What the network sees of the strokes that are done. */
  readonly pixels: Float32Array
  /** What it sees while a stroke is being drawn; `null` between strokes. */
  readonly running: Float32Array | null
  draw(stroke: PenStroke, done: boolean): void
  /** Gives up the stroke that is being drawn. */
  drop(): void
  undo(): void
  clear(): void
  /** Sends the drawing through the network. */
  watch(): void
  add(label: number): void
}

const NOTHING: readonly PenStroke[] = []

export function useDigitDrawing(): DigitDrawing {
  const { edit } = usePlaygroundContext()
  const [strokes, setStrokes] = useState(NOTHING)
  const [running, setRunning] = useState<Float32Array | null>(null)
  const pixels = useMemo(() => drawnDigit(strokes), [strokes])
  const stroke = useRef<PenStroke | null>(null)
  const frame = useRef(0)
  useEffect(() => () => cancelAnimationFrame(frame.current), [])

  function take(next: readonly PenStroke[]): void {
    cancelAnimationFrame(frame.current)
    frame.current = 0
    stroke.current = null
    setStrokes(next)
    setRunning(null)
    edit.watch(drawnDigit(next))
  }

  /** A pen tells its place more often than there are frames. */
  function show(): void {
    frame.current = 0
    if (stroke.current === null) return
    const seen = drawnDigit([...strokes, stroke.current])
    setRunning(seen)
    edit.watch(seen)
  }

  return {
    strokes,
    pixels,
    running,
    draw(next, done) {
      if (done) return take([...strokes, next])
      stroke.current = next
      if (frame.current === 0) frame.current = requestAnimationFrame(show)
    },
    drop: () => take(strokes),
    undo: () => take(strokes.slice(0, -1)),
    clear: () => take(NOTHING),
    watch() {
      if (strokes.length > 0) edit.watch(pixels)
    },
    add: (label) => edit.addDigit({ pixels: inkBytes(pixels), label }),
  }
}
