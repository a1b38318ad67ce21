import { useEffect, useRef } from 'react'
import type { Frame } from '../../engine/worker/protocol.ts'
import { useFrame } from '../hooks/useFrame.ts'
import { useText, type Text } from '../hooks/useText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'

interface ReadoutProps {
  readonly testId: string
  /** The number of a frame, or `null` where it has none. */
  valueOf(frame: Frame): number | null
  show(text: Text, value: number): string
}

/** A number that changes with every frame: written by hand, with all its digits in `data-value`. */
export function Readout({ testId, valueOf, show }: ReadoutProps) {
  const text = useText()
  const { frames } = usePlaygroundContext()
  const output = useRef<HTMLSpanElement>(null)

  function write(frame: Frame | null): void {
    const element = output.current
    // Between two trainings the last number stays until the next frame; a dash would only flicker.
    if (element === null || frame === null) return
    const value = valueOf(frame)
    const shown = value === null ? text.t('readout.none') : show(text, value)
    if (element.textContent !== shown) element.textContent = shown
    element.dataset['value'] = value === null ? '' : String(value)
  }

  useFrame(write)
  // Again in other words when the language changes; React itself never writes into this element.
  useEffect(() => {
    const latest = frames.latest()
    if (latest !== null) write(latest)
    else if (output.current !== null) output.current.textContent = text.t('readout.none')
  }, [text])
  return <span ref={output} className="readout" data-testid={testId} data-value="" />
}
