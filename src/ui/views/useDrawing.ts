import { useEffect, useEffectEvent, useRef, type RefObject } from 'react'

/**
 * Keeps a drawing in the element of `host`: created once on mount, destroyed on unmount. Effects that come
 * later in the component find it in `drawing`.
 */
export function useDrawing<Drawing extends { destroy(): void }>(
  create: (element: HTMLElement) => Drawing,
): {
  readonly host: RefObject<HTMLDivElement | null>
  readonly drawing: RefObject<Drawing | null>
} {
  const host = useRef<HTMLDivElement>(null)
  const drawing = useRef<Drawing | null>(null)
  const onCreate = useEffectEvent(create)
  useEffect(() => {
    const made = onCreate(host.current!)
    drawing.current = made
    return () => {
      drawing.current = null
      made.destroy()
    }
  }, [])
  return { host, drawing }
}
