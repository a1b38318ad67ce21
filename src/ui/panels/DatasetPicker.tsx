import { FolderOpen, PencilLine, SquarePen, Table2, type LucideIcon } from 'lucide-react'
import { useId } from 'react'
import { DATASET_FACTS, GIVEN_DATASETS, type DatasetId } from '../../spec/choices.ts'
import { hasImages } from '../../spec/images.ts'
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

/** Plots by what is learned from them; tables and images are groups of their own. */
function groupOf(dataset: DatasetId): Group | 'images' {
  const { source, task } = DATASET_FACTS[dataset]
  if (hasImages({ dataset })) return 'images'
  return source === 'plot' && task !== null ? task : 'table'
}

interface OwnProps {
  /** The person wants to open a table of their own. */
  onOpenTable(): void
  /** The person wants to open images of their own. */
  onOpenImages(): void
}

/** The datasets as little pictures, group by group; the chosen one is named. */
export function DatasetPicker({ onOpenTable, onOpenImages }: OwnProps) {
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
      <ImageDatasets chosen={chosen} onOpenImages={onOpenImages} />
      <OwnDatasets chosen={chosen} onOpenTable={onOpenTable} />
    </fieldset>
  )
}

function DatasetGroup({ group, chosen }: { readonly group: Group; readonly chosen: DatasetId }) {
  const { t } = useText()
  const heading = useId()
  const datasets = GIVEN_DATASETS.filter((dataset) => groupOf(dataset) === group)
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

type Chosen = { readonly chosen: DatasetId }

/** The digits that come with the playground, and images of the person's own. */
function ImageDatasets({ chosen, onOpenImages }: Pick<OwnProps, 'onOpenImages'> & Chosen) {
  const { t } = useText()
  const heading = useId()
  const hasOpened = usePlayground((state) => state.spec.data.opened !== null)
  return (
    <div className="datasets-group datasets-images" role="group" aria-labelledby={heading}>
      <span id={heading} className="datasets-heading">
        {t('datasets.images')}
      </span>
      <DatasetChoice dataset="digits" checked={chosen === 'digits'} />
      {hasOpened ? (
        <DatasetChoice dataset="mnist" checked={chosen === 'mnist'} />
      ) : (
        <OpenButton dataset="mnist" onOpen={onOpenImages} />
      )}
    </div>
  )
}

/** What the person draws, or has opened. */
function OwnDatasets({ chosen, onOpenTable }: Pick<OwnProps, 'onOpenTable'> & Chosen) {
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
        <OpenButton dataset="table" onOpen={onOpenTable} />
      )}
      {canEdit && (
        <Button
          icon={SquarePen}
          className="datasets-edit"
          data-testid="points-edit"
          aria-label={t('points.edit')}
          hint={{ title: t('points.edit'), body: t('points.edit.help') }}
          onClick={edit.drawFrom}
        />
      )}
    </div>
  )
}

interface OpenButtonProps {
  readonly dataset: 'table' | 'mnist'
  onOpen(): void
}

/** Stands where the person's own table or images will be, once there are some. */
function OpenButton({ dataset, onOpen }: OpenButtonProps) {
  const { t } = useText()
  return (
    <Button
      className="dataset dataset-button"
      data-testid={dataset}
      aria-label={t(`dataset.${dataset}`)}
      aria-haspopup="dialog"
      hint={{ title: t(`dataset.${dataset}`), body: t(`dataset.${dataset}.help`) }}
      onClick={onOpen}
    >
      <Picture dataset={dataset} />
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

const SIGNS: Partial<Record<DatasetId, LucideIcon>> = {
  points: PencilLine,
  table: Table2,
  mnist: FolderOpen,
}

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
