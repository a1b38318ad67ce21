const SMALLEST = 12

/** Size in px of a drawing's small text: a little under the text around it, never under 12. */
export function textSize(element: Element): number {
  return Math.max(SMALLEST, Math.round(0.87 * (Number.parseFloat(getComputedStyle(element).fontSize) || 0)))
}
