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
  const numbers = {
    x: numberAt(props.input, shape, place, tile),
    a: numberAt(props.output, shape, place, tile),
  }
  return (
    <>
      <div className="lens-middle">
        {isImage && <LensSlide shape={shape} place={place} onPlace={onPlace} />}
        {layer.kind === 'dropout' ? (
          <Dropped rate={layer.rate} {...numbers} />
        ) : (
          <Normalized {...numbers} channel={tile} channels={shape.channels} parameters={props.parameters} />
        )}
      </div>
      {isImage && <LensOutput {...props} place={place} shape={shape} />}
    </>
  )
}

interface NumberProps {
  /** What comes in and what the layer makes of it. */
  readonly x: number
  readonly a: number
}

function Dropped({ rate, x, a }: NumberProps & { readonly rate: number }) {
  const { t, percent } = useAllText()
  return (
    <>
      <LensSum
        terms={[
          { id: 'x', label: t('lens.in'), value: x },
          { id: 'activation', sign: '→', label: t('lens.out'), value: a },
        ]}
      />
      <p className="lens-note">{t('lens.dropout', { rate: percent(rate, 0) })}</p>
    </>
  )
}

interface NormalizedProps extends NumberProps {
  readonly channel: number
  readonly channels: number
  readonly parameters: Float32Array
}

/** Step by step: less the mean, by the deviation, times gamma, plus beta. */
function Normalized({ x, a, channel, channels, parameters }: NormalizedProps) {
  const { t, tick, measured } = useAllText()
  const own = (row: number) => parameters[row * channels + channel] ?? Number.NaN
  const [gamma, beta, mean, variance] = [own(0), own(1), own(2), own(3)]
  const deviation = Math.sqrt(variance + NORMALIZATION_EPSILON)
  const centered = x - mean
  const normalized = centered / deviation
  const steps = [
    { id: 'mean', name: t('lens.normalization.mean'), sign: '−', by: mean, gives: centered },
    {
      id: 'deviation',
      name: t('lens.normalization.deviation', {
        variance: measured(variance),
        epsilon: tick(NORMALIZATION_EPSILON),
      }),
      sign: '÷',
      by: deviation,
      gives: normalized,
    },
    { id: 'gamma', name: 'γ', sign: '×', by: gamma, gives: gamma * normalized },
    // What the network itself computed, not what these steps come to.
    { id: 'beta', name: 'β', sign: '+', by: beta, gives: a },
  ]
  return (
    <>
      <table className="lens-table lens-steps" data-variance={variance}>
        <tbody>
          <tr data-testid="lens-x" data-value={x}>
            <th scope="row">{t('lens.in')}</th>
            <td />
            <td>
              <strong>{measured(x)}</strong>
            </td>
          </tr>
          {steps.map(({ id, name, sign, by, gives }) => (
            <tr key={id} data-testid={`lens-${id}`} data-value={by}>
              <th scope="row">{name}</th>
              <td>
                {sign} {by < 0 ? `(${measured(by)})` : measured(by)}
              </td>
              <td>
                ={' '}
                <strong data-testid={`lens-after-${id}`} data-value={gives}>
                  {measured(gives)}
                </strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="lens-note">{t('lens.normalization.rule', { epsilon: tick(NORMALIZATION_EPSILON) })}</p>
    </>
  )
}
