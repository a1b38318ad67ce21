import { useEffect, useEffectEvent, useRef } from 'react'
import type { PenStroke } from '../../../data/digits/drawnDigit.ts'
import { createDigitPad, type DigitPad } from '../../../draw/images/digitPad.ts'
import { useAllText } from '../../hooks/useAllText.ts'
import { usePalette } from '../../views/usePalette.ts'

interface DrawingPadProps {
  readonly strokes: readonly PenStroke[]
  onStroke(stroke: PenStroke, done: boolean): void
}

/** A square to write on. */
export function DrawingPad({ strokes, onStroke }: DrawingPadProps) {
  const { t } = useAllText()
  const element = useRef<HTMLDivElement>(null)
  const pad = useRef<DigitPad | null>(null)
  const take = useEffectEvent(onStroke)
  useEffect(() => {
    pad.current = createDigitPad(element.current!, { onStroke: (stroke, done) => take(stroke, done) })
    return () => pad.current?.destroy()
  }, [])
  useEffect(() => pad.current?.update(strokes), [strokes])
  usePalette(({ ink }) => pad.current?.setColor(ink))
  return (
    <div ref={element} className="digit-pad" role="img" aria-label={t('digit.pad')} data-testid="digit-pad" />
  )
}
