import type { ImageNetwork } from '../../../spec/imageLayers.ts'
import { useAllText } from '../../hooks/useAllText.ts'
import { isSliding, windowSize } from './slidingPlace.ts'

/** What a layer of the network is called by what it does. */
export function useLayerKind(network: ImageNetwork): (index: number) => string {
  const { t } = useAllText()
  return (index) => {
    const layer = network.layers[index]
    if (layer === undefined) return ''
    return t(`lens.kind.${layer.kind}`, { size: isSliding(layer) ? windowSize(layer) : '' })
  }
}
