import { Plus, Trash2, X } from 'lucide-react'
import {
  BOUNDS,
  LARGEST_THRESHOLD,
  MEASURES,
  MOST_CONDITIONS,
  MOST_GOALS,
  type Bound,
  type Condition,
  type Goal,
  type Measure,
} from '../../../spec/teaching.ts'
import { lackingFor } from '../../../store/goals.ts'
import { Button } from '../../controls/Button.tsx'
import { NumberField } from '../../controls/NumberField.tsx'
import { ChoiceSelect } from '../../controls/Select.tsx'
import { usePlayground } from '../../hooks/usePlayground.ts'
import { useText } from '../../hooks/useText.ts'
import { usePlaygroundContext } from '../../PlaygroundContext.ts'

/** What a condition on a measure begins with. */
const FIRST: Record<Measure, { readonly bound: Bound; readonly value: number }> = {
  'loss-test': { bound: 'max', value: 0.05 },
  'loss-train': { bound: 'max', value: 0.05 },
  'accuracy-test': { bound: 'min', value: 95 },
  'accuracy-train': { bound: 'min', value: 95 },
  gap: { bound: 'max', value: 0.05 },
  neurons: { bound: 'max', value: 4 },
  layers: { bound: 'max', value: 1 },
  epochs: { bound: 'max', value: 50 },
  parameters: { bound: 'max', value: 20 },
}

/** What a goal begins with, as soon as it can be measured on the data; a training loss always can. */
const FIRST_MEASURES: readonly Measure[] = ['accuracy-test', 'loss-test', 'accuracy-train', 'loss-train']

/** What further conditions are on: a goal is first limited, then measured in another way. */
const FOLLOWING: readonly Measure[] = ['neurons', 'epochs', ...MEASURES]

const COUNTED: readonly Measure[] = ['neurons', 'layers', 'parameters']

/** The goals, up to three, each with its conditions. */
export function GoalsEditor() {
  const { t } = useText()
  const { edit } = usePlaygroundContext()
  const goals = usePlayground((state) => state.spec.teaching.goals)
  const dataset = usePlayground((state) => state.dataset)
  const set = (next: readonly Goal[]) => edit.teaching({ goals: next })
  const first = conditionOn(FIRST_MEASURES.find((measure) => lackingFor(measure, dataset) === null)!)
  return (
    <section className="teach-part" data-testid="teach-goals">
      <h3 className="teach-title">{t('teach.goals')}</h3>
      <p className="teach-note">{t('teach.goals.intro')}</p>
      {goals.map((goal, tier) => (
        <GoalFields
          key={tier}
          goal={goal}
          tier={tier}
          onChange={(next) =>
            set(next.length === 0 ? goals.toSpliced(tier, 1) : goals.toSpliced(tier, 1, next))
          }
        />
      ))}
      {goals.length < MOST_GOALS && (
        <Button icon={Plus} data-testid="add-goal" onClick={() => set([...goals, [first]])}>
          {t('teach.goal.add')}
        </Button>
      )}
    </section>
  )
}

function conditionOn(measure: Measure): Condition {
  return { measure, ...FIRST[measure] }
}

interface GoalFieldsProps {
  readonly goal: Goal
  readonly tier: number
  /** Without a condition there is no goal. */
  onChange(goal: Goal): void
}

function GoalFields({ goal, tier, onChange }: GoalFieldsProps) {
  const { t } = useText()
  const number = { tier: tier + 1 }
  const isFree = (measure: Measure) => goal.every((condition) => condition.measure !== measure)
  const following = FOLLOWING.find(isFree) ?? 'epochs'
  return (
    <fieldset className="goal-fields" data-testid={`goal-fields-${tier + 1}`}>
      <legend className="goal-legend">{t('task.goal', number)}</legend>
      <Button
        icon={Trash2}
        variant="quiet"
        className="button-small goal-remove"
        aria-label={t('teach.goal.remove', number)}
        onClick={() => onChange([])}
      />
      {goal.map((condition, place) => (
        <ConditionFields
          key={place}
          condition={condition}
          onChange={(next) =>
            onChange(next === null ? goal.toSpliced(place, 1) : goal.toSpliced(place, 1, next))
          }
        />
      ))}
      {goal.length < MOST_CONDITIONS && (
        <Button
          icon={Plus}
          variant="quiet"
          className="button-small"
          data-testid={`add-condition-${tier + 1}`}
          onClick={() => onChange([...goal, conditionOn(following)])}
        >
          {t('teach.condition.add')}
        </Button>
      )}
    </fieldset>
  )
}

interface ConditionFieldsProps {
  readonly condition: Condition
  onChange(condition: Condition | null): void
}

function ConditionFields({ condition, onChange }: ConditionFieldsProps) {
  const { t } = useText()
  const { measure, bound, value } = condition
  const isAccuracy = measure.startsWith('accuracy')
  const least = measure === 'gap' ? -LARGEST_THRESHOLD : 0
  const lacking = usePlayground((state) => lackingFor(measure, state.dataset))
  return (
    <div className="condition-fields">
      <ChoiceSelect
        label={t('teach.condition.measure')}
        testId="condition-measure"
        choices={MEASURES}
        value={measure}
        nameOf={(choice) => t(`measure.${choice}`)}
        onChange={(choice) => onChange(conditionOn(choice))}
      />
      <ChoiceSelect
        label={t('teach.condition.bound')}
        choices={BOUNDS}
        value={bound}
        nameOf={(choice) => t(`teach.bound.${choice}`)}
        onChange={(choice) => onChange({ ...condition, bound: choice })}
      />
      <span className="condition-value">
        <NumberField
          label={t('teach.condition.value')}
          testId="condition-value"
          value={value}
          range={{
            min: least,
            max: isAccuracy ? 100 : LARGEST_THRESHOLD,
            whole: COUNTED.includes(measure),
            example: FIRST[measure].value,
          }}
          onChange={(typed) => onChange({ ...condition, value: typed })}
        />
        {isAccuracy && <span className="field-unit">%</span>}
      </span>
      <Button
        icon={X}
        variant="quiet"
        className="button-small"
        aria-label={t('teach.condition.remove')}
        onClick={() => onChange(null)}
      />
      {lacking !== null && <p className="condition-never">{t(`teach.condition.${lacking}`)}</p>}
    </div>
  )
}
