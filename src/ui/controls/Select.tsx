import { useId, type ReactNode } from 'react'
import { Field, type FieldName } from './Field.tsx'

interface ChoiceSelectProps<Choice extends string> {
  readonly label?: string
  readonly id?: string
  readonly choices: readonly Choice[]
  readonly value: Choice
  readonly testId?: string
  readonly title?: string
  nameOf(choice: Choice): string
  onChange(choice: Choice): void
}

/** A native select over a list of choices. */
export function ChoiceSelect<Choice extends string>(props: ChoiceSelectProps<Choice>) {
  const { choices, value, nameOf, onChange } = props
  return (
    <select
      className="select"
      id={props.id}
      aria-label={props.label}
      title={props.title}
      data-testid={props.testId}
      value={value}
      onChange={(event) => {
        const choice = choices.find((candidate) => candidate === event.target.value)
        if (choice !== undefined) onChange(choice)
      }}
    >
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {nameOf(choice)}
        </option>
      ))}
    </select>
  )
}

interface SelectProps<Choice extends string> extends Omit<ChoiceSelectProps<Choice>, 'label' | 'id'> {
  readonly field: FieldName
  /** What a choice means, in a sentence. */
  helpOf?(choice: Choice): string
  /** Stands at the right end of the label's line. */
  readonly aside?: ReactNode
}

/** A labelled select with an explanation of the field and of the present choice. */
export function Select<Choice extends string>({ field, helpOf, aside, ...rest }: SelectProps<Choice>) {
  const id = useId()
  const explained = helpOf && `${rest.nameOf(rest.value)}: ${helpOf(rest.value)}`
  return (
    <Field name={field} control={id} aside={aside} {...(explained !== undefined && { explained })}>
      <ChoiceSelect id={id} {...rest} />
    </Field>
  )
}
