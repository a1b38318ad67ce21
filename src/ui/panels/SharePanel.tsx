import { Copy, Download, FolderOpen, QrCode as QrCodeIcon } from 'lucide-react'
import { useEffect, useId, useState, type SubmitEvent } from 'react'
import { LONGEST_SHARED, PREDICTIONS_WITHIN } from '../../store/shareLimits.ts'
import type { LinkKind, SharedLink } from '../../store/shareLink.ts'
import { Button } from '../controls/Button.tsx'
import Floating from '../controls/Floating.tsx'
import { useAllText } from '../hooks/useAllText.ts'
import { usePlayground } from '../hooks/usePlayground.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'
import { QrCode } from './teaching/QrCode.tsx'
import '../styles/share.css'

/** What can be shared, saved and opened; open while rendered. */
export default function SharePanel({ anchor }: { readonly anchor: Element }) {
  const { t } = useAllText()
  const { edit } = usePlaygroundContext()
  const close = () => edit.shareOpen(false)
  return (
    <Floating anchor={anchor} label={t('share.title')} takesFocus onClose={close}>
      <div className="share" data-testid="share-panel">
        <LinkSection />
        <FileSection onDone={close} />
        <PasteSection onDone={close} />
      </div>
    </Floating>
  )
}

const KINDS: readonly LinkKind[] = ['all', 'settings']

/** The link as it is at the moment; training goes on meanwhile, and a copy is of its own moment. */
function LinkSection() {
  const { t } = useAllText()
  const { sharing } = usePlaygroundContext()
  const [kind, setKind] = useState<LinkKind>('all')
  const [links, setLinks] = useState<Readonly<Record<LinkKind, SharedLink>> | null>(null)
  useEffect(() => {
    let shown = true
    const read = async () => {
      const [all, settings] = await Promise.all([sharing.link('all'), sharing.link('settings')])
      if (shown && all !== null && settings !== null) setLinks({ all, settings })
    }
    void read()
    return () => {
      shown = false
    }
  }, [sharing])
  const heading = useId()
  const link = links?.[kind]
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className="share-heading">
        {t('share.link')}
      </h2>
      {links && links.all.url !== links.settings.url && <Kinds kind={kind} onKind={setKind} />}
      <div className="share-line">
        <input
          className="share-address"
          type="text"
          readOnly
          aria-label={t('share.address')}
          data-testid="share-address"
          value={link?.url ?? ''}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <Button icon={Copy} data-testid="share-copy" onClick={() => void sharing.copy(kind)}>
          {t('share.copy')}
        </Button>
      </div>
      <div className="share-note" data-testid="share-holds">
        {link && <Holds link={link} />}
      </div>
      {link && <QrSection url={link.url} />}
    </section>
  )
}

/** The link for the cameras of a class, once it is asked for. */
function QrSection({ url }: { readonly url: string }) {
  const { t } = useAllText()
  const [open, setOpen] = useState(false)
  return (
    <>
      <div className="share-line">
        <Button icon={QrCodeIcon} aria-expanded={open} data-testid="share-qr" onClick={() => setOpen(!open)}>
          {t('teach.qr')}
        </Button>
      </div>
      {open && (
        <div className="share-qr">
          <QrCode url={url} />
        </div>
      )}
    </>
  )
}

function Kinds({ kind, onKind }: { readonly kind: LinkKind; onKind(kind: LinkKind): void }) {
  const { t } = useAllText()
  const name = useId()
  return (
    <fieldset className="share-kinds">
      <legend className="visually-hidden">{t('share.kind')}</legend>
      {KINDS.map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name={name}
            data-testid={`share-${choice}`}
            checked={choice === kind}
            onChange={() => onKind(choice)}
          />
          {t(`share.${choice}`)}
        </label>
      ))}
    </fieldset>
  )
}

/** In words, what is in a link and how long it is. */
function Holds({ link }: { readonly link: SharedLink }) {
  const { t, language } = useAllText()
  const hasOwnImages = usePlayground(({ spec }) => spec.data.dataset === 'mnist')
  const { url, epoch, exact, table, tooLong, lacks } = link
  const weights = exact ? 'share.holds.exact' : 'share.holds.rounded'
  const untrained = lacks.includes('weights') ? 'share.holds.untrained' : 'share.holds.settings'
  const what = new Intl.ListFormat(language).format(lacks.map((lacking) => t(`share.lacks.${lacking}`)))
  return (
    <>
      <p>
        {epoch === null ? t(untrained) : t(weights, { epoch, close: PREDICTIONS_WITHIN })}
        {table && ` ${t('share.holds.table')}`} {t('share.length', { length: url.length })}
      </p>
      {tooLong !== null && (
        <p className="share-lacks">{t('share.lacks', { what, length: tooLong, most: LONGEST_SHARED })}</p>
      )}
      {hasOwnImages && <p className="share-lacks">{t('share.own-images')}</p>}
    </>
  )
}

function FileSection({ onDone }: { onDone(): void }) {
  const { t } = useAllText()
  const { commands } = usePlaygroundContext()
  const heading = useId()
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className="share-heading">
        {t('share.file')}
      </h2>
      <p className="share-note">{t('share.file.help')}</p>
      <div className="share-line">
        <Button icon={Download} data-testid="save" onClick={commands.save.perform}>
          {t('share.save')}
        </Button>
        <Button
          icon={FolderOpen}
          data-testid="open"
          onClick={() => {
            commands.open.perform()
            onDone()
          }}
        >
          {t('share.open')}
        </Button>
      </div>
      <p className="share-note share-drop">{t('share.drop')}</p>
    </section>
  )
}

function PasteSection({ onDone }: { onDone(): void }) {
  const { t } = useAllText()
  const { sharing } = usePlaygroundContext()
  const [text, setText] = useState('')
  const field = useId()
  async function open(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    if (text.trim() !== '' && (await sharing.open(text))) onDone()
  }
  return (
    <form onSubmit={(event) => void open(event)}>
      <label className="share-heading" htmlFor={field}>
        {t('share.paste')}
      </label>
      <div className="share-line">
        <input
          id={field}
          className="share-address"
          type="text"
          autoComplete="off"
          spellCheck={false}
          placeholder={t('share.paste.hint')}
          data-testid="share-paste"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <button type="submit" className="button button-plain" data-testid="share-paste-open">
          {t('share.paste.open')}
        </button>
      </div>
      <p className="share-note share-drop">{t('share.paste.anywhere')}</p>
    </form>
  )
}
