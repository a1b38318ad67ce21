import { useEffect, useState } from 'react'
import { Button } from '../../controls/Button.tsx'
import { usePlayground } from '../../hooks/usePlayground.ts'
import { useText } from '../../hooks/useText.ts'
import { usePlaygroundContext } from '../../PlaygroundContext.ts'
import { TableDialog } from './TableDialog.tsx'
import { usePageDrop } from './usePageDrop.ts'

interface OwnTableProps {
  readonly open: boolean
  onOpen(open: boolean): void
  /** Files of images were dropped on the page. */
  onImageFiles(files: readonly File[]): void
}

/** The person's own table: a line that names the one in use, the dialog that changes it, and drops on the page. */
export default function OwnTable({ open, onOpen, onImageFiles }: OwnTableProps) {
  const { t, language } = useText()
  const { dictionaries, sharing } = usePlaygroundContext()
  const [dropped, setDropped] = useState<File | null>(null)
  const isDragged = usePageDrop((files) => {
    if (areImages(files)) return onImageFiles(files)
    if (files[0] !== undefined && isSaved(files[0])) return void sharing.openFile(files[0])
    setDropped(files[0] ?? null)
    onOpen(true)
  })
  useEffect(() => void dictionaries.load(language, 'later'), [dictionaries, language])
  return (
    <>
      <TableLine onChange={() => onOpen(true)} />
      {open && (
        <TableDialog
          dropped={dropped}
          onClose={() => {
            setDropped(null)
            onOpen(false)
          }}
        />
      )}
      {isDragged && <div className="table-drop">{t('table.dialog.drop')}</div>}
    </>
  )
}

/** A playground that was saved is JSON, which no table is. */
function isSaved({ name, type }: File): boolean {
  return /\.json$/i.test(name) || type === 'application/json'
}

/** A table is one file; those of images come together, and are called as those of MNIST. */
function areImages(files: readonly File[]): boolean {
  return files.length > 1 || files.some(({ name }) => /idx[13]|ubyte|\.gz$/i.test(name))
}

/** The table in use, where it is what is learned from. */
function TableLine({ onChange }: { onChange(): void }) {
  const { t } = useText()
  const table = usePlayground(({ spec: { data } }) => (data.dataset === 'table' ? data.table : null))
  if (table === null) return null
  const size = t('table.dialog.size', { rows: table.rows, columns: table.columns.length })
  return (
    <div className="table-line" data-testid="table-line">
      <span className="table-line-name" title={table.name}>
        {table.name}
      </span>
      <span className="table-line-size">{size}</span>
      <Button className="button-small" data-testid="table-change" onClick={onChange}>
        {t('table.dialog.change')}
      </Button>
    </div>
  )
}
