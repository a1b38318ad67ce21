/** A pen on a pad: places in sides of the pad from its upper left corner. */
export interface PadPen {
  isDown(): boolean
  down(x: number, y: number): void
  move(x: number, y: number): void
  /** Lifts the pen: the stroke is done. */
  up(): void
  /** Lifts the pen, and the stroke is as if it had never been. */
  drop(): void
  undo(): void
  clear(): void
}

/** Where the cross of the keyboard stands, counted from 1 to `PAD_PLACES` + 1 across and down. */
export interface PadCross {
  readonly x: number
  readonly y: number
  readonly column: number
  readonly row: number
  readonly isDown: boolean
}

/** Steps of an arrow key from one side of the pad to the other; with Shift they are a third as long. */
export const PAD_PLACES = 24
const FINE = 3

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/**
 * Lets `element` be drawn on without a pointer: arrow keys move a cross, two at once go aslant; Space or Enter put the
 * pen down and lift it; Escape forgets the stroke that is being drawn, Backspace the last one, Delete all. `onCross`
 * is told where the cross stands, `null` while the keyboard is elsewhere.
 */
export function listenToPadKeys(
  element: HTMLElement,
  pen: PadPen,
  onCross: (cross: PadCross | null) => void,
  signal: AbortSignal,
): void {
  let [x, y] = [0.5, 0.5]
  const held = new Set<string>()

  const acts: Readonly<Record<string, () => void>> = {
    ' ': toggle,
    Enter: toggle,
    Backspace: () => (pen.isDown() ? pen.drop() : pen.undo()),
    Delete() {
      pen.drop()
      pen.clear()
    },
  }

  function toggle(): void {
    if (pen.isDown()) pen.up()
    else pen.down(x, y)
  }

  function go(isFine: boolean): void {
    const step = 1 / PAD_PLACES / (isFine ? FINE : 1)
    for (const key of held) {
      x = onPad(x + ARROWS[key]![0] * step)
      y = onPad(y + ARROWS[key]![1] * step)
    }
    if (pen.isDown()) pen.move(x, y)
  }

  function tell(): void {
    const place = (at: number) => Math.round(at * PAD_PLACES) + 1
    onCross({ x, y, column: place(x), row: place(y), isDown: pen.isDown() })
  }

  function onKeyDown(event: KeyboardEvent): void {
    const { key, shiftKey, repeat } = event
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (key in ARROWS) {
      held.add(key)
      go(shiftKey)
    } else if (key === 'Escape' && pen.isDown()) pen.drop()
    else if (key in acts) {
      if (!repeat) acts[key]!()
    } else return
    event.preventDefault()
    event.stopPropagation()
    tell()
  }

  function leave(): void {
    held.clear()
    if (pen.isDown()) pen.up()
    onCross(null)
  }

  element.addEventListener('keydown', onKeyDown, { signal })
  element.addEventListener('keyup', ({ key }) => held.delete(key), { signal })
  element.addEventListener('focus', () => element.matches(':focus-visible') && tell(), { signal })
  element.addEventListener('blur', leave, { signal })
}

const onPad = (at: number): number => Math.max(0, Math.min(1, at))
