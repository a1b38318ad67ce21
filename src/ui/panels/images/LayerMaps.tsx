import { imageNetwork } from '../../hooks/useImageFrame.ts'
import { usePlayground } from '../../hooks/usePlayground.ts'
import { layerTiles } from '../../views/images/layerTiles.ts'
import { LayerTiles } from './LayerTiles.tsx'
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
      {hasTiles && <LayerTiles network={network} index={index} />}
      {isOutput && <OutputBars />}
    </div>
  )
}
