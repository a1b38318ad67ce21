import { useState } from 'react'
import { later } from '../controls/later.tsx'
import { useFrame } from '../hooks/useFrame.ts'
import { usePlayground } from '../hooks/usePlayground.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'

export const Timeline = later(() => import('./Timeline.tsx'))

/** The timeline, once there is something to look back at; the past is never shown without it. */
export function TimelineSlot({ open }: { readonly open: boolean }) {
  const { frames } = usePlaygroundContext()
  const visits = usePlayground((state) => state.visited !== null)
  // It stays, though a new training begins with nothing behind it: the curves above it shall not jump.
  const [ready, setReady] = useState(false)
  useFrame(() => {
    if (frames.course.snapshots().length > 1) setReady(true)
  })
  return ready && (open || visits) ? <Timeline /> : null
}
