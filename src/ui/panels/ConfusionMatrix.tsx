import { binaryMetrics, type MatrixCell } from '../../store/metrics.ts'
import { Help } from '../controls/Help.tsx'
import { usePlayground } from '../hooks/usePlayground.ts'
import { useText, type Text } from '../hooks/useText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'

const CLASSES = [0, 1] as const
const MEASURES = ['precision', 'recall', 'f1'] as const

interface ConfusionMatrixProps {
  readonly set: 'train' | 'test'
  readonly predictions: Float32Array
  readonly targets: Float32Array
}

/** What the points of a set are against what the network gives them, and how well each class is recognised. */
export function ConfusionMatrix({ set, predictions, targets }: ConfusionMatrixProps) {
  const { t, percent } = useText()
  const { counts, accuracy, classes } = binaryMetrics(predictions, targets)
  const share = (value: number | null) => (value === null ? t('readout.none') : percent(value))
  return (
    <table className="matrix" data-testid={`matrix-${set}`}>
      <caption>
        {t(`metrics.set.${set}`)}
        <span className="matrix-accuracy">{t('metrics.accuracy', { accuracy: share(accuracy) })}</span>
        <Help name={t('metrics.matrix')} text={explanation(t)} />
      </caption>
      <thead>
        <tr>
          <td />
          {CLASSES.map((given) => (
            <th key={given} scope="col">
              {t('metrics.given', { class: given })}
            </th>
          ))}
          {MEASURES.map((measure) => (
            <th key={measure} scope="col">
              {t(`metrics.${measure}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {CLASSES.map((actual) => (
          <tr key={actual}>
            <th scope="row">{t('metrics.class', { class: actual })}</th>
            {CLASSES.map((given) => (
              <td key={given}>
                <Cell cell={{ set, actual, given }} count={counts[actual][given]} />
              </td>
            ))}
            {MEASURES.map((measure) => (
              <td key={measure}>{share(classes[actual][measure])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function explanation(t: Text['t']): string {
  const measures = MEASURES.map((measure) => `${t(`metrics.${measure}`)}: ${t(`metrics.${measure}.help`)}`)
  return [t('metrics.matrix.help'), ...measures].join('\n\n')
}

/** A number of the matrix: pressed, it rings its points in the output; pressed again, it leaves them. */
function Cell({ cell, count }: { readonly cell: MatrixCell; readonly count: number }) {
  const text = useText()
  const { edit } = usePlaygroundContext()
  const lit = usePlayground(({ litCell }) => litCell !== null && isSame(litCell, cell))
  const { actual, given } = cell
  const shown = text.count(count)
  return (
    <button
      type="button"
      className={`matrix-cell ${actual === given ? 'matrix-right' : ''}`}
      aria-pressed={lit}
      aria-label={text.t('metrics.cell', { count: shown, actual, given })}
      onClick={() => edit.lightCell(lit ? null : cell)}
    >
      {shown}
    </button>
  )
}

function isSame(a: MatrixCell, b: MatrixCell): boolean {
  return a.set === b.set && a.actual === b.actual && a.given === b.given
}
