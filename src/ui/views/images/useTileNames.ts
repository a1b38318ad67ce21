import type { ImageNetwork } from '../../../spec/imageLayers.ts'
import { useAllText } from '../../hooks/useAllText.ts'
import { usePlayground } from '../../hooks/usePlayground.ts'

/** What the tiles of a layer are called, one by one and together; layers and tiles count from 1. */
export function useTileNames(
  network: ImageNetwork,
  index: number,
): { readonly label: string; nameOf(tile: number): string } {
  const { t, count } = useAllText()
  const classes = usePlayground(({ dataset }) => dataset.classes)
  const layer = network.layers[index]
  if (layer === undefined) return { label: t('seeing.input'), nameOf: () => t('seeing.input') }
  const { output } = layer
  const of = (tile: number, all: number) => ({ at: count(tile + 1), all: count(all) })
  if (typeof output !== 'number') {
    return {
      label: t('seeing.maps', { layer: index + 1 }),
      nameOf: (tile) => t('seeing.map', of(tile, output.channels)),
    }
  }
  if (index === network.layers.length - 1) {
    return {
      label: t('seeing.output'),
      nameOf: (tile) => t('seeing.class', { class: classes[tile] ?? count(tile + 1) }),
    }
  }
  const isFlat = layer.kind === 'flatten'
  return {
    label: t(isFlat ? 'seeing.numbers' : 'seeing.units', { layer: index + 1 }),
    nameOf: (tile) => t(isFlat ? 'seeing.number' : 'seeing.unit', of(tile, output)),
  }
}
