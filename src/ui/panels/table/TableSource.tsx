import { FolderOpen } from 'lucide-react'
import { useEffect, useRef, useState, type ClipboardEvent } from 'react'
import { Button } from '../../controls/Button.tsx'
import { useText } from '../../hooks/useText.ts'
import { exampleTable } from './exampleTable.ts'

interface TableSourceProps {
  onText(text: string, name: string): void
  onFile(file: File): void
}

/** While a person types, the table is read when they rest for so long. */
const REST_MS = 250

/** A text area that shows more than this slows the page down: such a text is read without being shown. */
const MOST_SHOWN = 50_000

/** Where a table comes from: a text that is typed or pasted, a file, or an example. */
export function TableSource({ onText, onFile }: TableSourceProps) {
  const { t, language } = useText()
  const [text, setText] = useState('')
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const files = useRef<HTMLInputElement>(null)
  useEffect(() => () => clearTimeout(timer.current), [])

  function take(next: string, shown: string, name: string, wait = 0): void {
    setText(shown)
    clearTimeout(timer.current)
    if (wait === 0) return onText(next, name)
    timer.current = setTimeout(() => onText(next, name), wait)
  }

  function paste(event: ClipboardEvent): void {
    const pasted = event.clipboardData.getData('text/plain')
    if (pasted.length <= MOST_SHOWN) return
    event.preventDefault()
    take(pasted, '', t('table.dialog.pasted'))
  }

  return (
    <div className="table-source">
      <textarea
        className="table-text"
        data-testid="table-text"
        aria-label={t('table.dialog.text')}
        placeholder={t('table.dialog.placeholder')}
        spellCheck={false}
        rows={4}
        wrap="off"
        value={text}
        onPaste={paste}
        onChange={({ target: { value } }) => take(value, value, t('table.dialog.pasted'), REST_MS)}
      />
      <div className="table-source-line">
        <Button icon={FolderOpen} data-testid="table-open" onClick={() => files.current?.click()}>
          {t('table.dialog.open')}
        </Button>
        <span className="table-or-drop">{t('table.dialog.or-drop')}</span>
        <Button
          variant="quiet"
          data-testid="table-example"
          onClick={() => {
            const example = exampleTable(language)
            take(example, example, t('table.dialog.example-name'))
          }}
        >
          {t('table.dialog.example')}
        </Button>
      </div>
      <input
        ref={files}
        className="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-hidden
        data-testid="table-file"
        // What it was called is not certain: what is in it is found out by reading it.
        accept=".csv,.tsv,.tab,.txt,text/*"
        onChange={({ target }) => {
          const file = target.files?.[0]
          target.value = ''
          if (file === undefined) return
          clearTimeout(timer.current)
          setText('')
          onFile(file)
        }}
      />
    </div>
  )
}
