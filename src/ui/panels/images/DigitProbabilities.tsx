import { useEffect, useEffectEvent, useRef } from 'react'
import type { ImageFrame } from '../../../engine/worker/protocol.ts'
import { decidedClass } from '../../../spec/decision.ts'
import { useAllText } from '../../hooks/useAllText.ts'
import { imageFrame, useImageFrame } from '../../hooks/useImageFrame.ts'
import { usePlayground } from '../../hooks/usePlayground.ts'
import { usePlaygroundContext } from '../../PlaygroundContext.ts'

interface DigitProbabilitiesProps {
  /** Of the dataset; `null` of what the person drew. */
  readonly row: number | null
  /** Nothing is shown to the network yet. */
  readonly blank: boolean
}

/** The probability of every class as a bar with its number: written by hand, for it changes with every frame. */
export function DigitProbabilities({ row, blank }: DigitProbabilitiesProps) {
  const { t, percent } = useAllText()
  const { frames } = usePlaygroundContext()
  const classes = usePlayground(({ dataset }) => dataset.classes)
  const actual = usePlayground(({ dataset }) => (row === null ? null : (dataset.targets[row] ?? null)))
  const list = useRef<HTMLOListElement>(null)

  function write(frame: ImageFrame | null): void {
    const shares = blank ? undefined : frame?.activations.at(-1)
    const given = shares === undefined ? -1 : decidedClass(shares, 0, shares.length, null)
    for (const [k, line] of [...(list.current?.children ?? [])].entries()) {
      if (!(line instanceof HTMLElement)) continue
      const share = shares?.[k]
      line.style.setProperty('--share', String(share ?? 0))
      line.dataset['value'] = share === undefined ? '' : String(share)
      line.dataset['given'] = String(k === given)
      line.lastElementChild!.textContent = share === undefined ? '' : percent(share)
    }
  }

  const writeLatest = useEffectEvent(() => write(imageFrame(frames.latest())))
  useEffect(() => writeLatest(), [percent, classes, blank])
  useImageFrame(write)
  return (
    <ol className="digit-bars" ref={list} aria-label={t('digit.probabilities')} data-testid="probabilities">
      {classes.map((name, k) => (
        <li
          key={name}
          className="digit-bar"
          data-actual={k === actual}
          data-right={actual === null ? undefined : k === actual}
          data-testid={`probability-${k}`}
        >
          <span className="digit-bar-name">{name}</span>
          <span className="digit-bar-track" />
          <span className="digit-bar-share" />
        </li>
      ))}
    </ol>
  )
}
