import { scalesOf, unscaled } from '../../data/scales.ts'
import { regressionMetrics } from '../../store/metrics.ts'
import { Help } from '../controls/Help.tsx'
import { usePlayground } from '../hooks/usePlayground.ts'
import { useText } from '../hooks/useText.ts'
import { unitOf, withoutUnit } from '../views/dataNames.ts'
import { quantity } from '../views/quantity.ts'
import { useDataNames } from '../views/useDataNames.ts'
import { Dash } from './Dash.tsx'

const MEASURES = ['r2', 'mae', 'rmse'] as const

interface SetNumbers {
  /** As the network gives them. */
  readonly predictions: Float32Array
  /** In their own unit. */
  readonly targets: Float32Array
}

interface RegressionTableProps {
  readonly shown: readonly ('train' | 'test')[]
  readonly sets: Record<'train' | 'test', SetNumbers>
}

/** How far predictions are from their targets, in the unit of the target. */
export function RegressionTable({ shown, sets }: RegressionTableProps) {
  const text = useText()
  const { t } = text
  const dataset = usePlayground((state) => state.dataset)
  const features = usePlayground((state) => state.spec.features)
  const { target } = useDataNames()
  const scale = scalesOf(dataset, features).target
  const unit = unitOf(target)
  const metricsOf = ({ predictions, targets }: SetNumbers) =>
    regressionMetrics(
      predictions.map((value) => unscaled(value, scale)),
      targets,
    )
  const metrics = { train: metricsOf(sets.train), test: metricsOf(sets.test) }
  const help = MEASURES.map((name) => `${t(`metrics.${name}`)}: ${t(`metrics.${name}.help`)}`).join('\n\n')
  return (
    <table className="matrix matrix-regression" aria-label={t('metrics.title')}>
      <thead>
        <tr>
          <th scope="row">
            {withoutUnit(target)}
            <Help name={t('metrics.title')} text={help} />
          </th>
          {shown.map((set) => (
            <th key={set} scope="col">
              {t(`metrics.set.${set}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {MEASURES.map((name) => (
          <tr key={name}>
            <th scope="row">
              {t(`metrics.${name}`)}
              {name !== 'r2' && unit !== null && ` (${unit})`}
            </th>
            {shown.map((set) => {
              const value = metrics[set][name]
              const why = sets[set].targets.length === 0 ? 'empty' : 'alike'
              return (
                <td key={set}>
                  {value === null ? <Dash why={t(`metrics.why.${why}`)} /> : quantity(value, text)}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
