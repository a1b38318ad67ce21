import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { useText } from '../hooks/useText.ts'

interface ResizeHandleProps {
  readonly height: number
  readonly min: number
  readonly max: number
  onResize(height: number): void
}

const STEP = 24

/** The upper edge of the drawer: dragged, or moved by the arrow keys. */
export function ResizeHandle({ height, min, max, onResize }: ResizeHandleProps) {
  const { t } = useText()
  const grip = useRef<{ y: number; height: number } | null>(null)
  const resize = (wanted: number) => onResize(Math.round(Math.min(max, Math.max(min, wanted))))

  function onKeyDown(event: KeyboardEvent): void {
    const heights: Record<string, number> = {
      ArrowUp: height + STEP,
      ArrowDown: height - STEP,
      Home: min,
      End: max,
    }
    const wanted = heights[event.key]
    if (wanted === undefined) return
    event.preventDefault()
    resize(wanted)
  }

  function onPointerDown(event: PointerEvent): void {
    event.currentTarget.setPointerCapture(event.pointerId)
    grip.current = { y: event.clientY, height }
  }

  return (
    <div
      className="resize-handle"
      role="separator"
      aria-orientation="horizontal"
      aria-label={t('curves.resize')}
      aria-valuenow={height}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={(event) => {
        if (grip.current !== null) resize(grip.current.height + grip.current.y - event.clientY)
      }}
      onPointerUp={() => {
        grip.current = null
      }}
      onPointerCancel={() => {
        grip.current = null
      }}
    />
  )
}
