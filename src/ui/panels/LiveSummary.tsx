import { useEffect, useRef } from 'react'
import type { Frame } from '../../engine/worker/protocol.ts'
import { isEvaluated, isUpToDate } from '../../store/isEvaluated.ts'
import { useGuard } from '../controls/Guarded.tsx'
import { useFrame } from '../hooks/useFrame.ts'
import { usePlayground } from '../hooks/usePlayground.ts'
import { useText, type Text } from '../hooks/useText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'

/** Seldom enough to be listened to. */
const SPOKEN_EVERY_MS = 10_000

/** Says to screen readers, now and then and at every pause, how far training is. */
export function LiveSummary() {
  const text = useText()
  const { frames } = usePlaygroundContext()
  const playing = usePlayground((state) => state.playing)
  const noTest = usePlayground(({ dataset }) => dataset.trainCount === dataset.count)
  const isHidden = useGuard('testLoss') === 'hidden'
  const region = useRef<HTMLParagraphElement>(null)
  const spokenAt = useRef(0)
  const paused = useRef(false)

  function say(frame: Frame): void {
    if (region.current === null || !isEvaluated(frame)) return
    region.current.textContent = summary(frame, text, isHidden ? 'untold' : noTest ? 'untested' : 'told')
    spokenAt.current = performance.now()
  }

  useFrame((frame) => {
    if (frame === null) return
    const pausing = paused.current && !frame.playing && isUpToDate(frame)
    if (frame.playing ? performance.now() - spokenAt.current >= SPOKEN_EVERY_MS : pausing) say(frame)
    if (pausing) paused.current = false
  })
  useEffect(() => {
    const latest = frames.latest()
    paused.current = !playing
    // The last frame may have come before the pause was pressed; a later one corrects it.
    if (!playing && latest !== null) say(latest)
    spokenAt.current = performance.now()
  }, [playing])
  return <p className="visually-hidden" role="status" ref={region} />
}

/** Whether what is measured on the test data is said: a teacher may hide it, and there may be none. */
type TestData = 'told' | 'untold' | 'untested'

function summary(frame: Frame, { t, epoch, measured, percent }: Text, test: TestData): string {
  const { train, playing } = frame
  const trained = { epoch: epoch(frame.epoch), lossTrain: measured(train.loss) }
  if (test !== 'told') return t(`summary.${test}`, trained)
  const { loss, accuracy } = frame.test
  const right = accuracy === null ? '' : ` ${t('summary.accuracy', { accuracy: percent(accuracy) })}`
  return t(playing ? 'summary.playing' : 'summary.paused', { ...trained, lossTest: measured(loss) }) + right
}
