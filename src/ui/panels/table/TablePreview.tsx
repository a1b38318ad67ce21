import type { Table, TableColumn } from '../../../spec/table.ts'
import { useText, type Text } from '../../hooks/useText.ts'

const ROWS = 4

/** The first rows as they were understood, and what each column is. */
export function TablePreview({ table }: { readonly table: Table }) {
  const text = useText()
  const rows = Array.from({ length: Math.min(ROWS, table.rows) }, (_, row) => row)
  const more = table.rows - rows.length
  return (
    // It is scrolled by keys, so it can have the focus.
    <div className="table-preview" role="region" tabIndex={0} aria-label={text.t('table.dialog.preview')}>
      <table>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.name} scope="col" title={column.name} data-words={column.labels !== null}>
                <span className="table-column-name">{column.name}</span>
                <span className="table-column-kind">{kindOf(column, text)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              {table.columns.map((column) => (
                <td key={column.name} data-words={column.labels !== null}>
                  {cellOf(column, row, text)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className="table-more">{text.t('table.dialog.more-rows', { count: more })}</p>}
    </div>
  )
}

function kindOf({ labels, values }: TableColumn, { t }: Text): string {
  if (labels !== null) return t('table.dialog.words', { count: labels.length })
  return t(values.every(Number.isNaN) ? 'table.dialog.empty' : 'table.dialog.numbers')
}

function cellOf({ labels, values }: TableColumn, row: number, { t, exact }: Text) {
  const value = values[row]
  if (value === undefined || Number.isNaN(value)) {
    return <span className="table-missing">{t('table.dialog.missing')}</span>
  }
  // Seven digits are what 32 bits hold.
  return labels === null ? exact(Number(value.toPrecision(7))) : labels[value]
}
