import { useId } from 'react'
import { useText } from '../hooks/useText.ts'
import { Field, type FieldName } from './Field.tsx'
import { NumberField } from './NumberField.tsx'
import type { NumberRange } from './readTyped.ts'
import { nearestStop, stepFrom } from './stops.ts'

interface NumberSliderProps {
  readonly field: FieldName
  readonly value: number
  /** What a double click goes back to. */
  readonly initial: number
  readonly range: Omit<NumberRange, 'example'>
  /** The values at which the slider stops, rising; any value in range can be typed. */
  readonly stops: readonly number[]
  readonly unit?: string
  readonly testId?: string
  /** 0 means that there is none of it, and that is said. */
  readonly offAtZero?: boolean
  onChange(value: number): void
}

/** A number that is dragged from stop to stop or typed. */
export function NumberSlider(props: NumberSliderProps) {
  const { field, value, initial, range, stops, onChange } = props
  const { t, exact } = useText()
  const off = props.offAtZero === true && value === 0
  const unit = off ? `\u00a0${t('control.off')}` : (props.unit ?? '')
  const id = useId()
  const label = t(`field.${field}`)
  const index = nearestStop(stops, value)
  const typed = (
    <>
      <NumberField
        label={t('control.typed', { name: label })}
        {...(props.testId !== undefined && { testId: props.testId })}
        value={value}
        range={{ ...range, example: initial }}
        onChange={onChange}
        onStep={(direction) => onChange(stepFrom(stops, value, direction))}
      />
      {unit !== '' && <span className="field-unit">{unit}</span>}
    </>
  )
  return (
    <Field name={field} control={id} aside={typed}>
      <input
        id={id}
        className="slider"
        type="range"
        min={0}
        max={stops.length - 1}
        step={1}
        value={index}
        aria-valuetext={off ? t('control.off') : `${exact(value)}${unit}`}
        title={t('control.default', { value: `${exact(initial)}${props.unit ?? ''}` })}
        style={{ '--filled': index / (stops.length - 1) }}
        onChange={(event) => onChange(stops[Number(event.target.value)]!)}
        onDoubleClick={() => onChange(initial)}
      />
    </Field>
  )
}
