import { useEffect, useRef, useState } from 'react'
import type { Predictions } from '../../../engine/worker/protocol.ts'
import { mistakesOf, nextMistake } from '../../../store/imageMistakes.ts'
import { useImageFrame } from '../../hooks/useImageFrame.ts'
import { usePlaygroundContext } from '../../PlaygroundContext.ts'

/**
 * Goes to the next test image that is given a wrong class. What all images are given is asked for when it is first
 * wanted, because finding it takes its time, and until another image is watched by other ways.
 */
export function useNextMistake(row: number) {
  const { edit, frames, state } = usePlaygroundContext()
  const [none, setNone] = useState(false)
  const [asks, setAsks] = useState(false)
  const waits = useRef(false)

  function goOn(predictions: Predictions): void {
    waits.current = false
    const { dataset } = state.getState()
    const found = nextMistake(mistakesOf('test', predictions, dataset), row)
    setNone(found === null)
    if (found !== null) edit.watch(found.row)
  }

  useEffect(() => {
    if (!asks) return
    edit.predictions(true)
    return () => edit.predictions(false)
  }, [asks, edit])
  useEffect(() => setNone(false), [row])
  useImageFrame((frame) => {
    if (waits.current && frame !== null && frame.predictions !== null) goOn(frame.predictions)
  })
  return {
    none,
    go() {
      const latest = frames.latest()?.predictions
      setAsks(true)
      if (latest != null) return goOn(latest)
      waits.current = true
    },
  }
}
