/** A canvas over the whole of its parent, with one CSS px as the unit of its context. */
export interface CanvasLayer {
  readonly canvas: HTMLCanvasElement
  /** `null` where the browser gives no 2d context: nothing is painted then. */
  readonly context: CanvasRenderingContext2D | null
  /** Fits the canvas to `width` x `height` CSS px at the screen's resolution, which clears it. */
  resize(width: number, height: number): void
}

export function createCanvasLayer(parent: HTMLElement): CanvasLayer {
  const canvas = document.createElement('canvas')
  canvas.setAttribute('aria-hidden', 'true')
  canvas.style.cssText = 'position:absolute;left:0;top:0;pointer-events:none'
  parent.append(canvas)
  const context = canvas.getContext('2d')
  return {
    canvas,
    context,
    resize(width, height) {
      const ratio = devicePixelRatio || 1
      canvas.width = Math.round(width * ratio)
      canvas.height = Math.round(height * ratio)
      canvas.style.width = `${width}px`
      canvas.style.height = `${height}px`
      context?.setTransform(ratio, 0, 0, ratio, 0, 0)
    },
  }
}
