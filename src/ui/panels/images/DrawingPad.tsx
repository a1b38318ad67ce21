import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { PenStroke } from '../../../data/digits/drawnDigit.ts'
import { createDigitPad, type DigitPad } from '../../../draw/images/digitPad.ts'
import { PAD_PLACES, type PadCross } from '../../../draw/images/padKeys.ts'
import { useAllText } from '../../hooks/useAllText.ts'
import { usePalette } from '../../views/usePalette.ts'

interface DrawingPadProps {
  readonly strokes: readonly PenStroke[]
  onStroke(stroke: PenStroke, done: boolean): void
  /** The stroke that was being drawn is given up. */
  onDrop(): void
  onUndo(): void
  onClear(): void
}

/** A square to write on, with a pointer or with keys; whoever cannot see the cross is told where it stands. */
export function DrawingPad({ strokes, ...callbacks }: DrawingPadProps) {
  const { t } = useAllText()
  const element = useRef<HTMLDivElement>(null)
  const pad = useRef<DigitPad | null>(null)
  const [cross, setCross] = useState<PadCross | null>(null)
  const take = useEffectEvent((stroke: PenStroke, done: boolean) => callbacks.onStroke(stroke, done))
  const drop = useEffectEvent(() => callbacks.onDrop())
  const undo = useEffectEvent(() => callbacks.onUndo())
  const clear = useEffectEvent(() => callbacks.onClear())
  useEffect(() => {
    pad.current = createDigitPad(element.current!, {
      onStroke: (stroke, done) => take(stroke, done),
      onDrop: () => drop(),
      onUndo: () => undo(),
      onClear: () => clear(),
      onCross: setCross,
    })
    return () => pad.current?.destroy()
  }, [])
  useEffect(() => pad.current?.update(strokes), [strokes])
  usePalette(({ ink, accent }) => pad.current?.setColors(ink, accent))
  return (
    <>
      <div
        ref={element}
        className="digit-pad"
        // Screen readers, too, are to leave arrow keys and Space to the pad.
        role="application"
        tabIndex={0}
        aria-label={t('digit.pad')}
        aria-description={t('digit.pad.keys')}
        data-testid="digit-pad"
      />
      <span className="visually-hidden" role="status" data-testid="digit-cross">
        {cross &&
          t(cross.isDown ? 'digit.pen.down' : 'digit.pen.up', { ...placeOf(cross), all: PAD_PLACES + 1 })}
      </span>
    </>
  )
}

const placeOf = ({ row, column }: PadCross) => ({ row, column })
