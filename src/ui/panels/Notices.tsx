import { CircleAlert, Eye, Info, TriangleAlert, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Notice } from '../../store/state.ts'
import { Button } from '../controls/Button.tsx'
import { useAllText } from '../hooks/useAllText.ts'
import { usePlayground } from '../hooks/usePlayground.ts'
import { useText } from '../hooks/useText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'

/** How long a message stays; what is broken, or to be watched, stays until it is dealt with. */
const STAYS_MS = { info: 6000, watch: null, warning: 15_000, error: null } as const satisfies Record<
  Notice['tone'],
  number | null
>
const ICONS = {
  info: Info,
  watch: Eye,
  warning: TriangleAlert,
  error: CircleAlert,
} as const satisfies Record<Notice['tone'], object>

/** A message that can be acted on stays longer, and what need not be done soon as long as the page. */
function staysMs({ tone, action }: Notice): number | null {
  if (action === 'reload' || action === 'cross-entropy') return null
  return action === 'go-on' || action === 'save' ? STAYS_MS.warning : STAYS_MS[tone]
}

/** What the page has to say, at the lower edge of the network. */
export function Notices() {
  const { t } = useText()
  const notices = usePlayground((state) => state.notices)
  return (
    <section className="notices" data-testid="message" aria-label={t('notice.region')} aria-live="polite">
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  )
}

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const { t } = useAllText()
  const { edit, commands, versions } = usePlaygroundContext()
  const { id, tone, key, params, details, action } = notice
  const Icon = ICONS[tone]
  const dismiss = () => edit.dismiss(id)
  const hold = useLeavesByItself(staysMs(notice), dismiss)
  return (
    <div className={`notice notice-${tone}`} role={tone === 'error' ? 'alert' : undefined} {...hold}>
      <Icon aria-hidden size={18} strokeWidth={1.75} className="notice-icon" />
      <div className="notice-text">
        <p>{t(key, params)}</p>
        {details.length > 0 && (
          <ul className="notice-details">
            {details.map((detail, index) => (
              <li key={index}>{t(detail.key, detail.params)}</li>
            ))}
          </ul>
        )}
        {action === 'restore' && (
          <Button variant="primary" className="notice-action" onClick={edit.restore}>
            {t('notice.restore')}
          </Button>
        )}
        {action === 'go-on' && (
          <Button variant="primary" className="notice-action" onClick={commands['toggle-play'].perform}>
            {t('notice.go-on')}
          </Button>
        )}
        {action === 'save' && (
          <Button variant="primary" className="notice-action" onClick={commands.save.perform}>
            {t('notice.save')}
          </Button>
        )}
        {action === 'cross-entropy' && (
          <Button
            className="notice-action"
            onClick={() => {
              edit.training({ loss: 'binary_crossentropy' })
              dismiss()
            }}
          >
            {t('notice.use-cross-entropy')}
          </Button>
        )}
        {action === 'try-again' && (
          <Button className="notice-action" onClick={() => location.reload()}>
            {t('notice.try-again')}
          </Button>
        )}
        {action === 'reload' && (
          <Button className="notice-action" onClick={versions.take}>
            {t('notice.reload')}
          </Button>
        )}
      </div>
      <Button
        icon={X}
        variant="quiet"
        className="button-small"
        aria-label={t('notice.dismiss')}
        onClick={dismiss}
      />
    </div>
  )
}

/** Calls `leave` after `stays` ms, but not while the pointer or the focus rests on the message. */
function useLeavesByItself(stays: number | null, leave: () => void) {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held || stays === null) return
    const timer = setTimeout(leave, stays)
    return () => clearTimeout(timer)
  }, [held, stays])
  return {
    onPointerEnter: () => setHeld(true),
    onPointerLeave: () => setHeld(false),
    onFocus: () => setHeld(true),
    onBlur: () => setHeld(false),
  }
}
