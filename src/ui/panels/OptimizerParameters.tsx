import { SlidersHorizontal } from 'lucide-react'
import type { OptimizerId } from '../../spec/choices.ts'
import { FieldsButton } from '../controls/FieldsButton.tsx'
import { usePlayground } from '../hooks/usePlayground.ts'
import { useText } from '../hooks/useText.ts'
import { TrainingSlider } from './TrainingSlider.tsx'

const PARAMETERS = {
  sgd: [],
  momentum: ['momentum'],
  nesterov: ['momentum'],
  adagrad: ['epsilon'],
  rmsprop: ['rho', 'epsilon'],
  adadelta: ['rho', 'epsilon'],
  adam: ['beta1', 'beta2', 'epsilon'],
} as const satisfies Record<OptimizerId, readonly string[]>

/** The optimizer's own parameters: their values on a button, their controls in a box below it. */
export function OptimizerParameters() {
  const { t, exact } = useText()
  const training = usePlayground((state) => state.spec.training)
  const names = PARAMETERS[training.optimizer]
  if (names.length === 0) return null
  return (
    <FieldsButton
      icon={SlidersHorizontal}
      label={t('training.optimizer-parameters', { optimizer: t(`optimizer.${training.optimizer}`) })}
      values={names.map((name) => `${t(`field.${name}`)} ${exact(training[name])}`).join(', ')}
    >
      <div className="floating-fields">
        {names.map((name) => (
          <TrainingSlider key={name} name={name} />
        ))}
      </div>
    </FieldsButton>
  )
}
