import { Eye, Link } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { SharedLink } from '../../../store/shareLink.ts'
import { Button } from '../../controls/Button.tsx'
import { usePlayground } from '../../hooks/usePlayground.ts'
import { useText } from '../../hooks/useText.ts'
import { usePlaygroundContext } from '../../PlaygroundContext.ts'
import { EmbedCode } from './EmbedCode.tsx'
import { QrCode } from './QrCode.tsx'

/** How the task gets to students: as they see it, as a link, as a picture of the link, within another page. */
export function GiveTask() {
  const { t } = useText()
  const { edit, sharing } = usePlaygroundContext()
  const [shown, setShown] = useState<'qr' | 'embed' | null>(null)
  const [trained, setTrained] = useState(false)
  const hasGoals = usePlayground((state) => state.spec.teaching.goals.length > 0)
  const kind = trained ? 'all' : 'settings'
  const toggle = (part: 'qr' | 'embed') => setShown(shown === part ? null : part)
  return (
    <div className="teach-give">
      <div className="teach-buttons">
        <Button icon={Eye} data-testid="teach-preview" onClick={() => edit.role('preview')}>
          {t('teach.preview')}
        </Button>
        <Button
          icon={Link}
          variant="primary"
          data-testid="teach-copy"
          onClick={() => void sharing.copy(kind)}
        >
          {t('teach.copy')}
        </Button>
        <Button aria-expanded={shown === 'qr'} data-testid="teach-qr" onClick={() => toggle('qr')}>
          {t('teach.qr')}
        </Button>
        <Button aria-expanded={shown === 'embed'} data-testid="teach-embed" onClick={() => toggle('embed')}>
          {t('teach.embed')}
        </Button>
      </div>
      <label className="teach-weights">
        <input type="checkbox" checked={trained} onChange={({ target }) => setTrained(target.checked)} />
        {t('teach.weights')}
        {trained && hasGoals && <span className="teach-note">{t('teach.weights.goals')}</span>}
      </label>
      {shown !== null && <Given part={shown} kind={kind} />}
    </div>
  )
}

interface GivenProps {
  readonly part: 'qr' | 'embed'
  readonly kind: 'all' | 'settings'
}

/** What holds the link, which is made anew whenever the playground is edited. */
function Given({ part, kind }: GivenProps) {
  const { t } = useText()
  const { sharing } = usePlaygroundContext()
  const spec = usePlayground((state) => state.spec)
  const [link, setLink] = useState<SharedLink | 'none' | null>(null)
  useEffect(() => {
    let isLatest = true
    const make = async () => {
      const made = await sharing.link(kind)
      if (isLatest) setLink(made ?? 'none')
    }
    void make()
    return () => {
      isLatest = false
    }
  }, [sharing, spec, kind])
  if (link === null) return null
  if (link === 'none') return <p className="teach-note">{t('teach.unavailable')}</p>
  return part === 'qr' ? <QrCode url={link.url} /> : <EmbedCode url={link.url} />
}
