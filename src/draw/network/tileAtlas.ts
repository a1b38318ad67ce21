/** Painted tiles one after another, each `resolution` x `resolution` RGBA pixels, and the unit each belongs to. */
export interface TilePicture {
  readonly resolution: number
  readonly units: readonly number[]
  readonly pixels: Uint8ClampedArray<ArrayBuffer>
}

/** Tiles in one hidden canvas, so that a frame costs one upload and a `drawImage` per tile. */
export interface TileAtlas {
  /** Copies the picture in; keeps nothing of it. */
  put(picture: TilePicture): void
  clear(): void
  /** Draws the tile of `unit` as a square; false where there is none. */
  draw(context: CanvasRenderingContext2D, unit: number, x: number, y: number, size: number): boolean
}

/** Browsers draw canvases up to this many px a side for sure; tiles beyond go into another strip. */
const LONGEST_STRIP = 8192

export function createTileAtlas(): TileAtlas {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  const indexOf = new Map<number, number>()
  let resolution = 1
  let perStrip = 1

  function fit(count: number): void {
    perStrip = Math.max(1, Math.min(count, Math.floor(LONGEST_STRIP / resolution)))
    const width = resolution * Math.ceil(count / perStrip)
    const height = resolution * perStrip
    if (canvas.width !== width) canvas.width = width
    if (canvas.height !== height) canvas.height = height
  }

  return {
    put(picture) {
      indexOf.clear()
      if (context === null || picture.units.length === 0) return
      resolution = picture.resolution
      const count = picture.units.length
      for (let i = 0; i < count; i++) indexOf.set(picture.units[i]!, i)
      fit(count)
      const image = new ImageData(picture.pixels, resolution, resolution * count)
      const strip = perStrip * resolution
      for (let k = 0; k * perStrip < count; k++) {
        const height = Math.min(strip, count * resolution - k * strip)
        context.putImageData(image, k * resolution, -k * strip, 0, k * strip, resolution, height)
      }
    },
    clear: () => indexOf.clear(),
    draw(target, unit, x, y, size) {
      const index = indexOf.get(unit)
      if (index === undefined) return false
      const left = Math.floor(index / perStrip) * resolution
      const top = (index % perStrip) * resolution
      target.drawImage(canvas, left, top, resolution, resolution, x, y, size, size)
      return true
    },
  }
}
