import { Dialog } from '@base-ui/react/dialog'
import { FolderOpen } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { MnistResult } from '../../../data/idx/readMnist.ts'
import { readMnistInWorker } from '../../../data/idx/readMnistInWorker.ts'
import { Button } from '../../controls/Button.tsx'
import { PageDialog } from '../../controls/PageDialog.tsx'
import { useAllText } from '../../hooks/useAllText.ts'
import type { Text } from '../../hooks/useText.ts'
import { usePlaygroundContext } from '../../PlaygroundContext.ts'

interface OwnImagesProps {
  /** Files that were dropped on the page, read at once; none where the person has still to choose. */
  readonly files: readonly File[]
  onClose(): void
}

type Reading = { readonly kind: 'none' } | { readonly kind: 'reading'; readonly files: number } | MnistResult

/** Opens the person's own images and says what was found; nothing changes until they are used. */
export default function OwnImages({ files, onClose }: OwnImagesProps) {
  const { t } = useAllText()
  const { edit } = usePlaygroundContext()
  const { reading, read } = useReading()
  const onDropped = useEffectEvent(read)
  useEffect(() => {
    if (files.length > 0) onDropped(files)
  }, [files])
  const opened = 'mnist' in reading ? reading.mnist : null

  function use(): void {
    if (opened === null) return
    edit.openImages(opened)
    onClose()
  }

  return (
    <PageDialog title={t('mnist.title')} className="table-dialog" testId="mnist-dialog" onClose={onClose}>
      <div className="table-dialog-body">
        <Dialog.Description className="dialog-intro">{t('mnist.intro')}</Dialog.Description>
        <ChooseFiles onFiles={read} />
        <Found reading={reading} />
      </div>
      <div className="dialog-foot">
        <Button data-testid="mnist-cancel" onClick={onClose}>
          {t('mnist.cancel')}
        </Button>
        <Button
          variant="primary"
          data-testid="mnist-use"
          aria-disabled={opened === null}
          disabled={opened === null}
          onClick={use}
        >
          {t('mnist.use')}
        </Button>
      </div>
    </PageDialog>
  )
}

/** Reads files beside the page; what was being read before is left. */
function useReading() {
  const [reading, setReading] = useState<Reading>({ kind: 'none' })
  const running = useRef(new AbortController())
  useEffect(() => () => running.current.abort(), [])
  return {
    reading,
    read(files: readonly File[]) {
      running.current.abort()
      const { signal } = (running.current = new AbortController())
      setReading({ kind: 'reading', files: files.length })
      void readMnistInWorker(files, signal).then((result) => (signal.aborted ? null : setReading(result)))
    },
  }
}

function ChooseFiles({ onFiles }: { onFiles(files: readonly File[]): void }) {
  const { t } = useAllText()
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="table-source-line">
      <Button icon={FolderOpen} data-testid="mnist-open" onClick={() => input.current?.click()}>
        {t('mnist.open')}
      </Button>
      <span className="table-or-drop">{t('mnist.or-drop')}</span>
      <input
        ref={input}
        className="visually-hidden"
        type="file"
        // Its files have no ending of their own: what is in them is found out by reading.
        multiple
        tabIndex={-1}
        aria-hidden
        data-testid="mnist-files"
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </div>
  )
}

/** What was found in the files, or why they cannot be used. */
function Found({ reading }: { readonly reading: Reading }) {
  const text = useAllText()
  const { t, count } = text
  if ('mnist' in reading) {
    const { train, test } = reading.mnist
    const words = { train: count(train.count), test: count(test?.count ?? 0) }
    return (
      <p role="status" data-testid="mnist-found">
        {t(test === null ? 'mnist.read.one' : 'mnist.read', words)}
      </p>
    )
  }
  if ('problem' in reading)
    return (
      <p role="alert" className="table-problem" data-testid="mnist-problem">
        {problemText(reading, text)}
      </p>
    )
  if (reading.kind === 'none') return null
  return (
    <p role="status" data-testid="mnist-reading">
      {t('mnist.reading', { files: reading.files })}
    </p>
  )
}

function problemText({ problem, file }: Extract<MnistResult, { problem: unknown }>, { t }: Text): string {
  const { kind, ...details } = problem
  const said = t(`idx.problem.${kind}`, details)
  return file === null ? said : t('idx.in-file', { file, problem: said })
}
