import { useEffect, useState, type RefObject } from 'react'
import { useLens, type SettledFrame } from './LensContext.ts'

/** While training plays, numbers change this often: faster ones cannot be read. */
export const READABLE_MS = 250

/** The numbers that the lens shows: those of the latest settled frame, and while they are `held` those of before. */
export function useLensFrame(held: RefObject<boolean>): SettledFrame | null {
  const { settled } = useLens()
  const [frame, setFrame] = useState(() => settled.latest())
  useEffect(() => {
    let shownAt = -Infinity
    const show = () => {
      const latest = settled.latest()
      const waits = latest?.playing === true && (held.current || performance.now() - shownAt < READABLE_MS)
      if (waits) return
      shownAt = performance.now()
      setFrame(latest)
    }
    show()
    return settled.subscribe(show)
  }, [settled, held])
  return frame
}
