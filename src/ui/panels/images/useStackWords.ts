import { useMemo } from 'react'
import type { ImageLayer, LayerShape } from '../../../spec/imageLayers.ts'
import { useText, type Text } from '../../hooks/useText.ts'

/** How layers and what they hand on are said. */
export interface StackWords {
  nameOf(layer: ImageLayer): string
  /** `26 × 26 × 8`, or how many numbers in a row. */
  shape(shape: LayerShape): string
  /** All that was chosen for a layer, as short as can be; empty where nothing can be chosen. */
  settings(layer: ImageLayer): string
}

export function useStackWords(): StackWords {
  const text = useText()
  return useMemo(
    () => ({
      nameOf: ({ kind }) => text.t(`layer.${kind}`),
      shape: (shape) =>
        typeof shape === 'number'
          ? text.count(shape)
          : `${shape.height} × ${shape.width} × ${shape.channels}`,
      settings: (layer) => partsOf(layer, text).join(' · '),
    }),
    [text],
  )
}

function partsOf(layer: ImageLayer, { t, count, percent }: Text): readonly string[] {
  switch (layer.kind) {
    case 'conv2d': {
      const { filters, kernelSize, strides, padding, activation } = layer
      return [
        t('stack.conv2d.short', { filters, kernel: kernelSize }),
        ...(strides === 1 ? [] : [t('stack.stride.short', { strides })]),
        ...(padding === 'same' ? [t('padding.same')] : []),
        t(`activation.${activation}`),
      ]
    }
    case 'max_pooling2d':
    case 'average_pooling2d': {
      const { poolSize, strides, padding } = layer
      return [
        `${poolSize}×${poolSize}`,
        ...(strides === poolSize ? [] : [t('stack.stride.short', { strides })]),
        ...(padding === 'same' ? [t('padding.same')] : []),
      ]
    }
    case 'dense':
      return [t('stack.units.short', { units: count(layer.units) }), t(`activation.${layer.activation}`)]
    case 'dropout':
      return [t('stack.rate.short', { percent: percent(layer.rate, 0) })]
    case 'flatten':
    case 'batch_normalization':
      return []
  }
}
