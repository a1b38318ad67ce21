import { useEffect, useRef, useState, type RefObject } from 'react'
import { classRamps, divergingWords } from '../../draw/color.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'
import { usePalette } from '../views/usePalette.ts'
import { usePlayground } from './usePlayground.ts'

/** Tells the engine what of the page is on the screen, and in which colours: it paints nothing else. */
export function useVisibleParts(root: RefObject<HTMLElement | null>): void {
  const { edit } = usePlaygroundContext()
  const colors = useRef<{ palette: Uint32Array; classRamps: Uint32Array } | null>(null)
  const [parts, setParts] = useState({ tiles: true, map: true })
  // Networks over points and of images have panels of their own.
  const kind = usePlayground((state) => state.network.kind)
  useEffect(() => {
    const watched = { tiles: '.network-frame', map: '.output-map' } as const
    const observers = (['tiles', 'map'] as const).map((part) => {
      const observer = new IntersectionObserver((entries) => {
        const visible = entries.at(-1)!.isIntersecting
        setParts((old) => (old[part] === visible ? old : { ...old, [part]: visible }))
      })
      const element = root.current?.querySelector(watched[part])
      if (element) observer.observe(element)
      return observer
    })
    return () => observers.forEach((observer) => observer.disconnect())
  }, [root, kind])
  usePalette((palette) => {
    colors.current = { palette: divergingWords(palette), classRamps: classRamps(palette) }
    edit.visible({ ...colors.current, ...parts })
  })
  useEffect(() => {
    if (colors.current !== null) edit.visible({ ...colors.current, ...parts })
  }, [parts, edit])
}
