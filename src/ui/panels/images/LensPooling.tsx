import type { PlacedPooling2D } from '../../../spec/imageLayers.ts'
import { largestSize } from '../../../draw/images/mapPixels.ts'
import { useAllText } from '../../hooks/useAllText.ts'
import { poolingAt } from '../../views/images/poolingAt.ts'
import { numberAt, within } from '../../views/images/slidingPlace.ts'
import type { LensLayer } from './LensBody.tsx'
import { LensGrid } from './LensGrid.tsx'
import { LensInput, LensOutput } from './LensPictures.tsx'
import { LensSlide } from './LensSlide.tsx'
import { LensSum, type LensTerm } from './LensSum.tsx'

/** Up to this many cells a side there is room for numbers whose sum is the one that is shown. */
const MOST_EXACT = 4

/** One pixel of a pooled map: the largest number of its window, or their mean. */
export function LensPooling(props: LensLayer<PlacedPooling2D>) {
  const { layer, input, inputIsImage, output, tile, onPlace } = props
  const { t, count } = useAllText()
  const place = within(layer.output, props.place)
  const seen = { ...props, place }
  const at = poolingAt(layer, input, tile, place)
  const most = largestSize(input)
  const value = numberAt(output, layer.output, place, tile)
  const terms: LensTerm[] =
    at.largest !== null
      ? [{ id: 'activation', label: t('lens.max'), value }]
      : [
          { id: 'sum', label: t('lens.sum.numbers', { count: count(at.count) }), value: at.sum },
          { id: 'activation', sign: '→', label: t('lens.mean', { count: count(at.count) }), value },
        ]
  return (
    <>
      <LensInput {...seen} channel={tile}>
        {t('lens.in')}
      </LensInput>
      <div className="lens-middle">
        <LensSlide shape={layer.output} place={place} onPlace={onPlace} />
        <LensGrid
          name={t('lens.window')}
          size={layer.poolSize}
          testId="lens-window"
          decimals={layer.poolSize <= MOST_EXACT ? 3 : 2}
          cells={at.cells.map(({ value: number, inside }, i) => ({
            value: number,
            share: most > 0 ? number / most : 0,
            ink: inputIsImage,
            outside: !inside,
            marked: i === at.largest,
          }))}
        />
        <LensSum terms={terms} />
      </div>
      <LensOutput {...seen} shape={layer.output} />
    </>
  )
}
