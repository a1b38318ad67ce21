import type { Palette } from '../color.ts'
import type { PlotBox } from './curveAxes.ts'

/** A place on the x axis that is worth a word. */
export interface CurveMark {
  readonly x: number
  readonly label: string
}

/** A line from top to bottom of the plot, with its label beside it. */
export interface CurveMarker {
  setPalette(palette: Palette): void
  /** `x` in px of the plot; `null` for none. A place outside the plot is not shown. */
  show(mark: CurveMark | null, x: number, box: PlotBox): void
}

/** From this share of the width on the label stands left of its line. */
const LEFT_FROM = 0.6

/** `best`: dashed ink, its label at the middle, where curves are seldom; `playhead`: the accent colour, label below. */
export function createCurveMarker(root: HTMLElement, look: 'best' | 'playhead' = 'best'): CurveMarker {
  const isBest = look === 'best'
  const line = document.createElement('div')
  line.style.cssText =
    'position:absolute;display:none;width:0;pointer-events:none;line-height:1.2;' +
    `border-left:${isBest ? '1.5px dashed' : '2px solid'}`
  const label = document.createElement('span')
  label.style.cssText = `position:absolute;${isBest ? 'top:40%' : 'bottom:2px'};padding:0 5px;border-radius:3px;white-space:nowrap`
  line.append(label)
  root.append(line)
  return {
    setPalette({ ink, accent, panel }) {
      line.style.color = isBest ? ink : accent
      label.style.background = panel
    },
    show(mark, x, { left, top, width, height }) {
      const shown = mark !== null && x >= 0 && x <= width
      line.style.display = shown ? '' : 'none'
      if (!shown) return
      line.style.left = `${left + x}px`
      line.style.top = `${top}px`
      line.style.height = `${height}px`
      label.textContent = mark.label
      const before = x > LEFT_FROM * width
      label.style.left = before ? '' : '3px'
      label.style.right = before ? '3px' : ''
    },
  }
}
