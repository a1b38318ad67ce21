import type { LucideIcon } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Button } from './Button.tsx'
import { LazyFloating } from './LazyFloating.tsx'

interface FieldsButtonProps {
  readonly id?: string
  readonly icon?: LucideIcon
  /** What the fields are for. */
  readonly label: string
  /** The values they have, said on hover and keyboard focus. */
  readonly values: string
  readonly className?: string
  readonly testId?: string
  /** What stands on the button besides its icon. */
  readonly face?: ReactNode
  /** The fields, in a box that a press on the button opens. */
  readonly children: ReactNode
}

/** A button that opens a box of fields below it, and closes it again. */
export function FieldsButton(props: FieldsButtonProps) {
  const { id, icon, label, values, className, face } = props
  /** The button, as long as the box is open. */
  const [anchor, setAnchor] = useState<Element | null>(null)
  return (
    <>
      <Button
        {...(id !== undefined && { id })}
        {...(icon && { icon })}
        {...(className !== undefined && { className })}
        aria-label={face === undefined ? label : `${label}: ${values}`}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        data-testid={props.testId}
        hint={{ title: label, body: values }}
        onClick={({ currentTarget }) => setAnchor(anchor === null ? currentTarget : null)}
      >
        {face}
      </Button>
      {anchor !== null && (
        <LazyFloating anchor={anchor} label={label} takesFocus onClose={() => setAnchor(null)}>
          {props.children}
        </LazyFloating>
      )}
    </>
  )
}
