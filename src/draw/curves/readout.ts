import type { Palette } from '../color.ts'
import type { PlotBox } from './curveAxes.ts'

export interface LegendEntry {
  readonly label: string
  readonly color: string
  readonly dashed: boolean
}

/** What a probed point of the curves says; a value that is `null` is shown as a dash. */
export interface Reading {
  readonly title: string
  readonly values: readonly (string | null)[]
  /** The point's place in px of the plot; NaN where a series has no value there. */
  readonly x: number
  readonly ys: readonly number[]
}

/** Legend above the plot, in which the values stand while a point is probed, and the cross hair in the plot. */
export interface Readout {
  setPalette(palette: Palette): void
  /** `beside`: what stands left of the legend, in the same line. */
  setEntries(entries: readonly LegendEntry[], beside: string): void
  /** `spoken` goes to screen readers too: for moves by keyboard, not for every frame. */
  show(reading: Reading | null, box: PlotBox, spoken: boolean): void
}

const DOT = 9
/** Width of a letter, in sizes of the type. */
const LETTER = 0.6
/** Width of a number, and of a line's sample with the gaps around it, in sizes of the type. */
const VALUE = 3.6
const SAMPLE = 3.6

export function createReadout(root: HTMLElement): Readout {
  const legend = addElement(
    root,
    'div',
    'position:absolute;top:0;right:4px;display:flex;justify-content:flex-end;gap:0 14px;white-space:nowrap;' +
      'line-height:1.5;font-variant-numeric:tabular-nums;pointer-events:none',
  )
  const hair = addElement(root, 'div', 'position:absolute;left:0;top:0;width:1px;pointer-events:none')
  const speech = addElement(
    root,
    'div',
    'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap',
  )
  speech.setAttribute('aria-live', 'polite')
  legend.setAttribute('aria-hidden', 'true')
  const title = addElement(legend, 'span', 'flex:none')
  let names: HTMLElement[] = []
  let values: HTMLElement[] = []
  let dots: HTMLElement[] = []
  let inset = 0
  let palette: Palette | null = null
  let entries: readonly LegendEntry[] = []

  function paint(): void {
    legend.style.color = palette?.ink ?? ''
    title.style.color = palette?.muted ?? ''
    hair.style.background = palette?.ink ?? ''
    hair.style.opacity = '0.35'
    for (const dot of dots) dot.style.borderColor = palette?.panel ?? ''
  }

  function place(reading: Reading, box: PlotBox): void {
    hair.style.height = `${box.height}px`
    hair.style.transform = `translate(${box.left + reading.x - 0.5}px,${box.top}px)`
    for (const [i, dot] of dots.entries()) {
      const y = reading.ys[i] ?? Number.NaN
      const inside = y >= 0 && y <= box.height
      dot.style.display = inside ? '' : 'none'
      if (!inside) continue
      dot.style.transform = `translate(${box.left + reading.x - DOT / 2}px,${box.top + y - DOT / 2}px)`
    }
  }

  /** In sizes of the type: where the numbers leave too little room, the series' names give way. */
  function widthOf({ title: text }: Reading): number {
    const letters = entries.reduce((sum, { label }) => sum + label.length, text.length)
    return inset + letters * LETTER + entries.length * (VALUE + SAMPLE)
  }

  function hide(): void {
    hair.style.display = 'none'
    for (const dot of dots) dot.style.display = 'none'
  }

  function sentence(reading: Reading): string {
    return [reading.title, ...entries.map(({ label }, i) => `${label} ${reading.values[i] ?? '–'}`)].join(
      ', ',
    )
  }

  hide()

  return {
    setPalette(next) {
      palette = next
      paint()
    },
    setEntries(next, beside) {
      entries = next
      inset = beside.length * LETTER + 1
      legend.style.left = `${inset}em`
      legend.replaceChildren(title)
      for (const dot of dots) dot.remove()
      const added = entries.map((entry) => addEntry(legend, entry))
      names = added.map(({ name }) => name)
      values = added.map(({ value }) => value)
      dots = entries.map(({ color }) => addDot(root, color))
      paint()
      hide()
    },
    show(reading, box, spoken) {
      title.textContent = reading?.title ?? ''
      const fits =
        reading === null || widthOf(reading) * Number.parseFloat(root.style.fontSize) <= box.left + box.width
      for (const name of names) name.style.display = fits ? '' : 'none'
      for (const [i, value] of values.entries()) {
        value.textContent = reading === null ? '' : (reading.values[i] ?? '–')
        value.style.display = reading === null ? 'none' : ''
      }
      speech.textContent = reading !== null && spoken ? sentence(reading) : ''
      if (reading === null) return hide()
      hair.style.display = ''
      place(reading, box)
    },
  }
}

function addElement(parent: HTMLElement, name: 'div' | 'span', style: string): HTMLElement {
  const element = document.createElement(name)
  element.style.cssText = style
  parent.append(element)
  return element
}

function addEntry(legend: HTMLElement, { label, color, dashed }: LegendEntry) {
  const entry = addElement(legend, 'span', 'display:inline-flex;align-items:center;gap:6px;min-width:0')
  const swatch = addElement(entry, 'span', 'flex:none;width:18px;height:0;border-top:2px solid')
  swatch.style.borderTopStyle = dashed ? 'dashed' : 'solid'
  swatch.style.borderTopColor = color
  const name = addElement(entry, 'span', 'overflow:hidden;text-overflow:ellipsis')
  name.textContent = label
  const value = addElement(entry, 'span', `flex:none;font-weight:600;min-width:${VALUE}em;display:none`)
  return { name, value }
}

function addDot(root: HTMLElement, color: string): HTMLElement {
  const dot = addElement(
    root,
    'div',
    `position:absolute;left:0;top:0;width:${DOT}px;height:${DOT}px;box-sizing:border-box;border-radius:50%;` +
      'border:1.5px solid;pointer-events:none',
  )
  dot.style.background = color
  return dot
}
