import { usePlayground } from '../hooks/usePlayground.ts'
import { useText } from '../hooks/useText.ts'
import { TrainingSlider } from './TrainingSlider.tsx'

/** All that restrains training: penalties, dropout, limits, noise, and when to stop. */
export function RegularisationFields() {
  const { t } = useText()
  const lacksTestPoints = usePlayground(
    ({ spec, dataset }) => spec.training.patience > 0 && dataset.trainCount === dataset.count,
  )
  const ofPoints = usePlayground((state) => state.network.kind === 'dense')
  return (
    <div className="floating-fields floating-fields-wide">
      <TrainingSlider name="l1" testId="l1" offAtZero />
      <TrainingSlider name="l2" testId="l2" offAtZero />
      {/* In a stack dropout is a layer. */}
      {ofPoints && <TrainingSlider name="dropout" testId="dropout" offAtZero />}
      <TrainingSlider name="inputNoise" testId="input-noise" offAtZero />
      <TrainingSlider name="maxNorm" testId="max-norm" offAtZero />
      <TrainingSlider name="clipValue" testId="clip-value" offAtZero />
      <TrainingSlider name="patience" testId="patience" offAtZero />
      {lacksTestPoints && <p className="field-note">{t('notice.early-stopping-needs-test')}</p>}
    </div>
  )
}
