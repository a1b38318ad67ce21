import { usePlayground } from '../../hooks/usePlayground.ts'
import { ConditionLine } from './ConditionLine.tsx'

/** The goal that is to be met next, in one line. */
export function NextGoal() {
  const goals = usePlayground((state) => state.spec.teaching.goals)
  const { refusal, met } = usePlayground((state) => state.goals)
  const next = goals.find((_, tier) => (met[tier] ?? null) === null)
  if (next === undefined || refusal !== null) return null
  return (
    <ul className="conditions">
      {next.map((condition, place) => (
        <ConditionLine key={place} condition={condition} met={false} />
      ))}
    </ul>
  )
}
