import { useId } from 'react'
import type { Table } from '../../../spec/table.ts'
import { tableRoles, type TargetKind } from '../../../spec/tableRoles.ts'
import { ChoiceSelect } from '../../controls/Select.tsx'
import { useText } from '../../hooks/useText.ts'
import {
  choiceOf,
  kindsOf,
  possibleTargets,
  rolesFor,
  type Choice,
  type CompleteRows,
} from './tableChoice.ts'

interface FieldsProps {
  readonly table: Table
  readonly choice: Choice
  readonly complete: CompleteRows
  onChange(choice: Choice): void
}

/** What is learned from a table, and from which of its columns. */
export function TableRolesFields(props: FieldsProps) {
  const { table, choice, onChange } = props
  const { t } = useText()
  const id = useId()
  const kinds = kindsOf(table, choice.target)
  const targets = possibleTargets(table)
  const read = tableRoles(table, choice.target, choice.targetAs)
  if ('problem' in read) {
    const { kind, ...details } = read.problem
    return <p className="table-problem">{t(`table.target.${kind}`, details)}</p>
  }
  return (
    <div className="table-roles">
      <div className="table-role">
        <label htmlFor={id}>{t('table.dialog.target')}</label>
        <ChoiceSelect
          id={id}
          testId="table-target"
          choices={targets.map(String)}
          value={String(choice.target)}
          nameOf={(place) => table.columns[Number(place)]?.name ?? ''}
          onChange={(place) => onChange(choiceOf(table, Number(place)))}
        />
        <Kinds kinds={kinds} choice={choice} onChange={onChange} />
        <span className="table-note">
          {read.roles.task === 'regression'
            ? t('table.dialog.regression')
            : t('table.dialog.class-count', { count: read.roles.classes.length })}
        </span>
      </div>
      <Inputs {...props} />
    </div>
  )
}

interface KindsProps extends Omit<FieldsProps, 'table' | 'complete'> {
  readonly kinds: readonly TargetKind[]
}

/** Classes or a value, where the target can be either. */
function Kinds({ kinds, choice, onChange }: KindsProps) {
  const { t } = useText()
  const name = useId()
  if (kinds.length < 2) return null
  return (
    <fieldset className="table-kinds">
      <legend className="visually-hidden">{t('table.dialog.as')}</legend>
      {kinds.map((targetAs) => (
        <label key={targetAs}>
          <input
            type="radio"
            name={name}
            data-testid={`table-as-${targetAs}`}
            checked={targetAs === choice.targetAs}
            onChange={() => onChange({ ...choice, targetAs })}
          />
          {t(`table.dialog.as.${targetAs}`)}
        </label>
      ))}
    </fieldset>
  )
}

function Inputs({ table, choice, complete, onChange }: FieldsProps) {
  const { t } = useText()
  const roles = rolesFor(table, choice)
  if (roles === null) return null
  const toggle = (place: number) => {
    const { inputs } = choice
    const others = inputs.filter((other) => other !== place)
    const next = others.length < inputs.length ? others : [...inputs, place].toSorted((a, b) => a - b)
    onChange({ ...choice, inputs: next })
  }
  return (
    <fieldset className="table-inputs">
      <legend>{t('table.dialog.inputs')}</legend>
      {roles.inputs.map((place) => (
        <button
          key={place}
          type="button"
          className="chip"
          data-testid={`table-input-${place + 1}`}
          aria-pressed={choice.inputs.includes(place)}
          onClick={() => toggle(place)}
        >
          {table.columns[place]?.name}
        </button>
      ))}
      <Notes table={table} choice={choice} complete={complete} leftOut={roles.leftOut} />
    </fieldset>
  )
}

interface NotesProps extends Omit<FieldsProps, 'onChange'> {
  readonly leftOut: readonly string[]
}

/** What the choice of inputs means for columns and rows. */
function Notes({ table, choice, complete, leftOut }: NotesProps) {
  const { t } = useText()
  const { count, lack } = complete
  const missing = table.rows - count
  const wrong =
    choice.inputs.length === 0
      ? t('table.dialog.no-input')
      : lack === 'no-rows' || lack === 'one-class'
        ? t(`table.dialog.lack.${lack}`)
        : ''
  return (
    <div className="table-notes" aria-live="polite">
      {wrong !== '' && <p className="table-problem">{wrong}</p>}
      {wrong === '' && missing > 0 && <p>{t('table.dialog.incomplete', { count: missing })}</p>}
      {leftOut.length > 0 && <p>{t('table.dialog.left-out', { names: leftOut.join(', ') })}</p>}
    </div>
  )
}
