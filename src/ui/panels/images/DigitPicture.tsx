import { useEffect, useMemo, useRef } from 'react'
import type { Images } from '../../../data/dataset.ts'
import { paintImages } from '../../../draw/images/paintImages.ts'
import { DIGIT_PIXELS, DIGIT_SHAPE } from '../../../spec/images.ts'
import { Deferred } from '../../controls/Deferred.tsx'

interface DigitPictureProps {
  /** 784 pixels, 0 to 1. */
  readonly pixels: Float32Array
  /** See `useInkWords`. */
  readonly words: Uint32Array | null
}

/** One image, as large as its style says. */
export function DigitPicture({ pixels, words }: DigitPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    if (canvas.current === null || words === null) return
    paintImages(canvas.current, [pixels], { side: DIGIT_SHAPE.width, columns: 1, words })
  }, [pixels, words])
  return <canvas ref={canvas} className="digit-picture" width={28} height={28} aria-hidden />
}

interface RowPictureProps {
  readonly images: Images
  readonly row: number
  readonly words: Uint32Array | null
}

/** An image of the dataset, drawn when it is first shown. */
export function RowPicture(props: RowPictureProps) {
  return (
    <Deferred>
      <DrawnPicture {...props} />
    </Deferred>
  )
}

function DrawnPicture({ images, row, words }: RowPictureProps) {
  const pixels = useMemo(() => pixelsOfRow(images, row), [images, row])
  return <DigitPicture pixels={pixels} words={words} />
}

/** The pixels of image `row`; blank for a row that this dataset has not. */
export function pixelsOfRow(images: Images, row: number): Float32Array {
  const pixels = new Float32Array(DIGIT_PIXELS)
  try {
    images(row, pixels)
  } catch {
    // A row of the dataset before.
  }
  return pixels
}
