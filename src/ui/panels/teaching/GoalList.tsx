import type { Goal } from '../../../spec/teaching.ts'
import { usePlayground } from '../../hooks/usePlayground.ts'
import { useText } from '../../hooks/useText.ts'
import { ConditionLine } from './ConditionLine.tsx'

/** The goals in their order: what each asks for, how far it is, and when it was met. */
export function GoalList() {
  const { t } = useText()
  const goals = usePlayground((state) => state.spec.teaching.goals)
  const { refusal, met } = usePlayground((state) => state.goals)
  const next = goals.findIndex((_, tier) => (met[tier] ?? null) === null)
  return (
    <div className="goals" data-testid="goals">
      {/* That it is unlocked stands above the whole task. */}
      {refusal !== null && refusal !== 'unlocked' && (
        <p className="goals-refusal" role="status">
          {t(`task.not-judged.${refusal}`)}
        </p>
      )}
      <ol className="goal-list">
        {goals.map((goal, tier) => (
          <GoalRow
            key={tier}
            goal={goal}
            tier={tier}
            isOnly={goals.length === 1}
            met={met[tier] ?? null}
            waits={next >= 0 && tier > next}
          />
        ))}
      </ol>
      <MetStatus />
    </div>
  )
}

interface GoalRowProps {
  readonly goal: Goal
  readonly tier: number
  readonly isOnly: boolean
  /** The epoch in which it was met. */
  readonly met: number | null
  /** Another one is to be met before. */
  readonly waits: boolean
}

function GoalRow({ goal, tier, isOnly, met, waits }: GoalRowProps) {
  const { t, epoch } = useText()
  return (
    <li className="goal" data-met={met !== null} data-waits={waits} data-testid={`goal-${tier + 1}`}>
      <p className="goal-head">
        <strong>{isOnly ? t('task.goal.only') : t('task.goal', { tier: tier + 1 })}</strong>
        {met !== null && (
          <span className="goal-met">{t('task.goal.met', { epoch: epoch(Math.floor(met)) })}</span>
        )}
        {waits && <span className="goal-waits">{t('task.goal.next')}</span>}
      </p>
      <ul className="conditions">
        {goal.map((condition, place) => (
          <ConditionLine key={place} condition={condition} met={met !== null} />
        ))}
      </ul>
    </li>
  )
}

/** Says to those who do not see it what was met last. */
function MetStatus() {
  const { t, epoch } = useText()
  const { met } = usePlayground((state) => state.goals)
  const reached = met.flatMap((at, tier) => (at === null ? [] : [{ at, tier }]))
  const last = reached.at(-1)
  const all = reached.length === met.length && met.length > 0
  return (
    <p className={all ? 'goals-all' : 'visually-hidden'} role="status">
      {last !== undefined && !all && (
        <span>
          {t('task.goal.met.said', {
            goal: t('task.goal', { tier: last.tier + 1 }),
            epoch: epoch(Math.floor(last.at)),
          })}
        </span>
      )}
      {all && t('task.all-met')}
    </p>
  )
}
