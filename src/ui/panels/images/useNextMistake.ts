import { useEffect, useRef, useState } from 'react'
import type { Predictions } from '../../../engine/worker/protocol.ts'
import { mistakesOf, nextMistake } from '../../../store/imageMistakes.ts'
import { useImageFrame } from '../../hooks/useImageFrame.ts'
import { usePlaygroundContext } from '../../PlaygroundContext.ts'

/**
 * Goes to the next test image that is given a wrong class. What all images are given is asked for when it is wanted
 * and not known, because finding it takes its time.
 */
export function useNextMistake(row: number) {
  const { edit, frames, state } = usePlaygroundContext()
  /** The image at which none was found. */
  const [noneAt, setNoneAt] = useState<number | null>(null)
  const [asks, setAsks] = useState(false)
  const waits = useRef(false)

  function goOn(predictions: Predictions): void {
    waits.current = false
    setAsks(false)
    const { dataset } = state.getState()
    const found = nextMistake(mistakesOf('test', predictions, dataset), row)
    setNoneAt(found === null ? row : null)
    if (found !== null) edit.watch(found.row)
  }

  useEffect(() => {
    if (!asks) return
    edit.predictions(true)
    return () => edit.predictions(false)
  }, [asks, edit])
  useImageFrame((frame) => {
    if (waits.current && frame !== null && frame.predictions !== null) goOn(frame.predictions)
  })
  return {
    none: noneAt === row,
    go() {
      const latest = frames.latest()?.predictions
      if (latest != null) return goOn(latest)
      waits.current = true
      setAsks(true)
    },
  }
}
