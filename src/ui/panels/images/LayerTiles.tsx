import { useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import {
  createTiles,
  type FoldPlace,
  type TileNumbers,
  type TilesDrawing,
} from '../../../draw/images/tiles.ts'
import type { ImageNetwork } from '../../../spec/imageLayers.ts'
import { useAllText } from '../../hooks/useAllText.ts'
import { imageFrame, useImageFrame } from '../../hooks/useImageFrame.ts'
import { usePlaygroundContext } from '../../PlaygroundContext.ts'
import { layerTiles, tileNumbers } from '../../views/images/layerTiles.ts'
import { useTileNames } from '../../views/images/useTileNames.ts'
import { useDrawing } from '../../views/useDrawing.ts'
import { usePalette } from '../../views/usePalette.ts'
import { useLens } from './LensContext.ts'
import { shareStackRoom } from './stackRoom.ts'
import { TileScale, type WriteScale } from './TileScale.tsx'

interface LayerTilesProps {
  readonly network: ImageNetwork
  /** -1 is the image that goes in. */
  readonly index: number
}

/** Maps, units or numbers of a layer, live, in as many rows as there is height for, and what their colours mean. */
export function LayerTiles({ network, index }: LayerTilesProps) {
  const { t } = useAllText()
  const { frames } = usePlaygroundContext()
  const { target, choose } = useLens()
  const { nameOf, label } = useTileNames(network, index)
  const id = useId()
  const scale = useRef<WriteScale>(null)
  const [isOpen, setOpen] = useState(false)
  const [foldPlace, setFoldPlace] = useState<FoldPlace | null>(null)
  const onChoose = useEffectEvent((tile: number) => choose({ layer: index, tile }))
  const name = useEffectEvent((tile: number) => nameOf(tile))
  const { host, drawing } = useDrawing<TilesDrawing>((element) =>
    createTiles(element, {
      onChoose: (tile) => onChoose(tile),
      nameOf: (tile) => name(tile),
      onFold: setFoldPlace,
    }),
  )
  const chosen = target?.layer === index ? target.tile : null

  function show(numbers: TileNumbers | null, playing: boolean): void {
    drawing.current?.update(numbers)
    scale.current?.(numbers, playing)
  }

  const showLatest = useEffectEvent(() => {
    const latest = imageFrame(frames.latest())
    show(latest && tileNumbers(network, index, latest), false)
  })
  usePalette((palette) => drawing.current?.setPalette(palette))
  useEffect(() => {
    drawing.current?.setScene(layerTiles(network, index))
    showLatest()
  }, [network, index, drawing])
  useStackRoom(network, index, host, drawing, isOpen)
  useEffect(() => drawing.current?.setChosen(chosen), [chosen, drawing])
  useImageFrame((frame) => {
    if (frame !== null) show(tileNumbers(network, index, frame), frame.playing)
  })
  return (
    <div className="layer-tiles-line">
      <div className="layer-tiles-box">
        <div ref={host} id={id} className="layer-tiles" data-testid={`maps-${index}`} aria-label={label} />
        {foldPlace !== null && (
          <FoldButton place={foldPlace} chosen={chosen} isOpen={isOpen} label={label} onOpen={setOpen} />
        )}
      </div>
      {index >= 0 && (
        <TileScale
          network={network}
          index={index}
          onWriter={(write) => (scale.current = write)}
          title={t('seeing.colors')}
        />
      )}
    </div>
  )
}

/** Lets the tiles of a layer have their share of the height of the stack. */
function useStackRoom(
  network: ImageNetwork,
  index: number,
  host: { readonly current: HTMLElement | null },
  drawing: { readonly current: TilesDrawing | null },
  isOpen: boolean,
): void {
  /** Until it is shared out, there is none. */
  const height = useRef<number | null>(null)
  const place = useEffectEvent(() => {
    if (drawing.current === null || height.current === null) return
    // Where the page itself scrolls, there is no end: as much as they want.
    const wanted = Math.max(drawing.current.heights().whole, layerTiles(network, index).height)
    const room = Number.isFinite(height.current) ? height.current : wanted
    drawing.current.setRoom({ height: room, fold: isOpen ? 'open' : 'folded' })
  })
  useEffect(() => place(), [isOpen])
  useEffect(() => {
    const element = host.current!
    return shareStackRoom({
      element,
      heights: () => drawing.current?.heights() ?? { whole: 0, row: 0 },
      setHeight(next) {
        height.current = next
        place()
      },
    })
  }, [network, index, host, drawing])
}

interface FoldButtonProps {
  readonly place: FoldPlace
  /** The tile that is looked into. */
  readonly chosen: number | null
  readonly isOpen: boolean
  /** What the tiles are called together. */
  readonly label: string
  onOpen(open: boolean): void
}

/** `+22` in the place of the tiles for which there is no height, or the way to fold them again. */
function FoldButton({ place, chosen, isOpen, label, onOpen }: FoldButtonProps) {
  const { t, count } = useAllText()
  const { hidden, left, top, width, height } = place
  const words = isOpen ? t('seeing.fold') : t('seeing.unfold', { count: count(hidden) })
  return (
    <button
      type="button"
      className="layer-fold"
      aria-expanded={isOpen}
      aria-label={`${label}: ${words}`}
      title={words}
      data-holds-chosen={!isOpen && chosen !== null}
      style={{ left, top, minWidth: width, height }}
      onClick={() => onOpen(!isOpen)}
    >
      {isOpen ? '−' : `+${count(hidden)}`}
    </button>
  )
}
