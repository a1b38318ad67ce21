import { useId, useState, type KeyboardEvent } from 'react'
import { useText } from '../hooks/useText.ts'
import { readTyped, type NumberRange } from './readTyped.ts'

interface NumberFieldProps {
  readonly id?: string
  readonly label: string
  readonly testId?: string
  readonly value: number
  readonly range: NumberRange
  /** The text of `value`; every digit by default. */
  format?(value: number): string
  onChange(value: number): void
  /** Steps to the next value up or down, by the arrow keys. */
  onStep?(direction: 1 | -1): void
  /** Enter was pressed and what stands here is in order. */
  onDone?(): void
}

/**
 * A number that is typed, with a decimal comma or point. Enter or leaving the field takes it over; what is
 * not a number in range stays where it is, marked, with words that say why.
 */
export function NumberField(props: NumberFieldProps) {
  const { id, label, value, range, onChange } = props
  const { t, exact } = useText()
  const messageId = useId()
  /** What is being typed, and the value it was typed over: another value makes it obsolete. */
  const [draft, setDraft] = useState<{ text: string; over: number; checked: boolean } | null>(null)
  const typed = draft !== null && Object.is(draft.over, value) ? draft : null
  const problem = typed?.checked ? readTyped(typed.text, range).problem : null

  /** True when nothing is left to put right. */
  function take(): boolean {
    if (typed === null) return true
    const read = readTyped(typed.text, range)
    setDraft(read.problem === null ? null : { ...typed, checked: true })
    if (read.problem === null && read.value !== value) onChange(read.value)
    return read.problem === null
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && take() && props.onDone) {
      // Else the key would press the button that gets the focus back.
      event.preventDefault()
      props.onDone()
    }
    if (event.key === 'Escape') setDraft(null)
    if (props.onStep && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      setDraft(null)
      props.onStep(event.key === 'ArrowUp' ? 1 : -1)
    }
  }

  return (
    <span className="number">
      <input
        id={id}
        className="number-input"
        type="text"
        inputMode={keyboardFor(range)}
        autoComplete="off"
        aria-label={label}
        data-testid={props.testId}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : messageId}
        value={typed?.text ?? (props.format ?? exact)(value)}
        onChange={(event) => setDraft({ text: event.target.value, over: value, checked: false })}
        onFocus={(event) => event.target.select()}
        onBlur={take}
        onKeyDown={onKeyDown}
      />
      {problem !== null && (
        <span className="number-problem" id={messageId} role="alert">
          {t(`number.${problem}`, {
            min: exact(range.min),
            max: exact(range.max),
            example: exact(range.example),
          })}
        </span>
      )}
    </span>
  )
}

/** What a phone offers to type with; not every phone's number pads have a minus sign. */
function keyboardFor({ min, whole }: NumberRange): 'text' | 'numeric' | 'decimal' {
  if (min < 0) return 'text'
  return whole ? 'numeric' : 'decimal'
}
