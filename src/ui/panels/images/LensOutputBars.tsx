import { useEffect, useEffectEvent, useRef } from 'react'
import type { ImageFrame } from '../../../engine/worker/protocol.ts'
import { useAllText } from '../../hooks/useAllText.ts'
import { imageFrame, useImageFrame } from '../../hooks/useImageFrame.ts'
import { usePlayground } from '../../hooks/usePlayground.ts'
import { usePlaygroundContext } from '../../PlaygroundContext.ts'
import { useLens } from './LensContext.ts'
import { watchStackRoom } from './stackRoom.ts'

/** The probability of every class as a bar with its number; a press looks into it. */
export function OutputBars() {
  const { t, percent } = useAllText()
  const { frames } = usePlaygroundContext()
  const { target, choose } = useLens()
  const classes = usePlayground(({ dataset }) => dataset.classes)
  const layer = usePlayground(({ network }) => network.layers.length - 1)
  const list = useRef<HTMLOListElement>(null)

  function write(frame: ImageFrame | null): void {
    const probabilities = frame?.activations[layer]
    const rows = list.current?.children ?? []
    const best = probabilities === undefined ? -1 : probabilities.indexOf(Math.max(...probabilities))
    for (const [k, row] of [...rows].entries()) {
      const share = probabilities?.[k]
      const button = row.firstElementChild as HTMLElement
      button.style.setProperty('--share', String(share ?? 0))
      button.dataset['best'] = String(k === best)
      button.dataset['value'] = String(share ?? Number.NaN)
      row.querySelector('output')!.textContent = share === undefined ? '' : percent(share)
    }
  }

  const writeLatest = useEffectEvent(() => write(imageFrame(frames.latest())))
  useEffect(() => writeLatest(), [percent, classes, layer])
  useEffect(() => watchStackRoom(list.current!), [])
  useImageFrame(write)
  return (
    <ol className="output-bars" ref={list} aria-label={t('seeing.output')} data-testid="output-bars">
      {classes.map((name, k) => (
        <li key={name}>
          <button
            type="button"
            className="output-bar"
            aria-pressed={target?.layer === layer && target.tile === k}
            onClick={() => choose({ layer, tile: k })}
          >
            <span className="output-bar-name">{name}</span>
            <span className="output-bar-track" />
            <output aria-live="off" />
          </button>
        </li>
      ))}
    </ol>
  )
}
