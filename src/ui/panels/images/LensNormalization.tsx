import { NORMALIZATION_EPSILON } from '../../../engine/reference/batchNormalization.ts'
import type { PlacedBatchNormalization, PlacedDropout } from '../../../spec/imageLayers.ts'
import { useAllText } from '../../hooks/useAllText.ts'
import { numberAt, within } from '../../views/images/slidingPlace.ts'
import type { LensLayer } from './LensBody.tsx'
import { LensOutput } from './LensPictures.tsx'
import { LensSlide } from './LensSlide.tsx'
import { LensSum } from './LensSum.tsx'

/** Layers that treat every number by itself: normalised by the moments of its channel, or passed on as it is. */
export function LensNormalization(props: LensLayer<PlacedBatchNormalization | PlacedDropout>) {
  const { layer, tile, onPlace } = props
  const isImage = typeof layer.output !== 'number'
  const place = isImage ? within(layer.output, props.place) : { row: 0, column: 0 }
  const shape = isImage ? layer.output : { height: 1, width: 1, channels: layer.output }
  return (
    <>
      <div className="lens-middle">
        {isImage && <LensSlide shape={shape} place={place} onPlace={onPlace} />}
        {layer.kind === 'dropout' ? (
          <Dropped rate={layer.rate} />
        ) : (
          <Normalized
            x={numberAt(props.input, shape, place, tile)}
            a={numberAt(props.output, shape, place, tile)}
            channel={tile}
            channels={shape.channels}
            parameters={props.parameters}
          />
        )}
      </div>
      {isImage && <LensOutput {...props} place={place} shape={shape} />}
    </>
  )
}

function Dropped({ rate }: { readonly rate: number }) {
  const { t, percent } = useAllText()
  return <p className="lens-note">{t('lens.dropout', { rate: percent(rate, 0) })}</p>
}

interface NormalizedProps {
  readonly x: number
  readonly a: number
  readonly channel: number
  readonly channels: number
  readonly parameters: Float32Array
}

function Normalized({ x, a, channel, channels, parameters }: NormalizedProps) {
  const { t, tick } = useAllText()
  const own = (row: number) => parameters[row * channels + channel] ?? Number.NaN
  return (
    <>
      <LensSum
        terms={[
          { id: 'x', label: 'x', value: x },
          { id: 'mean', sign: '·', label: t('lens.normalization.mean'), value: own(2) },
          { id: 'variance', sign: '·', label: t('lens.normalization.variance'), value: own(3) },
          { id: 'gamma', sign: '·', label: 'γ', value: own(0) },
          { id: 'beta', sign: '·', label: 'β', value: own(1) },
          { id: 'activation', sign: '→', label: 'a', value: a },
        ]}
      />
      <p className="lens-note">{t('lens.normalization.rule', { epsilon: tick(NORMALIZATION_EPSILON) })}</p>
    </>
  )
}
