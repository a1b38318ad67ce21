import { useEffect, useState } from 'react'
import type { Predictions } from '../../engine/worker/protocol.ts'
import { regressionMetrics } from '../../store/metrics.ts'
import { Help } from '../controls/Help.tsx'
import { useFrame } from '../hooks/useFrame.ts'
import { usePlayground } from '../hooks/usePlayground.ts'
import { useText } from '../hooks/useText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'
import { ConfusionMatrix } from './ConfusionMatrix.tsx'

const SETS = ['train', 'test'] as const
const REGRESSION = ['r2', 'mae', 'rmse'] as const

/** Where training and test points go right and wrong, in numbers. */
export default function MetricsTab() {
  const { t } = useText()
  const dataset = usePlayground((state) => state.dataset)
  const predictions = usePredictions()
  const { targets, trainCount, task } = dataset
  // Frames still under way when the data changed speak of other points.
  if (predictions?.train.length !== trainCount) return <p className="metrics-empty">{t('metrics.empty')}</p>
  const sets = {
    train: { predictions: predictions.train, targets: targets.subarray(0, trainCount) },
    test: { predictions: predictions.test, targets: targets.subarray(trainCount) },
  }
  if (task === 'regression') return <RegressionTable sets={sets} />
  return (
    <div className="metrics-tab">
      {SETS.map((set) => (
        <ConfusionMatrix key={set} set={set} {...sets[set]} />
      ))}
    </div>
  )
}

/** The last predictions; they come a few times a second, so React may render them. */
function usePredictions(): Predictions | null {
  const { edit, frames } = usePlaygroundContext()
  const [predictions, setPredictions] = useState(() => frames.latest()?.predictions ?? null)
  useEffect(() => {
    edit.predictions(true)
    return () => {
      edit.predictions(false)
      edit.lightCell(null)
    }
  }, [edit])
  useFrame((frame) => {
    if (frame !== null && frame.predictions !== null) setPredictions(frame.predictions)
  })
  return predictions
}

interface SetNumbers {
  readonly predictions: Float32Array
  readonly targets: Float32Array
}

function RegressionTable({ sets }: { readonly sets: Record<'train' | 'test', SetNumbers> }) {
  const { t, measured } = useText()
  const metrics = {
    train: regressionMetrics(sets.train.predictions, sets.train.targets),
    test: regressionMetrics(sets.test.predictions, sets.test.targets),
  }
  return (
    <div className="metrics-tab">
      <table className="matrix" aria-label={t('metrics.title')}>
        <thead>
          <tr>
            <td>
              <Help
                name={t('metrics.title')}
                text={REGRESSION.map((name) => `${t(`metrics.${name}`)}: ${t(`metrics.${name}.help`)}`).join(
                  '\n\n',
                )}
              />
            </td>
            {SETS.map((set) => (
              <th key={set} scope="col">
                {t(`metrics.set.${set}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {REGRESSION.map((name) => (
            <tr key={name}>
              <th scope="row">{t(`metrics.${name}`)}</th>
              {SETS.map((set) => {
                const value = metrics[set][name]
                return <td key={set}>{value === null ? t('readout.none') : measured(value)}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
