import { INITIALIZERS, lossesOf, OPTIMIZERS } from '../../spec/choices.ts'
import { DEFAULT_SPEC } from '../../spec/spec.ts'
import { Guarded, useHiddenCount } from '../controls/Guarded.tsx'
import { NumberField } from '../controls/NumberField.tsx'
import { Select } from '../controls/Select.tsx'
import { usePlayground } from '../hooks/usePlayground.ts'
import { useText } from '../hooks/useText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'
import { LearningRate } from './LearningRate.tsx'
import { rangeOf } from './numberFields.ts'
import { OptimizerParameters } from './OptimizerParameters.tsx'
import { Regularisation } from './Regularisation.tsx'
import { TrainingSlider } from './TrainingSlider.tsx'

const CONTROLS = ['learningRate', 'optimizer', 'batch', 'loss', 'regularisation', 'initializer'] as const

/** How the network learns. */
export function TrainingBar() {
  const { t } = useText()
  const hidden = useHiddenCount(CONTROLS)
  if (hidden === CONTROLS.length) return null
  return (
    <section className="panel panel-training" aria-labelledby="panel-training">
      <h2 className="panel-title" id="panel-training">
        {t('training.title')}
      </h2>
      <div className="training-fields" data-fewer={hidden > 0}>
        <Guarded control="learningRate">
          <LearningRate />
        </Guarded>
        <Guarded control="optimizer">
          <OptimizerSelect />
        </Guarded>
        <Guarded control="batch">
          <TrainingSlider name="batchSize" />
        </Guarded>
        <Guarded control="loss">
          <LossSelect />
        </Guarded>
        <Guarded control="regularisation">
          <Regularisation />
        </Guarded>
        <Guarded control="initializer">
          <InitializerSelect />
        </Guarded>
      </div>
    </section>
  )
}

function OptimizerSelect() {
  const { t } = useText()
  const { edit } = usePlaygroundContext()
  const optimizer = usePlayground((state) => state.spec.training.optimizer)
  return (
    <div className="with-button">
      <Select
        field="optimizer"
        choices={OPTIMIZERS}
        value={optimizer}
        nameOf={(choice) => t(`optimizer.${choice}`)}
        helpOf={(choice) => t(`optimizer.${choice}.help`)}
        onChange={(choice) => edit.training({ optimizer: choice })}
      />
      <OptimizerParameters />
    </div>
  )
}

function LossSelect() {
  const { t } = useText()
  const { edit } = usePlaygroundContext()
  const loss = usePlayground((state) => state.spec.training.loss)
  const task = usePlayground((state) => state.network.task)
  return (
    <Select
      field="loss"
      choices={lossesOf(task)}
      value={loss}
      nameOf={(choice) => t(`loss.${choice}`)}
      helpOf={(choice) => t(`loss.${choice}.help`)}
      onChange={(choice) => edit.training({ loss: choice })}
    />
  )
}

function InitializerSelect() {
  const { t } = useText()
  const { edit } = usePlaygroundContext()
  const initializer = usePlayground((state) => state.spec.network.initializer)
  return (
    <Select
      field="initializer"
      choices={INITIALIZERS}
      value={initializer}
      nameOf={(choice) => t(`initializer.${choice}`)}
      helpOf={(choice) =>
        `${t(`initializer.${choice}.help`)}\n\n# ${t('field.networkSeed')}: ${t('field.networkSeed.help')}`
      }
      onChange={edit.initializer}
      aside={<WeightsSeed />}
    />
  )
}

function WeightsSeed() {
  const { t } = useText()
  const { edit } = usePlaygroundContext()
  const seed = usePlayground((state) => state.spec.network.seed)
  return (
    <span className="weights-seed" title={t('field.networkSeed')}>
      <span aria-hidden>#</span>
      <NumberField
        label={t('field.networkSeed')}
        value={seed}
        range={{ ...rangeOf('seed'), example: DEFAULT_SPEC.network.seed }}
        onChange={edit.networkSeed}
      />
    </span>
  )
}
