import type { ReactNode } from 'react'
import type { Key } from '../../i18n/translate.ts'
import { useText } from '../hooks/useText.ts'
import { Help } from './Help.tsx'

/** The name of a field: its words are `field.<name>`, its explanation `field.<name>.help`. */
export type FieldName = {
  [K in Key]: K extends `field.${infer Name}.help` ? Name : never
}[Key]

interface FieldProps {
  readonly name: FieldName
  /** The id of the control that the label names. */
  readonly control: string
  /** Stands at the right end of the label's line. */
  readonly aside?: ReactNode
  /** Said besides the field's own explanation: what the present choice means. */
  readonly explained?: string
  /** The control, unless it stands in the label's line. */
  readonly children?: ReactNode
}

/** A control under its label, with its explanation in place. */
export function Field({ name, control, aside, explained, children }: FieldProps) {
  const { t } = useText()
  const label = t(`field.${name}`)
  const help = t(`field.${name}.help`)
  return (
    <div className="field">
      <div className="field-line">
        <label className="field-label" htmlFor={control} id={`${control}-label`}>
          {label}
        </label>
        <Help name={label} text={explained === undefined ? help : `${help}\n\n${explained}`} />
        {aside}
      </div>
      {children}
    </div>
  )
}
