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
  onChange(value: number): void
}

/** A number that is dragged from stop to stop or typed. */
export function NumberSlider(props: NumberSliderProps) {
  const { field, value, initial, range, stops, unit = '', onChange } = props
  const { t, exact } = useText()
  const id = useId()
  const label = t(`field.${field}`)
  const index = nearestStop(stops, value)
  const typed = (
    <>
      <NumberField
        label={t('control.typed', { name: label })}
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
        aria-valuetext={`${exact(value)}${unit}`}
        title={t('control.default', { value: `${exact(initial)}${unit}` })}
        style={{ '--filled': index / (stops.length - 1) }}
        onChange={(event) => onChange(stops[Number(event.target.value)]!)}
        onDoubleClick={() => onChange(initial)}
      />
    </Field>
  )
}
