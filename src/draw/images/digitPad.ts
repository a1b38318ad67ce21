import { createCanvasLayer } from '../canvasLayer.ts'

/** The way of a pen, in sides of the pad from its upper left corner, with its pressure from 0 to 1. */
export interface PadStroke {
  readonly x: readonly number[]
  readonly y: readonly number[]
  readonly pressure: readonly number[]
}

export interface DigitPadCallbacks {
  /** A stroke that is being drawn, as far as it goes, or that is `done`. */
  onStroke(stroke: PadStroke, done: boolean): void
}

export interface DigitPad {
  /** The strokes that are on the pad; the one that is being drawn comes on top. */
  update(strokes: readonly PadStroke[]): void
  setColor(color: string): void
  destroy(): void
}

interface MutableStroke {
  readonly x: number[]
  readonly y: number[]
  readonly pressure: number[]
}

/** Width of a stroke in sides of the pad, at the usual pressure: about that of the pens of the data. */
const WIDTH = 0.08

/** A square to write on with mouse, finger or pen. Give `element` a size, and a name for screen readers. */
export function createDigitPad(element: HTMLElement, { onStroke }: DigitPadCallbacks): DigitPad {
  const layer = createCanvasLayer(element)
  const stop = new AbortController()
  let strokes: readonly PadStroke[] = []
  let drawn: MutableStroke | null = null
  let pointer: number | null = null
  let color = 'currentColor'
  // A finger on the pad draws and does not move the page.
  element.style.touchAction = 'none'

  function paint(): void {
    const { context } = layer
    if (context === null) return
    const { clientWidth: side, clientHeight: height } = element
    context.clearRect(0, 0, side, height)
    for (const stroke of drawn === null ? strokes : [...strokes, drawn])
      paintStroke(context, stroke, side, color)
  }

  function resize(): void {
    layer.resize(element.clientWidth, element.clientHeight)
    paint()
  }

  function add(event: PointerEvent): void {
    const box = element.getBoundingClientRect()
    // Between two frames a pen reports more places than one, where the browser passes them on.
    const all = event.getCoalescedEvents?.() ?? []
    for (const { clientX, clientY, pressure, pointerType } of all.length > 0 ? all : [event]) {
      drawn!.x.push(within((clientX - box.left) / box.width))
      drawn!.y.push(within((clientY - box.top) / box.height))
      drawn!.pressure.push(pointerType === 'pen' && pressure > 0 ? pressure : 0.5)
    }
  }

  function begin(event: PointerEvent): void {
    if (pointer !== null || event.button !== 0) return
    event.preventDefault()
    pointer = event.pointerId
    element.setPointerCapture(pointer)
    drawn = { x: [], y: [], pressure: [] }
    add(event)
    paint()
    onStroke(drawn, false)
  }

  function go(event: PointerEvent): void {
    if (drawn === null || event.pointerId !== pointer) return
    add(event)
    paint()
    onStroke(drawn, false)
  }

  function end(event: PointerEvent): void {
    if (drawn === null || event.pointerId !== pointer) return
    const stroke = drawn
    strokes = [...strokes, stroke]
    drawn = null
    pointer = null
    onStroke(stroke, true)
  }

  const listen = { signal: stop.signal }
  element.addEventListener('pointerdown', begin, listen)
  element.addEventListener('pointermove', go, listen)
  element.addEventListener('pointerup', end, listen)
  // What was drawn until the browser took the pointer away stays.
  element.addEventListener('pointercancel', end, listen)
  const resizing = new ResizeObserver(resize)
  resizing.observe(element)

  return {
    update(next) {
      strokes = next
      paint()
    },
    setColor(next) {
      color = next
      paint()
    },
    destroy() {
      stop.abort()
      resizing.disconnect()
      layer.canvas.remove()
    },
  }
}

const within = (share: number): number => Math.max(0, Math.min(1, share))

function paintStroke(
  context: CanvasRenderingContext2D,
  { x, y, pressure }: PadStroke,
  side: number,
  color: string,
): void {
  context.strokeStyle = color
  context.lineCap = 'round'
  context.lineJoin = 'round'
  for (let i = 0; i < x.length; i++) {
    const from = Math.max(0, i - 1)
    context.lineWidth = WIDTH * side * (0.5 + pressure[i]!)
    context.beginPath()
    context.moveTo(x[from]! * side, y[from]! * side)
    // A line to where it begins is a dot.
    context.lineTo(x[i]! * side, y[i]! * side)
    context.stroke()
  }
}
