import type { Key } from '../../i18n/translate.ts'
import type { Frame } from '../../engine/worker/protocol.ts'
import { isEvaluated } from '../../store/isEvaluated.ts'
import { useGuard } from '../controls/Guarded.tsx'
import { Help } from '../controls/Help.tsx'
import { usePlayground } from '../hooks/usePlayground.ts'
import { useText, type Text } from '../hooks/useText.ts'
import { Readout } from './Readout.tsx'

const METRICS = ['loss', 'accuracy'] as const
const SETS = ['train', 'test'] as const
type Metric = (typeof METRICS)[number]

const SHOW: Record<Metric, (text: Text, value: number) => string> = {
  loss: (text, value) => text.measured(value),
  accuracy: (text, value) => text.percent(value),
}

/** Loss and accuracy on training and test data. */
export function Metrics() {
  const { t } = useText()
  const noTrain = usePlayground(({ dataset }) => dataset.trainCount === 0)
  const noTest = usePlayground(({ dataset }) => dataset.trainCount === dataset.count)
  const isEmpty = { train: noTrain, test: noTest }
  const shown = useGuard('testLoss') === 'hidden' ? (['train'] as const) : SETS
  return (
    <table className="metrics">
      <thead>
        <tr>
          <td>
            <Help name={t('output.metrics')} text={explanation(t)} />
          </td>
          {shown.map((set) => (
            <th key={set} scope="col" className={`metrics-${set}`}>
              {t(`output.${set}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {METRICS.map((metric) => (
          <tr key={metric}>
            <th scope="row">{t(`output.${metric}`)}</th>
            {shown.map((set) => (
              <td key={set} title={isEmpty[set] ? t('metrics.why.empty') : undefined}>
                <Readout
                  testId={`${metric}-${set}`}
                  valueOf={(frame: Frame) =>
                    isEmpty[set] || !isEvaluated(frame) ? null : frame[set][metric]
                  }
                  show={SHOW[metric]}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function explanation(t: (key: Key) => string): string {
  return METRICS.flatMap((metric) =>
    SETS.map((set) => `${t(`readout.${metric}-${set}`)}: ${t(`readout.${metric}-${set}.help`)}`),
  ).join('\n\n')
}
