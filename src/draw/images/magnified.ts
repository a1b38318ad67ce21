import { createCanvasLayer } from '../canvasLayer.ts'
import type { Palette } from '../color.ts'
import { inkScale, largestSize, paintChannels, signedScale } from './mapPixels.ts'

/** One channel of an image, to be seen large. */
export interface MagnifiedImage {
  readonly width: number
  readonly height: number
  /** Channels last. */
  readonly values: Float32Array
  readonly channels: number
  readonly channel: number
  /** Numbers of both signs, the largest size among all channels in the end colours; else from 0 to 1 as ink. */
  readonly signed: boolean
}

/** A frame round pixels; it may reach beyond the image. */
export interface PixelFrame {
  readonly row: number
  readonly column: number
  readonly size: number
}

/** Pixels of padding shown round the image. */
export interface PixelMargin {
  readonly before: number
  readonly after: number
}

export interface MagnifiedCallbacks {
  /** The pixel under the pointer or the finger; it may lie in the margin. */
  onPixel(row: number, column: number): void
  /** An arrow key: so many places down and to the right. */
  onStep(rows: number, columns: number): void
}

export interface MagnifiedDrawing {
  setPalette(palette: Palette): void
  setMargin(margin: PixelMargin): void
  setFrame(frame: PixelFrame | null): void
  update(image: MagnifiedImage | null): void
  destroy(): void
}

const NO_MARGIN: PixelMargin = { before: 0, after: 0 }

/** Between the hatching lines of what lies outside the image. */
const HATCH = 5

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/**
 * Draws one channel of an image as large as the width of `element` allows, with a frame round some pixels that
 * follows pointer, finger and arrow keys through the callbacks. The element takes the focus: give it a role and a name.
 */
export function createMagnified(element: HTMLElement, callbacks: MagnifiedCallbacks): MagnifiedDrawing {
  element.tabIndex = 0
  element.style.position = 'relative'
  element.style.touchAction = 'none'
  const layer = createCanvasLayer(element)
  const pixels = document.createElement('canvas')
  let palette: Palette | null = null
  let image: MagnifiedImage | null = null
  let margin = NO_MARGIN
  let frame: PixelFrame | null = null
  let side = 0

  const across = () => (image === null ? 1 : image.width + margin.before + margin.after)
  const down = () => (image === null ? 1 : image.height + margin.before + margin.after)

  function paint(): void {
    const { context } = layer
    if (context === null || palette === null) return
    const [width, height] = [across() * side, down() * side]
    context.clearRect(0, 0, width, height)
    if (image === null) return
    if (margin.before + margin.after > 0) hatch(context, width, height, palette)
    context.imageSmoothingEnabled = false
    const at = margin.before * side
    context.drawImage(pixels, at, at, image.width * side, image.height * side)
    context.strokeStyle = palette.line
    context.lineWidth = 1
    context.strokeRect(at + 0.5, at + 0.5, image.width * side - 1, image.height * side - 1)
    if (frame !== null) paintFrame(context, frame, palette)
  }

  function paintFrame(
    context: CanvasRenderingContext2D,
    { row, column, size }: PixelFrame,
    colors: Palette,
  ): void {
    const [x, y] = [(column + margin.before) * side, (row + margin.before) * side]
    const length = size * side
    // A halo in the colour of the panel keeps the frame visible on any picture.
    for (const [width, color] of [
      [4, colors.panel],
      [2, colors.accent],
    ] as const) {
      context.lineWidth = width
      context.strokeStyle = color
      context.strokeRect(x, y, length, length)
    }
  }

  function place(): void {
    side = element.clientWidth / across()
    element.style.height = `${down() * side}px`
    layer.resize(across() * side, down() * side)
    paint()
  }

  function fill(): void {
    if (image === null || palette === null) return
    const { values, channels, channel, width, height, signed } = image
    const plane = new Float32Array(width * height)
    for (let i = 0; i < plane.length; i++) plane[i] = values[i * channels + channel] ?? 0
    const words = new Uint32Array(plane.length)
    paintChannels(plane, 1, signed ? signedScale(palette, largestSize(values)) : inkScale(palette), words)
    if (pixels.width !== width) pixels.width = width
    if (pixels.height !== height) pixels.height = height
    pixels
      .getContext('2d')
      ?.putImageData(new ImageData(new Uint8ClampedArray(words.buffer), width, height), 0, 0)
  }

  function report(event: PointerEvent): void {
    if (image === null || side === 0) return
    const box = element.getBoundingClientRect()
    const along = (from: number) => Math.floor(from / side) - margin.before
    callbacks.onPixel(along(event.clientY - box.top), along(event.clientX - box.left))
  }

  const stop = new AbortController()
  const listen = { signal: stop.signal }
  element.addEventListener('pointerdown', report, listen)
  element.addEventListener('pointermove', report, listen)
  element.addEventListener(
    'keydown',
    (event) => {
      const step = STEPS[event.key]
      if (step === undefined) return
      event.preventDefault()
      event.stopPropagation()
      callbacks.onStep(...step)
    },
    listen,
  )
  const resizing = new ResizeObserver(place)
  resizing.observe(element)

  return {
    setPalette(next) {
      palette = next
      fill()
      paint()
    },
    setMargin(next) {
      if (next.before === margin.before && next.after === margin.after) return
      margin = next
      place()
    },
    setFrame(next) {
      frame = next
      paint()
    },
    update(next) {
      const sameSize = image?.width === next?.width && image?.height === next?.height
      image = next
      fill()
      if (sameSize) paint()
      else place()
    },
    destroy() {
      stop.abort()
      resizing.disconnect()
      layer.canvas.remove()
    },
  }
}

/** Diagonal lines: here is no image, only the zeros that padding puts there. */
function hatch(context: CanvasRenderingContext2D, width: number, height: number, { line }: Palette): void {
  context.beginPath()
  for (let at = HATCH; at < width + height; at += HATCH) {
    context.moveTo(at, 0)
    context.lineTo(at - height, height)
  }
  context.save()
  context.strokeStyle = line
  context.lineWidth = 1
  context.stroke()
  context.restore()
}
