import type { ReactNode } from 'react'
import {
  classificationMetrics,
  decisionOf,
  type ClassificationMetrics,
  type ClassMetrics,
  type MatrixCell,
} from '../../store/metrics.ts'
import { Help } from '../controls/Help.tsx'
import { usePlayground } from '../hooks/usePlayground.ts'
import { useText, type Text } from '../hooks/useText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'
import { useDataNames } from '../views/useDataNames.ts'
import { ClassMark } from './ClassMark.tsx'
import { Dash } from './Dash.tsx'

const MEASURES = ['precision', 'recall', 'f1'] as const

interface ConfusionMatrixProps {
  readonly set: 'train' | 'test'
  /** Rows x outputs, as the network gives them. */
  readonly predictions: Float32Array
  /** The number of each point's class. */
  readonly targets: Float32Array
  /** Stands in the place of the name of the set. */
  readonly heading?: ReactNode
}

/** What the points of a set are against what the network gives them, and how well each class is recognised. */
export function ConfusionMatrix({ set, predictions, targets, heading }: ConfusionMatrixProps) {
  const { t, percent } = useText()
  const network = usePlayground((state) => state.network)
  const ofImages = useOfImages()
  const metrics = classificationMetrics(predictions, targets, decisionOf(network))
  const { accuracy } = metrics
  return (
    <section className="matrix-box" aria-label={t(`metrics.set.${set}`)}>
      <h3 className="matrix-title">
        {heading ?? t(`metrics.set.${set}`)}
        <span className="matrix-accuracy">
          {accuracy === null
            ? t('metrics.why.empty')
            : t('metrics.accuracy', { accuracy: percent(accuracy) })}
        </span>
        <Help name={t('metrics.matrix')} text={explanation(t, ofImages)} />
      </h3>
      <div className={ofImages ? 'matrix-scroll matrix-compact' : 'matrix-scroll'}>
        <table className="matrix" data-testid={`matrix-${set}`} aria-label={t('metrics.matrix')}>
          <MatrixHead metrics={metrics} />
          <tbody>
            {metrics.counts.map((row, actual) => (
              <MatrixRow
                key={actual}
                set={set}
                actual={actual}
                row={row}
                measures={metrics.classes[actual]!}
              />
            ))}
          </tbody>
          <MatrixTotals metrics={metrics} />
        </table>
      </div>
    </section>
  )
}

function MatrixHead({ metrics: { counts } }: { readonly metrics: ClassificationMetrics }) {
  const { t } = useText()
  const names = useDataNames()
  const ofImages = useOfImages()
  return (
    <thead>
      <tr>
        <td className="matrix-corner">{t(ofImages ? 'digit.corner' : 'metrics.corner')}</td>
        {counts.map((_, given) => (
          <th key={given} scope="col" aria-label={t('metrics.given', { class: names.class(given) })}>
            <ClassName k={given} />
          </th>
        ))}
        <th scope="col">{t('metrics.total')}</th>
        {MEASURES.map((measure) => (
          <th key={measure} scope="col" {...(ofImages && { 'aria-label': t(`metrics.${measure}`) })}>
            {t(`${ofImages ? 'digit' : 'metrics'}.${measure}`)}
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** Digits need no shapes to be told apart. */
function useOfImages(): boolean {
  return usePlayground(({ dataset }) => dataset.imageShape !== null)
}

/** The name of a class behind its colour and shape. */
function ClassName({ k }: { readonly k: number }) {
  const names = useDataNames()
  const isBinary = usePlayground(({ dataset }) => dataset.task === 'binary')
  if (useOfImages()) return names.class(k)
  const color = `var(--value-${k === 0 ? 'negative' : 'positive'})`
  return (
    <span className="matrix-class" title={names.class(k)}>
      {isBinary ? <ClassMark k={0} color={color} /> : <ClassMark k={k} />}
      <span className="matrix-name">{names.class(k)}</span>
    </span>
  )
}

interface MatrixRowProps {
  readonly set: 'train' | 'test'
  readonly actual: number
  readonly row: readonly number[]
  readonly measures: ClassMetrics
}

function MatrixRow({ set, actual, row, measures }: MatrixRowProps) {
  const { t, count } = useText()
  const names = useDataNames()
  const total = sumOf(row)
  return (
    <tr>
      <th scope="row" aria-label={t('metrics.class', { class: names.class(actual) })}>
        <ClassName k={actual} />
      </th>
      {row.map((points, given) => (
        <td key={given}>
          <Cell cell={{ set, actual, given }} count={points} share={total === 0 ? 0 : points / total} />
        </td>
      ))}
      <td className="matrix-total">{count(total)}</td>
      <Measures measures={measures} />
    </tr>
  )
}

function Measures({ measures }: { readonly measures: ClassMetrics }) {
  const { t, percent } = useText()
  // Ten classes leave no room for decimals.
  const decimals = useOfImages() ? 0 : 1
  return MEASURES.map((measure) => {
    const value = measures[measure]
    return (
      <td key={measure}>
        {value === null ? <Dash why={t(`metrics.why.${measure}`)} /> : percent(value, decimals)}
      </td>
    )
  })
}

/** How many points are given each class, and the means over the classes. */
function MatrixTotals({ metrics: { counts, macro } }: { readonly metrics: ClassificationMetrics }) {
  const { t, count } = useText()
  const ofImages = useOfImages()
  const given = counts.map((_, k) => sumOf(counts.map((row) => row[k]!)))
  return (
    <tfoot>
      <tr>
        <th scope="row">{t(ofImages ? 'metrics.total' : 'metrics.totals')}</th>
        {given.map((points, k) => (
          <td key={k} className="matrix-total">
            {count(points)}
          </td>
        ))}
        <td className="matrix-total">{count(sumOf(given))}</td>
        <Measures measures={macro} />
      </tr>
    </tfoot>
  )
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

function explanation(t: Text['t'], ofImages: boolean): string {
  const measures = MEASURES.map((measure) => `${t(`metrics.${measure}`)}: ${t(`metrics.${measure}.help`)}`)
  return [
    t(ofImages ? 'digit.matrix.help' : 'metrics.matrix.help'),
    ...measures,
    t('metrics.macro.help'),
  ].join('\n\n')
}

interface CellProps {
  readonly cell: MatrixCell
  readonly count: number
  /** Of the points of this class. */
  readonly share: number
}

/** A number of the matrix: pressed, it rings its points in the output; pressed again, it leaves them. */
function Cell({ cell, count, share }: CellProps) {
  const text = useText()
  const names = useDataNames()
  const { edit } = usePlaygroundContext()
  const lit = usePlayground(({ litCell }) => litCell !== null && isSame(litCell, cell))
  const { actual, given } = cell
  const ofImages = useOfImages()
  const shown = text.count(count)
  const words = { count: shown, actual: names.class(actual), given: names.class(given) }
  return (
    <button
      type="button"
      className={`matrix-cell ${actual === given ? 'matrix-right' : 'matrix-wrong'}`}
      style={{ '--share': share.toFixed(2) }}
      aria-pressed={lit}
      aria-label={text.t(ofImages ? 'digit.cell' : 'metrics.cell', words)}
      data-empty={count === 0}
      onClick={() => edit.lightCell(lit ? null : cell)}
    >
      {shown}
    </button>
  )
}

function isSame(a: MatrixCell, b: MatrixCell): boolean {
  return a.set === b.set && a.actual === b.actual && a.given === b.given
}
