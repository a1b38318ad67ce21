import { useMemo } from 'react'
import type { PlacedDense } from '../../../spec/imageLayers.ts'
import { useAllText } from '../../hooks/useAllText.ts'
import { usePlayground } from '../../hooks/usePlayground.ts'
import { softmaxOf } from '../../views/images/softmaxOf.ts'
import { unitAt } from '../../views/images/unitAt.ts'
import type { LensLayer } from './LensBody.tsx'
import { useLens } from './LensContext.ts'

/** The softmax with its numbers: z, e^z and the share of their sum for every class. */
export function LensSoftmax({ layer, index, parameters, input, output, tile }: LensLayer<PlacedDense>) {
  const { t, measured, percent } = useAllText()
  const { choose } = useLens()
  const classes = usePlayground(({ dataset }) => dataset.classes)
  const { z, steps } = useMemo(() => {
    const own = Array.from({ length: layer.units }, (_, unit) => unitAt(layer, parameters, input, unit, 0).z)
    return { z: own, steps: softmaxOf(own) }
  }, [layer, parameters, input])
  const power =
    steps.shift === 0 ? t('lens.softmax.power') : t('lens.softmax.shifted', { shift: measured(steps.shift) })
  return (
    <table className="lens-table lens-softmax" data-testid="lens-softmax">
      <caption>{t('lens.softmax')}</caption>
      <thead>
        <tr>
          {[t('lens.softmax.class'), t('lens.z'), power, t('lens.softmax.share')].map((name) => (
            <th scope="col" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {classes.map((name, k) => (
          <tr
            key={name}
            data-chosen={k === tile}
            data-value={output[k]}
            onClick={() => choose({ layer: index, tile: k })}
          >
            <th scope="row">{name}</th>
            <td>{measured(z[k] ?? Number.NaN)}</td>
            <td>{measured(steps.powers[k] ?? Number.NaN)}</td>
            <td style={{ '--share': String(output[k] ?? 0) }}>{percent(output[k] ?? Number.NaN)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('lens.softmax.sum')}</th>
          <td />
          <td data-testid="lens-softmax-sum" data-value={steps.sum}>
            {measured(steps.sum)}
          </td>
          <td>{percent(output.reduce((sum, share) => sum + share, 0))}</td>
        </tr>
      </tfoot>
    </table>
  )
}
