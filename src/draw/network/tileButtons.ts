import type { Palette } from '../color.ts'
import type { LayoutUnit, NetworkLayout } from '../layout/networkLayout.ts'
import { textSize } from '../textSize.ts'
import type { Diagram } from './diagram.ts'

const SMALLEST_TARGET = 24
const LABEL_GAP = 10

/** The parts of the network that are elements: a transparent button over every tile, and the inputs' labels. */
export interface TileButtons {
  setPalette(palette: Palette): void
  place(diagram: Diagram, layout: NetworkLayout): void
  setEnlarged(unit: number): void
  /** Moves the focus; the tab key comes back to this tile. */
  focus(unit: number): void
  /** The unit whose button this is, or `null`. */
  unitOf(element: EventTarget | null): number | null
  setCurrent(unit: number): void
}

export function createTileButtons(parent: HTMLElement): TileButtons {
  const buttons: HTMLButtonElement[] = []
  const labels: HTMLSpanElement[] = []
  let current = 0
  let enlarged = -1
  let palette: Palette | null = null

  function setCurrent(unit: number): void {
    current = unit
    for (const [i, button] of buttons.entries()) button.tabIndex = i === current ? 0 : -1
  }

  function markEnlarged(): void {
    for (const [i, button] of buttons.entries()) button.setAttribute('aria-pressed', String(i === enlarged))
  }

  function paint(): void {
    for (const button of buttons) button.style.outlineColor = palette?.accent ?? ''
    const fontSize = `${textSize(parent)}px`
    for (const label of labels) {
      label.style.color = palette?.ink ?? ''
      label.style.fontSize = fontSize
    }
  }

  return {
    setPalette(next) {
      palette = next
      paint()
    },
    place(diagram, layout) {
      const names = diagram.columns.flatMap(({ units }) => units)
      const places = layout.columns.flatMap(({ units }) => units)
      fit(buttons, places.length, () => parent.appendChild(createButton()))
      fit(labels, names.filter(({ label }) => label !== '').length, () => parent.appendChild(createLabel()))
      let nextLabel = 0
      for (const [i, place] of places.entries()) {
        const { name, label } = names[i]!
        placeButton(buttons[i]!, name, place)
        if (label !== '') placeLabel(labels[nextLabel++]!, label, place, layout)
      }
      if (current >= buttons.length) current = 0
      setCurrent(current)
      markEnlarged()
      paint()
    },
    setEnlarged(unit) {
      enlarged = unit
      markEnlarged()
    },
    focus(unit) {
      setCurrent(unit)
      buttons[unit]?.focus()
    },
    unitOf(element) {
      const unit = buttons.findIndex((button) => button === element)
      return unit < 0 ? null : unit
    },
    setCurrent,
  }
}

/** Keeps the first `count` elements, so that the focus survives, and creates or removes the others. */
function fit<E extends Element>(elements: E[], count: number, create: () => E): void {
  for (const surplus of elements.splice(count)) surplus.remove()
  while (elements.length < count) elements.push(create())
}

function createButton(): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.style.cssText =
    'position:absolute;margin:0;padding:0;border:0;min-width:0;min-height:0;background:none;' +
    'box-shadow:none;border-radius:6px;outline-offset:3px;cursor:pointer'
  return button
}

function placeButton(button: HTMLButtonElement, name: string, center: LayoutUnit): void {
  const side = Math.max(SMALLEST_TARGET, center.size)
  button.setAttribute('aria-label', name)
  button.style.left = `${center.x - side / 2}px`
  button.style.top = `${center.y - side / 2}px`
  button.style.width = `${side}px`
  button.style.height = `${side}px`
}

function createLabel(): HTMLSpanElement {
  const label = document.createElement('span')
  label.setAttribute('aria-hidden', 'true')
  label.style.cssText =
    'position:absolute;transform:translateY(-50%);text-align:right;line-height:1.15;overflow:hidden;' +
    'text-overflow:ellipsis;pointer-events:none'
  return label
}

function placeLabel(label: HTMLSpanElement, text: string, center: LayoutUnit, layout: NetworkLayout): void {
  label.textContent = text
  label.style.right = `${layout.width - center.x + center.size / 2 + LABEL_GAP}px`
  label.style.top = `${center.y}px`
  // Words go on in a second line; what is longer still is in the name of the button.
  label.style.maxWidth = `${center.x - center.size / 2 - LABEL_GAP - 4}px`
}
