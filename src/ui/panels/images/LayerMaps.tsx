import { useEffect, useEffectEvent, useId, useRef } from 'react'
import { createTiles, type TileNumbers, type TilesDrawing } from '../../../draw/images/tiles.ts'
import type { ImageNetwork } from '../../../spec/imageLayers.ts'
import { useAllText } from '../../hooks/useAllText.ts'
import { imageFrame, imageNetwork, useImageFrame } from '../../hooks/useImageFrame.ts'
import { usePlayground } from '../../hooks/usePlayground.ts'
import { usePlaygroundContext } from '../../PlaygroundContext.ts'
import { layerTiles, tileNumbers } from '../../views/images/layerTiles.ts'
import { useTileNames } from '../../views/images/useTileNames.ts'
import { useDrawing } from '../../views/useDrawing.ts'
import { usePalette } from '../../views/usePalette.ts'
import { useLens } from './LensContext.ts'
import { READABLE_MS } from './useLensFrame.ts'
import { OutputBars } from './LensOutputBars.tsx'
import '../../styles/seeing.css'

interface LayerMapsProps {
  /** The layer in the network; -1 is the image that goes in. */
  readonly index: number
}

/** What a layer makes of the image that is looked at, live: its maps with their kernels, units, or numbers in a row. */
export function LayerMaps({ index }: LayerMapsProps) {
  const network = usePlayground(imageNetwork)
  if (network === null || index >= network.layers.length) return null
  const isOutput = index === network.layers.length - 1
  const hasTiles = !isOutput || layerTiles(network, index).kernelSize > 0
  return (
    <div className="layer-maps">
      {hasTiles && <Tiles network={network} index={index} />}
      {isOutput && <OutputBars />}
    </div>
  )
}

function Tiles({ network, index }: LayerMapsProps & { readonly network: ImageNetwork }) {
  const { t, measured } = useAllText()
  const { frames } = usePlaygroundContext()
  const { target, choose } = useLens()
  const { nameOf, label } = useTileNames(network, index)
  const id = useId()
  const caption = useRef<HTMLParagraphElement>(null)
  const shown = useRef<TileNumbers | null>(null)
  const describedAt = useRef(-Infinity)
  const pointed = useRef<number | null>(null)
  const onChoose = useEffectEvent((tile: number) => choose({ layer: index, tile }))
  const onPoint = useEffectEvent((tile: number | null) => {
    pointed.current = tile
    describe()
  })
  const name = useEffectEvent((tile: number) => nameOf(tile))
  const { host, drawing } = useDrawing<TilesDrawing>((element) =>
    createTiles(element, {
      onChoose: (tile) => onChoose(tile),
      onPoint: (tile) => onPoint(tile),
      nameOf: (tile) => name(tile),
    }),
  )

  function describe(): void {
    if (caption.current === null) return
    describedAt.current = performance.now()
    const { largest = 0, largestWeight = 0 } = shown.current ?? {}
    const scale = index < 0 ? '' : t(scaleKey(network, index), scaleWords(largest, largestWeight))
    caption.current.textContent = pointed.current === null ? scale : nameOf(pointed.current)
  }

  function scaleWords(largest: number, weight: number) {
    const layer = network.layers[index]
    const channels = layer?.kind === 'conv2d' ? layer.input.channels : 1
    return { largest: measured(largest), weight: measured(weight), channels }
  }

  function show(numbers: TileNumbers | null, playing: boolean): void {
    shown.current = numbers
    drawing.current?.update(numbers)
    // Every new text lays the page out anew, and faster ones cannot be read.
    if (!playing || performance.now() - describedAt.current > READABLE_MS) describe()
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
  useEffect(() => describe(), [t])
  useEffect(
    () => drawing.current?.setChosen(target?.layer === index ? target.tile : null),
    [target, index, drawing],
  )
  useImageFrame((frame) => {
    if (frame !== null) show(tileNumbers(network, index, frame), frame.playing)
  })
  return (
    <>
      <div ref={host} id={id} className="layer-tiles" data-testid={`maps-${index}`} aria-label={label} />
      <p className="layer-caption" ref={caption} />
    </>
  )
}

/** How the words say what the colours mean. */
function scaleKey(network: ImageNetwork, index: number) {
  const layer = network.layers[index]
  if (layer?.kind === 'conv2d') return layer.input.channels > 1 ? 'seeing.scale.mean' : 'seeing.scale.kernels'
  return layerTiles(network, index).kernelSize > 0 ? 'seeing.scale.weights' : 'seeing.scale'
}
