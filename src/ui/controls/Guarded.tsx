import { Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ControlId } from '../../spec/teaching.ts'
import { controlName } from '../../store/controlName.ts'
import { mayUse } from '../../store/locks.ts'
import type { PlaygroundState } from '../../store/state.ts'
import { usePlayground } from '../hooks/usePlayground.ts'
import { useText } from '../hooks/useText.ts'
import { useHint } from './HintContext.ts'

interface GuardedProps {
  readonly control: ControlId
  readonly children: ReactNode
}

/** A control that a teacher may lock, which then stands there and cannot be used, or hide, which takes it away. */
export function Guarded({ control, children }: GuardedProps) {
  const guard = useGuard(control)
  if (guard === 'hidden') return null
  if (guard === 'free') return children
  return (
    <fieldset className="guarded" disabled data-testid={`locked-${control}`}>
      {/* What stands in the legend can be used all the same. */}
      <legend className="guarded-legend">
        <LockMark control={control} />
      </legend>
      {children}
    </fieldset>
  )
}

export function useGuard(control: ControlId): 'free' | 'locked' | 'hidden' {
  return usePlayground((state) => guardOf(state, control))
}

/** How many of these are hidden. */
export function useHiddenCount(controls: readonly ControlId[]): number {
  return usePlayground((state) => controls.filter((control) => guardOf(state, control) === 'hidden').length)
}

function guardOf(state: PlaygroundState, control: ControlId): 'free' | 'locked' | 'hidden' {
  if (mayUse(state, control)) return 'free'
  return state.spec.teaching.hidden.includes(control) ? 'hidden' : 'locked'
}

function LockMark({ control }: { readonly control: ControlId }) {
  const { t } = useText()
  const title = t('lock.name', { name: t(controlName(control)) })
  const hints = useHint({ title, body: t('lock.help') })
  return (
    <button
      type="button"
      className="help lock"
      aria-label={title}
      aria-haspopup="dialog"
      onClick={(event) => hints.toggle(event.currentTarget)}
      onPointerEnter={(event) => {
        if (event.pointerType === 'mouse') hints.point(event.currentTarget)
      }}
      onPointerLeave={(event) => {
        if (event.pointerType === 'mouse') hints.leave(event.currentTarget)
      }}
    >
      <Lock aria-hidden size={12} strokeWidth={2.25} />
    </button>
  )
}
