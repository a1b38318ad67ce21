import { useMemo } from 'react'
import type { PlacedFlatten } from '../../../spec/imageLayers.ts'
import { NumberField } from '../../controls/NumberField.tsx'
import { useAllText } from '../../hooks/useAllText.ts'
import { flatIndex, flatPlace } from '../../views/images/flatPlace.ts'
import { within, type Pixel } from '../../views/images/slidingPlace.ts'
import type { LensLayer } from './LensBody.tsx'
import { useLens } from './LensContext.ts'
import { LensPicture } from './LensPicture.tsx'
import { useImage } from './LensPictures.tsx'
import { LensStepper } from './LensStepper.tsx'

/** Numbers of the row that are shown on either side. */
const AROUND = 3

/** Which pixel of which map becomes which number of the row, both ways. */
export function LensFlatten(props: LensLayer<PlacedFlatten>) {
  const { layer, index, input, inputIsImage, tile } = props
  const { t, count } = useAllText()
  const { choose } = useLens()
  const from = flatPlace(layer.input, tile)
  const image = useImage(layer.input, input, from.channel, !inputIsImage)
  const frame = useMemo(() => ({ row: from.row, column: from.column, size: 1 }), [from.row, from.column])
  const choosePixel = (pixel: Pixel, channel = from.channel) =>
    choose({ layer: index, tile: flatIndex(layer.input, { ...within(layer.input, pixel), channel }) })
  const { channels, width } = layer.input
  return (
    <>
      <LensPicture
        testId="lens-input"
        label={t('lens.out.label', { name: t('lens.in') })}
        image={image}
        frame={frame}
        onPixel={(row, column) => choosePixel({ row, column })}
        onStep={(rows, columns) => choosePixel({ row: from.row + rows, column: from.column + columns })}
      >
        <LensStepper
          testId="lens-channel"
          previous={t('lens.channel.previous')}
          next={t('lens.channel.next')}
          first={from.channel === 0}
          last={from.channel === channels - 1}
          onStep={(by) => choosePixel(from, from.channel + by)}
        >
          {t('lens.in.channel', { channel: count(from.channel + 1), channels: count(channels) })}
        </LensStepper>
      </LensPicture>
      <div className="lens-middle">
        <p className="lens-flat-from">
          {t('lens.flatten.from', { map: from.channel + 1, row: from.row + 1, column: from.column + 1 })} →{' '}
          <label>
            {t('lens.flatten.number')}
            <NumberField
              label={t('lens.flatten.number')}
              testId="lens-number"
              value={tile + 1}
              range={{ min: 1, max: layer.output, whole: true, example: 1 }}
              onChange={(number) => choose({ layer: index, tile: number - 1 })}
              onStep={(by) =>
                choose({ layer: index, tile: Math.max(0, Math.min(layer.output - 1, tile + by)) })
              }
            />
          </label>
        </p>
        <Row {...props} />
        <p className="lens-note">{t('lens.flatten.rule', { width, channels })}</p>
        <p className="lens-note" data-testid="lens-flat-sum">
          (({from.row + 1} − 1) × {width} + {from.column + 1} − 1) × {channels} + {from.channel + 1} ={' '}
          {count(tile + 1)}
        </p>
      </div>
    </>
  )
}

/** The number among its neighbours in the row. */
function Row({ layer, output, tile, index }: LensLayer<PlacedFlatten>) {
  const { tick, count } = useAllText()
  const { choose } = useLens()
  const first = Math.max(0, Math.min(layer.output - 2 * AROUND - 1, tile - AROUND))
  const shown = Array.from(output.subarray(first, first + 2 * AROUND + 1), (value, i) => ({
    value,
    at: first + i,
  }))
  return (
    <ol className="lens-row">
      {shown.map(({ value, at }) => (
        <li key={at}>
          <button
            type="button"
            aria-pressed={at === tile}
            data-value={value}
            onClick={() => choose({ layer: index, tile: at })}
          >
            <strong>{tick(Number(value.toFixed(2)))}</strong>
            <span>{count(at + 1)}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}
