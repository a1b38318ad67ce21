import { useId } from 'react'
import { DATASETS, DATASET_FACTS, TASKS, type DatasetId, type Task } from '../../spec/choices.ts'
import { Help } from '../controls/Help.tsx'
import { useHints } from '../controls/HintContext.ts'
import { usePlayground } from '../hooks/usePlayground.ts'
import { useText } from '../hooks/useText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'
import { Thumbnail } from '../views/Thumbnail.tsx'

/** The datasets as little pictures, task by task; the chosen one is named. */
export function DatasetPicker() {
  const { t } = useText()
  const chosen = usePlayground((state) => state.spec.data.dataset)
  const name = t(`dataset.${chosen}`)
  return (
    <fieldset className="datasets">
      <legend className="datasets-legend">
        <span className="field-label">{t('data.datasets')}</span>
        <Help
          name={t('data.datasets')}
          text={`${t('data.datasets.help')}\n\n${name}: ${t(`dataset.${chosen}.help`)}`}
        />
        {/* The radio button says it too. */}
        <span className="datasets-chosen" aria-hidden>
          {name}
        </span>
      </legend>
      {TASKS.map((task) => (
        <DatasetGroup key={task} task={task} chosen={chosen} />
      ))}
    </fieldset>
  )
}

function DatasetGroup({ task, chosen }: { readonly task: Task; readonly chosen: DatasetId }) {
  const { t } = useText()
  const heading = useId()
  const datasets = DATASETS.filter((dataset) => DATASET_FACTS[dataset].task === task)
  return (
    <div className="datasets-group" role="group" aria-labelledby={heading}>
      <span id={heading} className="datasets-heading">
        {t(`datasets.${task}`)}
      </span>
      {datasets.map((dataset) => (
        <DatasetChoice key={dataset} dataset={dataset} checked={dataset === chosen} />
      ))}
    </div>
  )
}

interface DatasetChoiceProps {
  readonly dataset: DatasetId
  readonly checked: boolean
}

function DatasetChoice({ dataset, checked }: DatasetChoiceProps) {
  const { t } = useText()
  const { edit } = usePlaygroundContext()
  const hints = useHints()
  const name = t(`dataset.${dataset}`)
  return (
    <label
      className="dataset"
      onPointerEnter={(event) => {
        const hint = { title: name, body: t(`dataset.${dataset}.help`) }
        if (event.pointerType === 'mouse') hints.point(event.currentTarget, hint)
      }}
      onPointerLeave={(event) => hints.leave(event.currentTarget)}
    >
      <input
        className="dataset-radio"
        type="radio"
        name="dataset"
        value={dataset}
        checked={checked}
        aria-label={name}
        onChange={() => edit.data({ dataset })}
      />
      <Thumbnail dataset={dataset} />
    </label>
  )
}
