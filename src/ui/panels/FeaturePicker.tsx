import { offeredFeatures } from '../../spec/task.ts'
import { DATASET_FACTS } from '../../spec/choices.ts'
import { withoutUnit } from '../views/dataNames.ts'
import { isFeature } from '../views/featureName.ts'
import { useDataNames } from '../views/useDataNames.ts'
import { FieldsButton } from '../controls/FieldsButton.tsx'
import { useGuard } from '../controls/Guarded.tsx'
import { Help } from '../controls/Help.tsx'
import { useHint } from '../controls/HintContext.ts'
import { later } from '../controls/later.tsx'
import { usePlayground } from '../hooks/usePlayground.ts'
import { useText } from '../hooks/useText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'

export const FormulaField = later(() => import('./FormulaField.tsx'))

/** The inputs, each on or off, then the formulas that were typed; the last one stays. */
export function FeaturePicker() {
  const { t } = useText()
  const features = usePlayground((state) => state.spec.features)
  const data = usePlayground((state) => state.spec.data)
  const offered = offeredFeatures(data)
  return (
    <fieldset className="features">
      <legend className="features-legend">
        <span className="field-label">{t('features.title')}</span>
        <Help name={t('features.title')} text={t('features.help')} />
      </legend>
      {[...new Set([...offered, ...features])].map((feature) => {
        const on = features.includes(feature)
        return (
          <FeatureChip
            key={feature}
            feature={feature}
            on={on}
            last={on && features.length === 1}
            typed={!offered.includes(feature)}
          />
        )
      })}
      <FieldsButton
        className="formula-button"
        label={t('features.formula')}
        values="x₁² + x₂²"
        testId="formula"
        face="+ ƒ"
      >
        <FormulaField />
      </FieldsButton>
    </fieldset>
  )
}

interface FeatureChipProps {
  readonly feature: string
  readonly on: boolean
  readonly last: boolean
  /** A formula of the person's own, which goes when it is switched off. */
  readonly typed: boolean
}

function FeatureChip({ feature, on, last, typed }: FeatureChipProps) {
  const { t } = useText()
  const { edit } = usePlaygroundContext()
  const names = useDataNames()
  const isTable = usePlayground((state) => DATASET_FACTS[state.spec.data.dataset].source === 'table')
  const name = names.feature(feature)
  const offeredHelp = !isTable && isFeature(feature) ? t(`feature.${feature}.help`) : name
  const help = typed ? t('formula.field.remove') : offeredHelp
  const hints = useHint({ title: name, body: help })
  const guard = useGuard(isFeature(feature) ? feature : 'features')
  if (guard === 'hidden') return null
  return (
    <button
      type="button"
      className="chip"
      aria-pressed={on}
      disabled={guard === 'locked'}
      aria-disabled={last}
      aria-label={t('features.toggle', { feature: name })}
      aria-description={last ? t('features.last') : help}
      onClick={() => {
        // A typed one goes, and its hint with it.
        if (typed) hints.hide()
        edit[typed ? 'removeFormula' : 'toggleFeature'](feature)
      }}
      onPointerEnter={(event) => {
        if (event.pointerType === 'mouse') hints.point(event.currentTarget)
      }}
      onPointerLeave={(event) => hints.leave(event.currentTarget)}
    >
      {withoutUnit(name)}
    </button>
  )
}
