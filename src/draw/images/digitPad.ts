import { createCanvasLayer } from '../canvasLayer.ts'
import { listenToPadKeys, type PadCross } from './padKeys.ts'

/** The way of a pen, in sides of the pad from its upper left corner, with its pressure from 0 to 1. */
export interface PadStroke {
  readonly x: readonly number[]
  readonly y: readonly number[]
  readonly pressure: readonly number[]
}

export interface DigitPadCallbacks {
  /** A stroke that is being drawn, as far as it goes, or that is `done`. */
  onStroke(stroke: PadStroke, done: boolean): void
  /** The stroke that was being drawn is given up. */
  onDrop(): void
  /** The keys that forget the last stroke, or all. */
  onUndo(): void
  onClear(): void
  /** The cross that arrow keys move, `null` while there is none. */
  onCross(cross: PadCross | null): void
}

export interface DigitPad {
  /** The strokes that are on the pad; the one that is being drawn comes on top. */
  update(strokes: readonly PadStroke[]): void
  setColors(ink: string, accent: string): void
  destroy(): void
}

interface MutableStroke {
  readonly x: number[]
  readonly y: number[]
  readonly pressure: number[]
}

/** Width of a stroke in sides of the pad, at the usual pressure: about that of the pens of the data. */
const WIDTH = 0.08

/** Of mouse, finger and keys. */
const USUAL_PRESSURE = 0.5

/** Px of an arm of the cross, and round its middle, which stays free. */
const ARM = 9
const FREE = 3

/**
 * A square to write on with mouse, finger, pen or keys (`listenToPadKeys`). Give `element` a size, and a name for
 * screen readers.
 */
export function createDigitPad(element: HTMLElement, callbacks: DigitPadCallbacks): DigitPad {
  const { onStroke } = callbacks
  const layer = createCanvasLayer(element)
  const stop = new AbortController()
  let strokes: readonly PadStroke[] = []
  let drawn: MutableStroke | null = null
  let pointer: number | null = null
  let cross: PadCross | null = null
  let colors = { ink: 'currentColor', accent: 'currentColor' }
  // A finger on the pad draws and does not move the page.
  element.style.touchAction = 'none'

  function paint(): void {
    const { context } = layer
    if (context === null) return
    const { clientWidth: side, clientHeight: height } = element
    context.clearRect(0, 0, side, height)
    for (const stroke of drawn === null ? strokes : [...strokes, drawn])
      paintStroke(context, stroke, side, colors.ink)
    if (cross !== null) paintCross(context, cross, side, colors.accent)
  }

  function resize(): void {
    layer.resize(element.clientWidth, element.clientHeight)
    paint()
  }

  function putDown(): void {
    drawn = { x: [], y: [], pressure: [] }
  }

  function addPlace(x: number, y: number, pressure: number): void {
    drawn!.x.push(within(x))
    drawn!.y.push(within(y))
    drawn!.pressure.push(pressure)
  }

  function showDrawn(): void {
    paint()
    onStroke(drawn!, false)
  }

  function lift(): void {
    const stroke = drawn!
    strokes = [...strokes, stroke]
    drawn = null
    pointer = null
    onStroke(stroke, true)
  }

  function add(event: PointerEvent): void {
    const box = element.getBoundingClientRect()
    // Between two frames a pen reports more places than one, where the browser passes them on.
    const all = event.getCoalescedEvents?.() ?? []
    for (const { clientX, clientY, pressure, pointerType } of all.length > 0 ? all : [event]) {
      const pressed = pointerType === 'pen' && pressure > 0 ? pressure : USUAL_PRESSURE
      addPlace((clientX - box.left) / box.width, (clientY - box.top) / box.height, pressed)
    }
  }

  function begin(event: PointerEvent): void {
    if (drawn !== null || event.button !== 0) return
    event.preventDefault()
    pointer = event.pointerId
    element.setPointerCapture(pointer)
    putDown()
    add(event)
    showDrawn()
  }

  function go(event: PointerEvent): void {
    if (drawn === null || event.pointerId !== pointer) return
    add(event)
    showDrawn()
  }

  function end(event: PointerEvent): void {
    if (drawn !== null && event.pointerId === pointer) lift()
  }

  const keyPen = {
    isDown: () => drawn !== null && pointer === null,
    down(x: number, y: number) {
      if (drawn !== null) return
      putDown()
      keyPen.move(x, y)
    },
    move(x: number, y: number) {
      addPlace(x, y, USUAL_PRESSURE)
      showDrawn()
    },
    up: lift,
    drop() {
      if (!keyPen.isDown()) return
      drawn = null
      callbacks.onDrop()
    },
    undo: callbacks.onUndo,
    clear: callbacks.onClear,
  }
  function showCross(next: PadCross | null): void {
    cross = next
    paint()
    callbacks.onCross(next)
  }

  const listen = { signal: stop.signal }
  element.addEventListener('pointerdown', begin, listen)
  element.addEventListener('pointermove', go, listen)
  element.addEventListener('pointerup', end, listen)
  // What was drawn until the browser took the pointer away stays.
  element.addEventListener('pointercancel', end, listen)
  listenToPadKeys(element, keyPen, showCross, stop.signal)
  const resizing = new ResizeObserver(resize)
  resizing.observe(element)

  return {
    update(next) {
      strokes = next
      paint()
    },
    setColors(ink, accent) {
      colors = { ink, accent }
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

/** Four arms that leave the place itself free, or round the pen while it is down. */
function paintCross(
  context: CanvasRenderingContext2D,
  { x, y, isDown }: PadCross,
  side: number,
  color: string,
): void {
  const [left, top] = [x * side, y * side]
  const free = isDown ? (WIDTH * side) / 2 + 1 : FREE
  context.strokeStyle = color
  context.lineCap = 'butt'
  context.lineWidth = 2
  context.beginPath()
  for (const way of [-1, 1]) {
    context.moveTo(left + way * free, top)
    context.lineTo(left + way * (free + ARM), top)
    context.moveTo(left, top + way * free)
    context.lineTo(left, top + way * (free + ARM))
  }
  if (isDown) {
    context.moveTo(left + free, top)
    context.arc(left, top, free, 0, 2 * Math.PI)
  }
  context.stroke()
}
