import type { TableFormat, TableWarning } from '../../../data/table/problem.ts'
import type { Key } from '../../../i18n/translate.ts'
import { useText } from '../../hooks/useText.ts'
import { TablePreview } from './TablePreview.tsx'
import type { KnownTable, Reading } from './useTableReading.ts'

/** What was understood of the text, or why it is no table. */
export function TableUnderstood({ reading }: { readonly reading: Reading }) {
  const { t } = useText()
  return (
    <div className="table-understood" aria-live="polite">
      {reading.kind === 'reading' && <p data-testid="table-reading">{t('table.dialog.reading')}</p>}
      {reading.kind === 'problem' && (
        <p className="table-problem" data-testid="table-problem">
          {t(`table.problem.${reading.problem.kind}`, { ...reading.problem })}
        </p>
      )}
      {reading.kind === 'read' && <Understood {...reading} />}
    </div>
  )
}

function Understood({ table, format, warnings }: KnownTable) {
  const { t } = useText()
  const size = t('table.dialog.size', { rows: table.rows, columns: table.columns.length })
  const words = format === null ? [] : wordsOf(format).map((key) => t(key))
  return (
    <>
      <p className="table-size" data-testid="table-size">
        <strong>{size}</strong>
        {words.map((part) => (
          <span key={part}> · {part}</span>
        ))}
      </p>
      <TablePreview table={table} />
      <Warnings warnings={warnings} />
    </>
  )
}

function Warnings({ warnings }: { readonly warnings: readonly TableWarning[] }) {
  const { t } = useText()
  if (warnings.length === 0) return null
  return (
    <ul className="table-warnings" data-testid="table-warnings" aria-label={t('table.dialog.warnings')}>
      {warnings.map((warning, index) => (
        <li key={index}>{t(`table.warning.${warning.kind}`, { ...warning })}</li>
      ))}
    </ul>
  )
}

const DELIMITERS = {
  ',': 'table.dialog.comma',
  ';': 'table.dialog.semicolon',
  '\t': 'table.dialog.tab',
  '|': 'table.dialog.bar',
} as const satisfies Record<TableFormat['delimiter'], Key>

const MARKS = { '.': 'table.dialog.decimal-point', ',': 'table.dialog.decimal-comma' } as const

function wordsOf({ delimiter, decimalMark, header }: TableFormat): readonly Key[] {
  return [
    DELIMITERS[delimiter],
    ...(decimalMark === null ? [] : [MARKS[decimalMark]]),
    header ? 'table.dialog.header' : 'table.dialog.no-header',
  ]
}
