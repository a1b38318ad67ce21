import { useId } from 'react'
import { useText } from '../hooks/useText.ts'
import type { FieldName } from './Field.tsx'
import { Help } from './Help.tsx'

interface ToggleProps {
  readonly field: FieldName
  readonly checked: boolean
  onChange(checked: boolean): void
}

/** A setting that is on or off, with its explanation in place. */
export function Toggle({ field, checked, onChange }: ToggleProps) {
  const { t } = useText()
  const id = useId()
  const label = t(`field.${field}`)
  return (
    <div className="toggle">
      <input
        id={id}
        className="toggle-box"
        type="checkbox"
        role="switch"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id} className="toggle-label">
        {label}
      </label>
      <Help name={label} text={t(`field.${field}.help`)} />
    </div>
  )
}
