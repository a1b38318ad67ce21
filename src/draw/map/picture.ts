import type { Levels } from './contourLines.ts'

/** A painted map: `resolution`^2 RGBA pixels and activations, row-major, the first row on top (largest x2). */
export interface MapPicture {
  readonly resolution: number
  readonly pixels: Uint8ClampedArray<ArrayBuffer>
  /**
   * Of several classes the probabilities of all, class after class. May be empty: then no boundary is drawn and
   * nothing can be read off.
   */
  readonly values: Float32Array
  readonly levels: Levels
}

/** The last picture: its pixels in a canvas that is stretched over the plot, its values copied. */
export interface PictureLayer {
  put(picture: MapPicture | null): void
  readonly resolution: number
  readonly values: Float32Array
  readonly levels: Levels
  /** Activations of the pixel at a place, from (0, 0) at the upper left to (1, 1); of several classes one each. */
  valuesAt(right: number, down: number): readonly number[]
}

const EMPTY = new Float32Array(0)

export function createPictureLayer(plot: HTMLElement): PictureLayer {
  const canvas = document.createElement('canvas')
  canvas.setAttribute('aria-hidden', 'true')
  canvas.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;pointer-events:none'
  plot.append(canvas)
  const context = canvas.getContext('2d')
  let resolution = 0
  let values = EMPTY
  let levels: Levels = []

  function show({ pixels }: MapPicture): void {
    if (context === null) return
    if (canvas.width !== resolution || canvas.height !== resolution) {
      canvas.width = resolution
      canvas.height = resolution
    }
    context.putImageData(new ImageData(pixels, resolution, resolution), 0, 0)
  }

  return {
    put(picture) {
      if (picture === null) {
        values = EMPTY
        context?.clearRect(0, 0, canvas.width, canvas.height)
        return
      }
      resolution = picture.resolution
      levels = picture.levels
      if (values.length === picture.values.length) values.set(picture.values)
      else values = picture.values.slice()
      show(picture)
    },
    get resolution() {
      return resolution
    },
    get values() {
      return values
    },
    get levels() {
      return levels
    },
    valuesAt(right, down) {
      const cell = (share: number) => Math.max(0, Math.min(resolution - 1, Math.floor(share * resolution)))
      const pixel = cell(down) * resolution + cell(right)
      const area = resolution * resolution
      return Array.from(
        { length: values.length === 0 ? 0 : values.length / area },
        (_, k) => values[k * area + pixel]!,
      )
    },
  }
}
