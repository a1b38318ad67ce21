import { useEffect, useEffectEvent, useRef } from 'react'
import type { ImageFrame } from '../../../engine/worker/protocol.ts'
import { decidedClass } from '../../../spec/decision.ts'
import { useAllText } from '../../hooks/useAllText.ts'
import { imageFrame, useImageFrame } from '../../hooks/useImageFrame.ts'
import { usePlaygroundContext } from '../../PlaygroundContext.ts'

interface DigitVerdictProps {
  /** What the image is; `null` of a drawing. */
  readonly actual: number | null
  /** Nothing is shown to the network yet. */
  readonly blank?: boolean
}

/** What the image is, and what the network says: written by hand, for it changes with every frame. */
export function DigitVerdict({ actual, blank = false }: DigitVerdictProps) {
  const { t } = useAllText()
  const { frames } = usePlaygroundContext()
  const given = useRef<HTMLElement>(null)
  const note = useRef<HTMLSpanElement>(null)

  function write(frame: ImageFrame | null): void {
    const shares = blank ? undefined : frame?.activations.at(-1)
    const digit = shares === undefined ? null : decidedClass(shares, 0, shares.length, null)
    setText(given.current, digit === null ? t('readout.none') : String(digit))
    const verdict = digit === null || actual === null ? '' : digit === actual ? 'right' : 'wrong'
    setText(note.current, verdict === '' ? '' : t(`digit.${verdict}`))
    if (note.current !== null) note.current.dataset['verdict'] = verdict
  }

  const writeLatest = useEffectEvent(() => write(imageFrame(frames.latest())))
  useEffect(() => writeLatest(), [t, actual, blank])
  useImageFrame(write)
  return (
    <dl className="digit-verdict">
      {actual !== null && (
        <>
          <dt>{t('digit.is')}</dt>
          <dd>{actual}</dd>
        </>
      )}
      <dt>{t('digit.given')}</dt>
      <dd>
        <b ref={given} data-testid="digit-given" />
        <span ref={note} className="digit-note" data-testid="digit-verdict" />
      </dd>
    </dl>
  )
}

/** Most frames say what the one before said. */
function setText(element: HTMLElement | null, text: string): void {
  if (element !== null && element.textContent !== text) element.textContent = text
}
