import type { LucideIcon } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { useHint, type Hint } from './HintContext.ts'

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  readonly icon?: LucideIcon
  readonly variant?: 'plain' | 'primary' | 'quiet'
  /** Explained on hover and keyboard focus. */
  readonly hint?: Hint
  readonly children?: ReactNode
}

/** A button with an icon, words, or both; without words it needs an `aria-label`. */
export function Button({ icon: Icon, variant = 'plain', hint, children, onClick, ...rest }: ButtonProps) {
  const hints = useHint(hint)
  return (
    <button
      {...rest}
      type="button"
      className={`button button-${variant} ${children === undefined ? 'button-icon' : ''} ${rest.className ?? ''}`}
      onClick={(event) => {
        hints.hide()
        onClick?.(event)
      }}
      onPointerEnter={(event) => {
        if (hint && event.pointerType === 'mouse') hints.point(event.currentTarget)
      }}
      onPointerLeave={(event) => {
        if (hint && event.pointerType === 'mouse') hints.leave(event.currentTarget)
      }}
      onFocus={(event) => {
        if (hint && event.currentTarget.matches(':focus-visible')) hints.point(event.currentTarget)
      }}
      onBlur={(event) => {
        if (hint) hints.leave(event.currentTarget)
      }}
    >
      {Icon && <Icon aria-hidden size={18} strokeWidth={1.75} />}
      {children}
    </button>
  )
}
