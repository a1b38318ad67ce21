import { useId } from 'react'

interface SegmentsProps<Choice extends string> {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly value: Choice
  /** Each choice is found by `<testId>-<choice>`. */
  readonly testId: string
  nameOf(choice: Choice): string
  onChange(choice: Choice): void
}

/** A few choices side by side, one of which holds: radio buttons that look like one control. */
export function Segments<Choice extends string>(props: SegmentsProps<Choice>) {
  const { label, choices, value, testId, nameOf, onChange } = props
  const name = useId()
  return (
    <div className="segments" role="radiogroup" aria-label={label}>
      {choices.map((choice) => (
        <label key={choice} className="segment">
          <input
            type="radio"
            name={name}
            checked={choice === value}
            data-testid={`${testId}-${choice}`}
            onChange={() => onChange(choice)}
          />
          <span>{nameOf(choice)}</span>
        </label>
      ))}
    </div>
  )
}
