import { SCHEDULES } from '../../spec/choices.ts'
import { Select } from '../controls/Select.tsx'
import { usePlayground } from '../hooks/usePlayground.ts'
import { useText } from '../hooks/useText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'
import { TrainingSlider } from './TrainingSlider.tsx'

/** How the learning rate falls: the rule, and the numbers that it has. */
export function ScheduleFields() {
  const { t } = useText()
  const { edit } = usePlaygroundContext()
  const schedule = usePlayground((state) => state.spec.training.schedule)
  return (
    <div className="floating-fields">
      <Select
        field="schedule"
        testId="schedule"
        choices={SCHEDULES}
        value={schedule}
        nameOf={(choice) => t(`schedule.${choice}`)}
        helpOf={(choice) => t(`schedule.${choice}.help`)}
        onChange={(choice) => edit.training({ schedule: choice })}
      />
      {schedule !== 'constant' && <TrainingSlider name="decayEpochs" testId="decay-epochs" />}
      {schedule === 'step' && <TrainingSlider name="decayFactor" testId="decay-factor" />}
    </div>
  )
}
