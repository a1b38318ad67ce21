import { useMemo, type ReactNode } from 'react'
import type { ImageShape } from '../../../spec/imageLayers.ts'
import { slidingWindow } from '../../../spec/slidingWindow.ts'
import { useAllText } from '../../hooks/useAllText.ts'
import { placeNear, windowOf, windowSize, within, type Pixel } from '../../views/images/slidingPlace.ts'
import type { SlidingLayer } from '../../views/images/slidingPlace.ts'
import type { LensLayer } from './LensBody.tsx'
import { LensPicture } from './LensPicture.tsx'

interface LensInputProps extends LensLayer<SlidingLayer> {
  readonly channel: number
  readonly children: ReactNode
}

/** What the layer is given, with the window over it. */
export function LensInput(props: LensInputProps) {
  const { layer, input, inputIsImage, channel, place, onPlace, children } = props
  const { t } = useAllText()
  const { top, left, size } = windowOf(layer, place)
  const image = useImage(layer.input, input, channel, !inputIsImage)
  const frame = useMemo(() => ({ row: top, column: left, size }), [top, left, size])
  const margin = useMemo(() => marginOf(layer), [layer])
  return (
    <LensPicture
      testId="lens-input"
      label={t('lens.in.label', { name: t('lens.in') })}
      image={image}
      frame={frame}
      margin={margin}
      onPixel={(row, column) => onPlace(placeNear(layer, { row, column }))}
      onStep={(rows, columns) => onPlace(moved(layer.output, place, rows, columns))}
    >
      {children}
    </LensPicture>
  )
}

interface LensOutputProps extends LensLayer {
  readonly shape: ImageShape
}

/** What the layer makes of it, with the pixel that the window gives. */
export function LensOutput({ shape, output, tile, place, onPlace }: LensOutputProps) {
  const { t } = useAllText()
  const image = useImage(shape, output, tile, true)
  const frame = useMemo(() => ({ ...place, size: 1 }), [place])
  return (
    <LensPicture
      testId="lens-output"
      label={t('lens.out.label', { name: t('lens.out') })}
      image={image}
      frame={frame}
      onPixel={(row, column) => onPlace(within(shape, { row, column }))}
      onStep={(rows, columns) => onPlace(moved(shape, place, rows, columns))}
    >
      {t('lens.out')}
    </LensPicture>
  )
}

export function useImage(shape: ImageShape, values: Float32Array, channel: number, signed: boolean) {
  const { width, height, channels } = shape
  return useMemo(
    () => ({ width, height, channels, values, channel, signed }),
    [width, height, channels, values, channel, signed],
  )
}

const moved = (shape: ImageShape, { row, column }: Pixel, rows: number, columns: number) =>
  within(shape, { row: row + rows, column: column + columns })

/** How far windows reach beyond the image: nothing of it for `valid`. */
function marginOf(layer: SlidingLayer) {
  const { input, output, strides, padding } = layer
  const size = windowSize(layer)
  const { before } = slidingWindow(input.height, size, strides, padding)
  return { before, after: Math.max(0, (output.height - 1) * strides + size - before - input.height) }
}
