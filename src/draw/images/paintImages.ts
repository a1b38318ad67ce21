/** Images in rows and columns, one canvas pixel each; the canvas' style gives the size. */
export interface ImageGrid {
  /** Height and width of an image in pixels. */
  readonly side: number
  readonly columns: number
  /** Colours from 0 to 1, such as `inkWords`, as little-endian RGBA words. */
  readonly words: Uint32Array
}

/**
 * Paints square images, 0 to 1 row by row, side by side into `canvas`. Beyond 0 and 1 a pixel takes the end colours,
 * and what is not a number the first. Without images the canvas is emptied.
 */
export function paintImages(
  canvas: HTMLCanvasElement,
  images: readonly Float32Array[],
  { side, columns, words }: ImageGrid,
): void {
  const width = side * Math.min(columns, Math.max(1, images.length))
  const height = side * Math.max(1, Math.ceil(images.length / columns))
  const context = canvas.getContext('2d')
  if (context === null) return
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
  const pixels = imagePixels(images, { side, columns, words }, width, height)
  context.putImageData(new ImageData(new Uint8ClampedArray(pixels.buffer), width, height), 0, 0)
}

/** The RGBA words of all images in a picture of `width` x `height`; what no image covers is transparent. */
export function imagePixels(
  images: readonly Float32Array[],
  { side, columns, words }: ImageGrid,
  width: number,
  height: number,
): Uint32Array<ArrayBuffer> {
  const pixels = new Uint32Array(width * height)
  const last = words.length - 1
  for (const [i, image] of images.entries()) {
    const left = (i % columns) * side
    const top = Math.floor(i / columns) * side
    for (let row = 0; row < side; row++)
      for (let column = 0; column < side; column++) {
        const share = Math.max(0, Math.min(1, image[row * side + column]!)) || 0
        pixels[(top + row) * width + left + column] = words[Math.round(share * last)]!
      }
  }
  return pixels
}
