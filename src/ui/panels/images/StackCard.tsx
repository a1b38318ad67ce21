import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { LayerShape } from '../../../spec/imageLayers.ts'
import { useHint } from '../../controls/HintContext.ts'
import { useText } from '../../hooks/useText.ts'
import { useStackWords } from './useStackWords.ts'

interface StackCardProps {
  readonly name: string
  /** What this kind of layer does. */
  readonly help: string
  /** What it hands on and how many parameters it has; `null` where nobody can say, behind what does not fit. */
  readonly made: { readonly shape: LayerShape; readonly parameters: number } | null
  /** What was chosen for it, and where that is edited. */
  readonly settings?: ReactNode
  readonly remove?: { readonly label: string; perform(): void }
}

/** A layer as a block: what it is, what it hands on, what it costs. */
export function StackCard({ name, help, made, settings, remove }: StackCardProps) {
  const { t, count } = useText()
  const { shape } = useStackWords()
  return (
    <div className="stack-card">
      <div className="stack-line">
        <LayerName name={name} help={help} />
        <span className="stack-shape" data-testid="layer-shape">
          {made === null ? '?' : shape(made.shape)}
        </span>
        {remove && (
          <button type="button" className="stack-remove" aria-label={remove.label} onClick={remove.perform}>
            <X aria-hidden size={14} />
          </button>
        )}
      </div>
      <div className="stack-line">
        {settings}
        <span className="stack-parameters" data-testid="layer-parameters">
          {made === null ? '' : t('stack.parameters', { count: count(made.parameters) })}
        </span>
      </div>
    </div>
  )
}

/** The Keras name, which explains itself on hover, by touch and by keyboard. */
function LayerName({ name, help }: { readonly name: string; readonly help: string }) {
  const hints = useHint({ title: name, body: help })
  return (
    <button
      type="button"
      className="stack-name"
      aria-haspopup="dialog"
      onClick={(event) => hints.toggle(event.currentTarget)}
      onPointerEnter={(event) => {
        if (event.pointerType === 'mouse') hints.point(event.currentTarget)
      }}
      onPointerLeave={(event) => {
        if (event.pointerType === 'mouse') hints.leave(event.currentTarget)
      }}
    >
      {name}
    </button>
  )
}
