import { useEffect, useEffectEvent, useRef } from 'react'
import type { MarkedPoints } from '../../draw/outputMap.ts'
import type { PointFrame, Predictions } from '../../engine/worker/protocol.ts'
import { decisionOf, rowsOfCell } from '../../store/metrics.ts'
import { usePlayground } from '../hooks/usePlayground.ts'
import { denseNetwork, pointFrame, usePointFrame } from '../hooks/usePointFrame.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'

/**
 * Hands over the points to ring with every frame, and when another cell of a confusion matrix is lit: its
 * points then stand in for the mistakes.
 */
export function useMarks(apply: (marked: MarkedPoints) => void): void {
  const { frames } = usePlaygroundContext()
  const dataset = usePlayground((state) => state.dataset)
  const network = usePlayground(denseNetwork)
  const litCell = usePlayground((state) => state.litCell)
  const predictions = useRef<Predictions | null>(null)

  function mark(frame: PointFrame | null): void {
    if (frame === null) return
    predictions.current = frame.predictions ?? predictions.current
    const known = predictions.current
    const lit = litCell && known && rowsOfCell(litCell, known, dataset, decisionOf(network))
    apply({ batch: frame.batch, mistakes: lit ?? frame.mistakes })
  }

  const markLatest = useEffectEvent(() => mark(pointFrame(frames.latest())))
  useEffect(() => markLatest(), [litCell])
  usePointFrame(mark)
}
