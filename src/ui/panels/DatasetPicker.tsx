import { PencilLine, Table2, type LucideIcon } from 'lucide-react'
import { useId } from 'react'
import { DATASETS, DATASET_FACTS, type DatasetId } from '../../spec/choices.ts'
import { canBeDrawn } from '../../store/drawnPoints.ts'
import { Button } from '../controls/Button.tsx'
import { Help } from '../controls/Help.tsx'
import { useHint } from '../controls/HintContext.ts'
import { usePlayground } from '../hooks/usePlayground.ts'
import { useText } from '../hooks/useText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'
import { Thumbnail } from '../views/Thumbnail.tsx'

/** The large groups first; the small ones share a line. */
const GROUPS = ['binary', 'regression', 'multiclass', 'table'] as const
type Group = (typeof GROUPS)[number]

/** Without the person's own. */
const OFFERED = DATASETS.filter((dataset) => DATASET_FACTS[dataset].task !== null)

/** Plots by what is learned from them; tables are a group of their own. */
function groupOf(dataset: DatasetId): Group {
  const { source, task } = DATASET_FACTS[dataset]
  return source === 'plot' && task !== null ? task : 'table'
}

interface OwnProps {
  /** The person wants to open a table of their own. */
  onOpenTable(): void
}

/** The datasets as little pictures, group by group; the chosen one is named. */
export function DatasetPicker({ onOpenTable }: OwnProps) {
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
      {GROUPS.map((group) => (
        <DatasetGroup key={group} group={group} chosen={chosen} />
      ))}
      <OwnDatasets chosen={chosen} onOpenTable={onOpenTable} />
    </fieldset>
  )
}

function DatasetGroup({ group, chosen }: { readonly group: Group; readonly chosen: DatasetId }) {
  const { t } = useText()
  const heading = useId()
  const datasets = OFFERED.filter((dataset) => groupOf(dataset) === group)
  return (
    <div className={`datasets-group datasets-${group}`} role="group" aria-labelledby={heading}>
      <span id={heading} className="datasets-heading">
        {t(`datasets.${group}`)}
      </span>
      {datasets.map((dataset) => (
        <DatasetChoice key={dataset} dataset={dataset} checked={dataset === chosen} />
      ))}
    </div>
  )
}

/** What the person draws, or has opened. */
function OwnDatasets({ chosen, onOpenTable }: OwnProps & { readonly chosen: DatasetId }) {
  const { t } = useText()
  const { edit } = usePlaygroundContext()
  const heading = useId()
  const hasTable = usePlayground((state) => state.spec.data.table !== null)
  const canEdit = usePlayground((state) => canBeDrawn(state.dataset))
  return (
    <div className="datasets-group datasets-own" role="group" aria-labelledby={heading}>
      <span id={heading} className="datasets-heading">
        {t('datasets.own')}
      </span>
      <DatasetChoice dataset="points" checked={chosen === 'points'} />
      {hasTable ? (
        <DatasetChoice dataset="table" checked={chosen === 'table'} />
      ) : (
        <TableButton onOpen={onOpenTable} />
      )}
      {canEdit && (
        <Button
          icon={PencilLine}
          className="datasets-edit"
          data-testid="points-edit"
          hint={{ title: t('points.edit'), body: t('points.edit.help') }}
          onClick={edit.drawFrom}
        >
          {t('points.edit')}
        </Button>
      )}
    </div>
  )
}

/** Stands where the table will be, once there is one. */
function TableButton({ onOpen }: { onOpen(): void }) {
  const { t } = useText()
  return (
    <Button
      className="dataset dataset-button"
      data-testid="table"
      aria-label={t('dataset.table')}
      aria-haspopup="dialog"
      hint={{ title: t('dataset.table'), body: t('dataset.table.help') }}
      onClick={onOpen}
    >
      <Picture dataset="table" />
    </Button>
  )
}

interface DatasetChoiceProps {
  readonly dataset: DatasetId
  readonly checked: boolean
}

function DatasetChoice({ dataset, checked }: DatasetChoiceProps) {
  const { t } = useText()
  const { edit } = usePlaygroundContext()
  const name = t(`dataset.${dataset}`)
  const hints = useHint({ title: name, body: t(`dataset.${dataset}.help`) })
  return (
    <label
      className="dataset"
      onPointerEnter={(event) => {
        if (event.pointerType === 'mouse') hints.point(event.currentTarget)
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
      <Picture dataset={dataset} />
    </label>
  )
}

const SIGNS: Partial<Record<DatasetId, LucideIcon>> = { points: PencilLine, table: Table2 }

/** The person's own have signs, for their points are on the map already. */
function Picture({ dataset }: { readonly dataset: DatasetId }) {
  const Sign = SIGNS[dataset]
  if (Sign === undefined) return <Thumbnail dataset={dataset} />
  return (
    <span className="thumbnail thumbnail-sign" aria-hidden>
      <Sign size={18} strokeWidth={1.75} />
    </span>
  )
}
