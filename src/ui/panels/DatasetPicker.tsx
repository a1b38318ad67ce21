import { DATASETS } from '../../spec/choices.ts'
import { useHints } from '../controls/HintContext.ts'
import { usePlayground } from '../hooks/usePlayground.ts'
import { useText } from '../hooks/useText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'
import { Thumbnail } from '../views/Thumbnail.tsx'
import { Help } from '../controls/Help.tsx'

/** The datasets as little pictures. */
export function DatasetPicker() {
  const { t } = useText()
  const { edit } = usePlaygroundContext()
  const hints = useHints()
  const chosen = usePlayground((state) => state.spec.data.dataset)
  const explained = `${t(`dataset.${chosen}`)}: ${t(`dataset.${chosen}.help`)}`
  return (
    <fieldset className="datasets">
      <legend className="datasets-legend">
        <span className="field-label">{t('data.datasets')}</span>
        <Help name={t('data.datasets')} text={`${t('data.datasets.help')}\n\n${explained}`} />
      </legend>
      {DATASETS.map((dataset) => (
        <label
          key={dataset}
          className="dataset"
          onPointerEnter={(event) => {
            const hint = { title: t(`dataset.${dataset}`), body: t(`dataset.${dataset}.help`) }
            if (event.pointerType === 'mouse') hints.point(event.currentTarget, hint)
          }}
          onPointerLeave={(event) => hints.leave(event.currentTarget)}
        >
          <input
            className="dataset-radio"
            type="radio"
            name="dataset"
            value={dataset}
            checked={dataset === chosen}
            onChange={() => edit.data({ dataset })}
          />
          <Thumbnail dataset={dataset} />
          <span className="dataset-name">{t(`dataset.${dataset}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}
