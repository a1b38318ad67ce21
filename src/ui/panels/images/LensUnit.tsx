import { useMemo } from 'react'
import type { PlacedDense } from '../../../spec/imageLayers.ts'
import { useAllText } from '../../hooks/useAllText.ts'
import { imageBefore } from '../../views/images/layerTiles.ts'
import { flatPlace } from '../../views/images/flatPlace.ts'
import { unitAt, type UnitAt } from '../../views/images/unitAt.ts'
import type { LensLayer } from './LensBody.tsx'
import { LensPicture } from './LensPicture.tsx'
import { useImage } from './LensPictures.tsx'
import { LensSoftmax } from './LensSoftmax.tsx'
import { LensSum } from './LensSum.tsx'

/** Contributions that are named; beside pictures of all of them, fewer. */
const MOST = 6
const MOST_BESIDE_PICTURES = 3

/** A unit: what its inputs count times their weights, the sum of all, the bias, and what the activation makes of it. */
export function LensUnit(props: LensLayer<PlacedDense>) {
  const { layer, network, index, parameters, input, output, tile } = props
  const { t, count } = useAllText()
  const isPicture = imageBefore(network, index)?.channels === 1
  const most = isPicture ? MOST_BESIDE_PICTURES : MOST
  const at = useMemo(
    () => unitAt(layer, parameters, input, tile, most),
    [layer, parameters, input, tile, most],
  )
  const isSoftmax = layer.activation === 'softmax'
  return (
    <>
      {isPicture && <Pictures {...props} />}
      <div className="lens-middle">
        <Contributions at={at} seen={props} />
        <LensSum
          terms={[
            { id: 'sum', label: t('lens.sum', { count: count(layer.inputs) }), value: at.sum },
            { id: 'bias', sign: '+', label: t('lens.bias'), value: at.bias },
            { id: 'z', sign: '=', label: t('lens.z'), value: at.z },
            {
              id: 'activation',
              sign: '→',
              label: isSoftmax ? 'softmax' : t(`activation.${layer.activation}`),
              value: output[tile] ?? Number.NaN,
            },
          ]}
        />
      </div>
      {isSoftmax && <LensSoftmax {...props} />}
    </>
  )
}

/** Of a unit right behind the pixels: the image, its weights, and the one times the other. */
function Pictures({ layer, network, index, parameters, input, inputIsImage, tile }: LensLayer<PlacedDense>) {
  const { t } = useAllText()
  const shape = imageBefore(network, index)!
  const [weights, products] = useMemo(() => {
    const own = Float32Array.from(input, (_, i) => parameters[i * layer.units + tile] ?? 0)
    return [own, own.map((weight, i) => weight * input[i]!)]
  }, [layer, parameters, input, tile])
  const isInk = inputIsImage || index === 1
  const pictures = [
    ['lens.in', useImage(shape, input, 0, !isInk)],
    ['lens.weights', useImage(shape, weights, 0, true)],
    ['lens.products', useImage(shape, products, 0, true)],
  ] as const
  return (
    <div className="lens-pictures">
      {pictures.map(([name, image]) => (
        <LensPicture key={name} testId={name} label={t(name)} image={image} frame={null}>
          {t(name)}
        </LensPicture>
      ))}
    </div>
  )
}

/** The inputs that count most, as x · w = product. */
function Contributions({ at, seen }: { readonly at: UnitAt; readonly seen: LensLayer<PlacedDense> }) {
  const { t, count, measured } = useAllText()
  const nameOf = useInputName(seen)
  const largest = Math.abs(at.top[0]?.product ?? 0)
  return (
    <table className="lens-table">
      <caption>{t('lens.inputs')}</caption>
      <tbody>
        {at.top.map(({ input, x, weight, product }) => (
          <tr key={input} data-testid={`lens-input-${input}`} data-value={product}>
            <th scope="row">{nameOf(input)}</th>
            <td>{measured(x)}</td>
            <td>× {measured(weight)}</td>
            <td>= {measured(product)}</td>
            <td className="lens-bar-cell">
              <span
                className="lens-bar"
                data-sign={product < 0 ? 'negative' : 'positive'}
                style={{ '--share': String(largest > 0 ? Math.abs(product) / largest : 0) }}
              />
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row" colSpan={3}>
            {t('lens.others', { count: count(at.others) })}
          </th>
          <td>= {measured(at.rest)}</td>
          <td />
        </tr>
      </tbody>
    </table>
  )
}

/** Where an input of the layer comes from. */
function useInputName({ network, index }: LensLayer<PlacedDense>): (input: number) => string {
  const { t } = useAllText()
  const image = imageBefore(network, index)
  if (image === null) return (input) => t('lens.from.unit', { unit: input + 1 })
  return (input) => {
    const { row, column, channel } = flatPlace(image, input)
    const at = { row: row + 1, column: column + 1, map: channel + 1 }
    return t(image.channels === 1 ? 'lens.from.pixel' : 'lens.from.map', at)
  }
}
