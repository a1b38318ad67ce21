import { useRef } from 'react'
import { digitImages } from '../../data/digitImages.ts'
import { inkWords } from '../../draw/color.ts'
import { paintImages } from '../../draw/images/paintImages.ts'
import { DIGIT_PIXELS, DIGIT_SHAPE } from '../../spec/images.ts'
import { DEFAULT_SPEC } from '../../spec/spec.ts'
import { usePalette } from './usePalette.ts'

/** The first few of the generated digits, two by two. */
export default function DigitsThumbnail() {
  const canvas = useRef<HTMLCanvasElement>(null)
  usePalette((palette) => {
    if (canvas.current === null) return
    const write = digitImages({ ...DEFAULT_SPEC.data, dataset: 'digits' })
    const shown = Array.from({ length: 4 }, (_, index) => {
      const image = new Float32Array(DIGIT_PIXELS)
      write(index, image)
      return image
    })
    paintImages(canvas.current, shown, { side: DIGIT_SHAPE.width, columns: 2, words: inkWords(palette) })
  })
  return <canvas ref={canvas} className="thumbnail" aria-hidden />
}
