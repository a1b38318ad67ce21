import { useRef, useState } from 'react'
import { layerParameters } from '../../../spec/imageNetwork.ts'
import { sizeOf, type ImageNetwork, type PlacedLayer } from '../../../spec/imageLayers.ts'
import { useAllText } from '../../hooks/useAllText.ts'
import { pixelAtShare, shareOf, type Pixel, type Share } from '../../views/images/slidingPlace.ts'
import { LensConvolution } from './LensConvolution.tsx'
import type { LensTarget, SettledFrame } from './LensContext.ts'
import { LensFlatten } from './LensFlatten.tsx'
import { LensNormalization } from './LensNormalization.tsx'
import { LensPooling } from './LensPooling.tsx'
import { LensUnit } from './LensUnit.tsx'
import { useLensFrame } from './useLensFrame.ts'

/** A layer, and the numbers that it is given and makes, of one moment. */
export interface LensLayer<Layer extends PlacedLayer = PlacedLayer> {
  readonly network: ImageNetwork
  readonly index: number
  readonly layer: Layer
  /** The map, unit or number that is looked into. */
  readonly tile: number
  readonly input: Float32Array
  /** Pixels from 0 to 1; else numbers of both signs. */
  readonly inputIsImage: boolean
  readonly output: Float32Array
  /** The layer's own, kernel first. */
  readonly parameters: Float32Array
  /** Where the person has put the window; in another layer it is about the same place of the image. */
  readonly place: Pixel
  onPlace(place: Pixel): void
}

/** Shows how a number of a layer comes about, by the kind of the layer. */
export function LensBody({
  network,
  target,
}: {
  readonly network: ImageNetwork
  readonly target: LensTarget
}) {
  const { t } = useAllText()
  const held = useRef(false)
  const frame = useLensFrame(held)
  const [share, setShare] = useState<Share>(MIDDLE)
  const seen = frame === null ? null : lensLayer(network, target, frame)
  if (seen === null) return <p className="lens-waiting">{t('lens.waiting')}</p>
  const { output } = seen.layer
  const shape = typeof output === 'number' ? ROW : output
  return (
    <div
      className="lens-body"
      data-kind={seen.layer.kind}
      // A number that changes while it is typed over could not be typed.
      onFocus={(event) => (held.current = event.target.matches(WEIGHT_FIELDS))}
      onBlur={() => (held.current = false)}
    >
      {bodyOf({
        ...seen,
        place: pixelAtShare(shape, share),
        onPlace: (place) => setShare(shareOf(shape, place)),
      })}
    </div>
  )
}

/** About the middle of a digit: row and column 13 of an image with 26 to 28 of them. */
const MIDDLE: Share = { down: 0.463, along: 0.463 }

/** Numbers in a row have no place to choose. */
const ROW = { height: 1, width: 1 }

/** Where a weight or a bias is typed. */
const WEIGHT_FIELDS = '.lens-kernel input, .lens-marked input, .lens-sum input'

/** `null` where the frame is not of this network. */
function lensLayer(network: ImageNetwork, { layer: index, tile }: LensTarget, frame: SettledFrame) {
  const layer = network.layers[index]
  const input = index === 0 ? frame.image : frame.activations[index - 1]
  const output = frame.activations[index]
  if (layer === undefined || input?.length !== sizeOf(layer.input) || output?.length !== sizeOf(layer.output))
    return null
  const { from, to } = layerParameters(layer)
  const parameters = frame.parameters.subarray(from, to)
  return { network, index, layer, tile, input, inputIsImage: index === 0, output, parameters }
}

function bodyOf({ layer, ...rest }: LensLayer) {
  switch (layer.kind) {
    case 'conv2d':
      return <LensConvolution {...rest} layer={layer} key={rest.index} />
    case 'max_pooling2d':
    case 'average_pooling2d':
      return <LensPooling {...rest} layer={layer} />
    case 'flatten':
      return <LensFlatten {...rest} layer={layer} />
    case 'dense':
      return <LensUnit {...rest} layer={layer} />
    case 'dropout':
    case 'batch_normalization':
      return <LensNormalization {...rest} layer={layer} />
  }
}
