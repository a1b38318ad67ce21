import { offeredFeatures } from '../../spec/task.ts'
import { DATASET_FACTS } from '../../spec/choices.ts'
import { withoutUnit } from '../views/dataNames.ts'
import { isFeature } from '../views/featureName.ts'
import { useDataNames } from '../views/useDataNames.ts'
import { Help } from '../controls/Help.tsx'
import { useHint } from '../controls/HintContext.ts'
import { usePlayground } from '../hooks/usePlayground.ts'
import { useText } from '../hooks/useText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'

/** The inputs, each on or off; the last one stays. */
export function FeaturePicker() {
  const { t } = useText()
  const features = usePlayground((state) => state.spec.features)
  const data = usePlayground((state) => state.spec.data)
  return (
    <fieldset className="features">
      <legend className="features-legend">
        <span className="field-label">{t('features.title')}</span>
        <Help name={t('features.title')} text={t('features.help')} />
      </legend>
      {offeredFeatures(data).map((feature) => {
        const on = features.includes(feature)
        return <FeatureChip key={feature} feature={feature} on={on} last={on && features.length === 1} />
      })}
    </fieldset>
  )
}

interface FeatureChipProps {
  readonly feature: string
  readonly on: boolean
  readonly last: boolean
}

function FeatureChip({ feature, on, last }: FeatureChipProps) {
  const { t } = useText()
  const { edit } = usePlaygroundContext()
  const names = useDataNames()
  const isTable = usePlayground((state) => DATASET_FACTS[state.spec.data.dataset].source === 'table')
  const name = names.feature(feature)
  const help = !isTable && isFeature(feature) ? t(`feature.${feature}.help`) : name
  const hints = useHint({ title: name, body: help })
  return (
    <button
      type="button"
      className="chip"
      aria-pressed={on}
      aria-disabled={last}
      aria-label={t('features.toggle', { feature: name })}
      aria-description={last ? t('features.last') : help}
      onClick={() => edit.toggleFeature(feature)}
      onPointerEnter={(event) => {
        if (event.pointerType === 'mouse') hints.point(event.currentTarget)
      }}
      onPointerLeave={(event) => hints.leave(event.currentTarget)}
    >
      {withoutUnit(name)}
    </button>
  )
}
