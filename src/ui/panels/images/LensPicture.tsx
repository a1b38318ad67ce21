import { useEffect, useEffectEvent, type ReactNode } from 'react'
import {
  createMagnified,
  type MagnifiedDrawing,
  type MagnifiedImage,
  type PixelFrame,
  type PixelMargin,
} from '../../../draw/images/magnified.ts'
import { useDrawing } from '../../views/useDrawing.ts'
import { usePalette } from '../../views/usePalette.ts'

interface LensPictureProps {
  readonly testId: string
  readonly label: string
  readonly image: MagnifiedImage
  readonly frame: PixelFrame | null
  readonly margin?: PixelMargin
  /** Stands above the picture. */
  readonly children: ReactNode
  onPixel?(row: number, column: number): void
  onStep?(rows: number, columns: number): void
}

const NO_MARGIN: PixelMargin = { before: 0, after: 0 }

/** One channel of an image, seen large, with the frame that the person moves. */
export function LensPicture(props: LensPictureProps) {
  const { image, frame, margin = NO_MARGIN, label, testId, children } = props
  const onPixel = useEffectEvent((row: number, column: number) => props.onPixel?.(row, column))
  const onStep = useEffectEvent((rows: number, columns: number) => props.onStep?.(rows, columns))
  const { host, drawing } = useDrawing<MagnifiedDrawing>((element) =>
    createMagnified(element, {
      onPixel: (row, column) => onPixel(row, column),
      onStep: (rows, columns) => onStep(rows, columns),
    }),
  )
  usePalette((palette) => drawing.current?.setPalette(palette))
  useEffect(() => drawing.current?.setMargin(margin), [margin, drawing])
  useEffect(() => drawing.current?.update(image), [image, drawing])
  useEffect(() => drawing.current?.setFrame(frame), [frame, drawing])
  return (
    <div className="lens-side">
      <div className="lens-side-head">{children}</div>
      <div
        ref={host}
        className="lens-picture"
        role="group"
        data-testid={testId}
        data-row={frame?.row}
        data-column={frame?.column}
        aria-label={label}
      />
    </div>
  )
}
