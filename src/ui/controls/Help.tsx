import { CircleHelp } from 'lucide-react'
import { useText } from '../hooks/useText.ts'
import { useHint } from './HintContext.ts'

interface HelpProps {
  readonly name: string
  readonly text: string
}

/** The small `?` beside a control: explains it on hover, by touch and by keyboard. */
export function Help({ name, text }: HelpProps) {
  const { t } = useText()
  const hints = useHint({ title: name, body: text })
  return (
    <button
      type="button"
      className="help"
      aria-label={t('control.explain', { name })}
      aria-haspopup="dialog"
      onClick={(event) => hints.toggle(event.currentTarget)}
      onPointerEnter={(event) => {
        if (event.pointerType === 'mouse') hints.point(event.currentTarget)
      }}
      onPointerLeave={(event) => {
        if (event.pointerType === 'mouse') hints.leave(event.currentTarget)
      }}
    >
      <CircleHelp aria-hidden size={14} />
    </button>
  )
}
