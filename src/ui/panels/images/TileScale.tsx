import { useEffect, useEffectEvent, useRef } from 'react'
import type { TileNumbers } from '../../../draw/images/tiles.ts'
import type { ImageNetwork } from '../../../spec/imageLayers.ts'
import { useHint } from '../../controls/HintContext.ts'
import { useAllText } from '../../hooks/useAllText.ts'
import { layerTiles } from '../../views/images/layerTiles.ts'
import { READABLE_MS } from './useLensFrame.ts'

/** Takes the numbers that the tiles show; while training plays, what is written changes only as fast as one reads. */
export type WriteScale = (numbers: TileNumbers | null, playing: boolean) => void

interface TileScaleProps {
  readonly network: ImageNetwork
  readonly index: number
  readonly title: string
  /** Hands over what takes the numbers, `null` when it goes. */
  onWriter(write: WriteScale | null): void
}

/** The colours of the tiles with the numbers at their ends; its words say what is orange, what blue. */
export function TileScale({ network, index, title, onWriter }: TileScaleProps) {
  const { t, measured } = useAllText()
  const layer = network.layers[index]
  const { kernelSize } = layerTiles(network, index)
  const box = useRef<HTMLButtonElement>(null)
  const shown = useRef<TileNumbers | null>(null)
  const writtenAt = useRef(-Infinity)
  const channels = layer?.kind === 'conv2d' ? layer.input.channels : 1
  const above = kernelSize === 0 ? '' : t(aboveKey(layer?.kind === 'conv2d', channels), { channels })
  const body = [t('seeing.colors.help'), above].filter((words) => words !== '').join('\n\n')
  const hints = useHint({ title, body })

  function numbersOf(): Readonly<Record<string, string>> {
    const { largest = Number.NaN, largestWeight = Number.NaN } = shown.current ?? {}
    if (Number.isNaN(largest)) return { weight: '', most: '', least: '' }
    return { weight: `±${measured(largestWeight)}`, most: measured(largest), least: measured(-largest) }
  }

  const writeShown = useEffectEvent(() => {
    writtenAt.current = performance.now()
    const numbers = numbersOf()
    for (const part of box.current?.querySelectorAll<HTMLElement>('[data-part]') ?? []) {
      const text = numbers[part.dataset['part']!] ?? ''
      if (part.textContent !== text) part.textContent = text
    }
  })
  useEffect(() => writeShown(), [measured, kernelSize])
  const take = useEffectEvent((numbers: TileNumbers | null, playing: boolean) => {
    shown.current = numbers
    if (!playing || performance.now() - writtenAt.current > READABLE_MS) writeShown()
  })
  const handOver = useEffectEvent(onWriter)
  useEffect(() => {
    handOver((numbers, playing) => take(numbers, playing))
    return () => handOver(null)
  }, [])
  return (
    <button
      type="button"
      ref={box}
      className="tile-scale"
      aria-haspopup="dialog"
      aria-label={t('control.explain', { name: title })}
      data-testid={`scale-${index}`}
      onClick={(event) => hints.toggle(event.currentTarget)}
      onPointerEnter={(event) => {
        if (event.pointerType === 'mouse') hints.point(event.currentTarget)
      }}
      onPointerLeave={(event) => {
        if (event.pointerType === 'mouse') hints.leave(event.currentTarget)
      }}
    >
      {kernelSize > 0 && <span className="tile-scale-weight" data-part="weight" />}
      <span className="tile-scale-colors" />
      <span className="tile-scale-most" data-part="most" />
      <span className="tile-scale-least" data-part="least" />
    </button>
  )
}

/** How the words say what stands above the tiles. */
function aboveKey(isConvolution: boolean, channels: number) {
  if (!isConvolution) return 'seeing.colors.weights'
  return channels > 1 ? 'seeing.colors.mean' : 'seeing.colors.kernels'
}
