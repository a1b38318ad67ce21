import { useEffect, useEffectEvent } from 'react'
import type { Frame } from '../../engine/worker/protocol.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'

/**
 * Calls `listener` for every frame without rendering anything. A frame's pixels are the listener's only
 * until it returns; numbers may be read later from `frames.latest()`.
 */
export function useFrame(listener: (frame: Frame | null) => void): void {
  const { frames } = usePlaygroundContext()
  const onFrame = useEffectEvent(listener)
  useEffect(() => frames.subscribe((frame) => onFrame(frame)), [frames])
}
