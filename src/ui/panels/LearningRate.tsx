import { TrendingDown } from 'lucide-react'
import { learningRateAt } from '../../engine/schedule.ts'
import type { TrainingSpec } from '../../spec/spec.ts'
import { FieldsButton } from '../controls/FieldsButton.tsx'
import { usePlayground } from '../hooks/usePlayground.ts'
import { useText, type Text } from '../hooks/useText.ts'
import { Readout } from './Readout.tsx'
import { ScheduleFields } from './ScheduleFields.tsx'
import { TrainingSlider } from './TrainingSlider.tsx'

/** The learning rate, and on a button beside it how it falls: with the rate of the epoch, once it does. */
export function LearningRate() {
  const text = useText()
  const training = usePlayground((state) => state.spec.training)
  const { schedule } = training
  return (
    <div className="with-button">
      <TrainingSlider name="learningRate" />
      <FieldsButton
        icon={TrendingDown}
        label={text.t('field.schedule')}
        values={valuesOf(training, text)}
        testId="schedule-fields"
        className={schedule === 'constant' ? '' : 'button-on'}
        {...(schedule !== 'constant' && { face: <RateNow training={training} /> })}
      >
        <ScheduleFields />
      </FieldsButton>
    </div>
  )
}

function RateNow({ training }: { readonly training: TrainingSpec }) {
  return (
    <Readout
      testId="learning-rate-now"
      valueOf={({ progress }) => learningRateAt(training, progress.epoch)}
      show={({ exact }, rate) => exact(Number(rate.toPrecision(2)))}
    />
  )
}

function valuesOf({ schedule, decayEpochs, decayFactor }: TrainingSpec, { t, exact }: Text): string {
  const name = t(`schedule.${schedule}`)
  if (schedule === 'constant') return name
  const epochs = `${t('field.decayEpochs')} ${exact(decayEpochs)}`
  const factor = schedule === 'step' ? [`${t('field.decayFactor')} ${exact(decayFactor)}`] : []
  return [name, epochs, ...factor].join(', ')
}
