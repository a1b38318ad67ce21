import { ExternalLink } from 'lucide-react'
import { useRef } from 'react'
import { withoutEmbed } from '../../../store/embedding.ts'
import { hashOf } from '../../../store/linkSync.ts'
import { useAllText } from '../../hooks/useAllText.ts'
import { usePlayground } from '../../hooks/usePlayground.ts'
import { usePlaygroundContext } from '../../PlaygroundContext.ts'

/** From within another page to the whole one, with the same settings, and what was learned unless goals are judged. */
export default function OpenInFull() {
  const { t } = useAllText()
  const { sharing } = usePlaygroundContext()
  const link = useRef<HTMLAnchorElement>(null)
  const spec = usePlayground((state) => state.spec)
  const address = `${location.pathname}${withoutEmbed(location.search)}`
  const hash = hashOf({ ...spec, view: { ...spec.view, embed: false } })

  /** Before it is pressed, for what is packed takes a moment. */
  async function takeWeights(): Promise<void> {
    // Weights that came with a link do not count for goals.
    if (spec.teaching.goals.length > 0) return
    const shared = await sharing.link('all')
    if (shared !== null && link.current !== null) link.current.href = shared.url
  }

  return (
    <a
      ref={link}
      className="button button-quiet open-full"
      href={`${address}${hash}`}
      target="_blank"
      rel="noopener"
      data-testid="open-full"
      title={t('embed.full')}
      onPointerEnter={() => void takeWeights()}
      onPointerDown={() => void takeWeights()}
      onFocus={() => void takeWeights()}
    >
      <ExternalLink aria-hidden size={16} />
      <span className="open-full-text">{t('embed.full')}</span>
    </a>
  )
}
