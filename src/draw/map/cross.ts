import type { Palette } from '../color.ts'

/** The mark of the probed place: two hair lines and a small ring, of elements so that moving it repaints nothing else. */
export interface Cross {
  setPalette(palette: Palette): void
  /** Moves it to a place in px of the plot, or hides it. */
  show(place: { readonly x: number; readonly y: number } | null): void
}

const RING = 9

export function createCross(plot: HTMLElement): Cross {
  const across = addPart(plot, 'left:0;width:100%;height:1px')
  const down = addPart(plot, 'top:0;width:1px;height:100%')
  const ring = addPart(plot, `width:${RING}px;height:${RING}px;box-sizing:border-box;border-radius:50%`)

  return {
    setPalette(palette) {
      across.style.background = palette.ink
      down.style.background = palette.ink
      across.style.opacity = down.style.opacity = '0.35'
      ring.style.border = `1.5px solid ${palette.ink}`
      ring.style.background = palette.panel
    },
    show(place) {
      for (const part of [across, down, ring]) part.style.display = place === null ? 'none' : ''
      if (place === null) return
      across.style.transform = `translateY(${place.y - 0.5}px)`
      down.style.transform = `translateX(${place.x - 0.5}px)`
      ring.style.transform = `translate(${place.x - RING / 2}px,${place.y - RING / 2}px)`
    },
  }
}

function addPart(plot: HTMLElement, style: string): HTMLElement {
  const part = document.createElement('div')
  part.style.cssText = `position:absolute;left:0;top:0;display:none;pointer-events:none;${style}`
  plot.append(part)
  return part
}
