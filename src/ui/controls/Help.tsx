import { CircleHelp } from 'lucide-react'
import { useText } from '../hooks/useText.ts'
import { useHints } from './HintContext.ts'

interface HelpProps {
  readonly name: string
  readonly text: string
}

/** The small `?` beside a control: explains it on hover, by touch and by keyboard. */
export function Help({ name, text }: HelpProps) {
  const { t } = useText()
  const hints = useHints()
  const hint = { title: name, body: text }
  return (
    <button
      type="button"
      className="help"
      aria-label={t('control.explain', { name })}
      aria-haspopup="dialog"
      onClick={(event) => hints.toggle(event.currentTarget, hint)}
      onPointerEnter={(event) => {
        if (event.pointerType === 'mouse') hints.point(event.currentTarget, hint)
      }}
      onPointerLeave={(event) => {
        if (event.pointerType === 'mouse') hints.leave(event.currentTarget)
      }}
    >
      <CircleHelp aria-hidden size={14} />
    </button>
  )
}
