import { X } from 'lucide-react'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { ImageNetwork } from '../../../spec/imageLayers.ts'
import { Button } from '../../controls/Button.tsx'
import { useAllText } from '../../hooks/useAllText.ts'
import { imageNetwork } from '../../hooks/useImageFrame.ts'
import { usePlayground } from '../../hooks/usePlayground.ts'
import { layerTiles } from '../../views/images/layerTiles.ts'
import { useLayerKind } from '../../views/images/useLayerKind.ts'
import { useTileNames } from '../../views/images/useTileNames.ts'
import { LensBody } from './LensBody.tsx'
import { useLens, type LensTarget } from './LensContext.ts'
import { LensStepper } from './LensStepper.tsx'
import '../../styles/lens.css'
import '../../styles/lensNumbers.css'

/** Over the layers, while something of one is looked into. */
export function Lens() {
  const { target } = useLens()
  const network = usePlayground(imageNetwork)
  return target !== null && network !== null && <OpenLens network={network} target={target} />
}

interface OpenLensProps {
  readonly network: ImageNetwork
  readonly target: LensTarget
}

function OpenLens({ network, target }: OpenLensProps) {
  const { t } = useAllText()
  const { choose } = useLens()
  const kind = useLayerKind(network)
  const close = () => choose(null)
  const region = useOpenRegion(close)
  const title = t('lens.title', { layer: target.layer + 1, kind: kind(target.layer) })
  return (
    <section className="panel lens" aria-label={title} data-testid="lens" ref={region} tabIndex={-1}>
      <div className="lens-head">
        <LensStepper
          testId="lens-layer"
          previous={t('lens.layer.previous')}
          next={t('lens.layer.next')}
          first={target.layer === 0}
          last={target.layer === network.layers.length - 1}
          onStep={(by) => choose({ layer: target.layer + by, tile: 0 })}
        >
          <h3 className="lens-title">{title}</h3>
        </LensStepper>
        <TileStepper network={network} target={target} />
        <Button
          variant="quiet"
          icon={X}
          className="lens-close"
          data-testid="lens-close"
          aria-label={t('lens.close')}
          onClick={close}
        />
      </div>
      <LensBody network={network} target={target} />
    </section>
  )
}

function TileStepper({ network, target: { layer, tile } }: OpenLensProps) {
  const { t } = useAllText()
  const { choose } = useLens()
  const { nameOf } = useTileNames(network, layer)
  const { count } = layerTiles(network, layer)
  return (
    <LensStepper
      testId="lens-tile"
      previous={t('lens.tile.previous')}
      next={t('lens.tile.next')}
      first={tile === 0}
      last={tile === count - 1}
      onStep={(by) => choose({ layer, tile: tile + by })}
    >
      {nameOf(tile)}
    </LensStepper>
  )
}

/** What the key already means something to: it takes back what was typed, or closes what floats. */
const HAS_ESCAPE = 'input[type=text], select, textarea, [role=dialog], .floating'

/** The focus goes into the lens, to the window where there is one, and back to where it came from; Escape closes it. */
function useOpenRegion(close: () => void) {
  const region = useRef<HTMLElement>(null)
  const onEscape = useEffectEvent(close)
  useEffect(() => {
    const element = region.current
    const from = document.activeElement
    const onKeyDown = (event: KeyboardEvent) => {
      const isTaken = event.target instanceof Element && event.target.closest(HAS_ESCAPE) !== null
      if (event.key === 'Escape' && !event.defaultPrevented && !isTaken) onEscape()
    }
    const picture = element?.querySelector<HTMLElement>('.lens-picture')
    ;(picture ?? element)?.focus({ preventScroll: true })
    document.addEventListener('keydown', onKeyDown)
    return () => {
      document.removeEventListener('keydown', onKeyDown)
      if (from instanceof HTMLElement && from.isConnected) from.focus({ preventScroll: true })
    }
  }, [])
  return region
}
