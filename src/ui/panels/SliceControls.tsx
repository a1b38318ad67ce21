import { MoveHorizontal, MoveVertical } from 'lucide-react'
import { useId, useState } from 'react'
import { spannedColumns } from '../../data/axes.ts'
import { ChoiceSelect } from '../controls/Select.tsx'
import { Help } from '../controls/Help.tsx'
import { usePlayground } from '../hooks/usePlayground.ts'
import { useText } from '../hooks/useText.ts'
import { usePlaygroundContext } from '../PlaygroundContext.ts'
import { withoutUnit } from '../views/dataNames.ts'
import type { PlaneOf } from '../views/OutputMapView.tsx'
import { quantity } from '../views/quantity.ts'
import { useDataNames } from '../views/useDataNames.ts'
import { useHeld, type HeldColumn } from '../views/useHeld.ts'

/** Which two columns the map spans, and where the others are held. */
export default function SliceControls({ axes }: { readonly axes: PlaneOf }) {
  const { t } = useText()
  const held = useHeld(axes)
  const names = useDataNames()
  const [open] = useState(() => matchMedia('(width >= 900px)').matches)
  return (
    <details className="slice" open={open}>
      <summary className="slice-title">
        {t('output.slice')}
        <span className="slice-columns">
          {withoutUnit(names.column(axes.x))} × {withoutUnit(names.column(axes.y))}
        </span>
        <Help name={t('output.slice')} text={t('output.slice.help')} />
      </summary>
      <div className="slice-axes">
        <AxisSelect axes={axes} axis="x" />
        <AxisSelect axes={axes} axis="y" />
      </div>
      {held.map((column) => (
        <HeldSlider key={column.column} held={column} />
      ))}
    </details>
  )
}

function AxisSelect({ axes, axis }: { readonly axes: PlaneOf; readonly axis: 'x' | 'y' }) {
  const { t } = useText()
  const { edit } = usePlaygroundContext()
  const names = useDataNames()
  const dataset = usePlayground((state) => state.dataset)
  const features = usePlayground((state) => state.spec.features)
  const label = t(axis === 'x' ? 'output.across' : 'output.up')
  const Arrow = axis === 'x' ? MoveHorizontal : MoveVertical
  const other = axis === 'x' ? 'y' : 'x'

  function choose(column: number): void {
    // Chosen twice, the two change places.
    const next = { ...axes, [axis]: column, ...(column === axes[other] && { [other]: axes[axis] }) }
    edit.view({ axes: [next.x, next.y] })
  }

  return (
    <div className="slice-axis">
      <Arrow aria-hidden size={14} />
      <ChoiceSelect
        label={label}
        title={label}
        choices={spannedColumns(dataset, features).map(String)}
        value={String(axes[axis])}
        nameOf={(column) => names.column(Number(column))}
        onChange={(column) => choose(Number(column))}
      />
    </div>
  )
}

/** Positions of the slider of a held column. */
const POSITIONS = 100

function HeldSlider({ held }: { readonly held: HeldColumn }) {
  const text = useText()
  const { t } = text
  const { edit } = usePlaygroundContext()
  const names = useDataNames()
  const values = usePlayground((state) => state.spec.view.held)
  const columns = usePlayground((state) => state.dataset.columns)
  const id = useId()
  const { column, at } = held
  const { min, max, mean } = columns[column]!
  const name = names.column(column)
  const share = (at - min) / (max - min)

  function hold(value: number | null): void {
    const next = columns.map((_, i) => (i === column ? value : (values[i] ?? null)))
    edit.view({ held: next.slice(0, next.findLastIndex((place) => place !== null) + 1) })
  }

  return (
    <div className="slice-held">
      <label htmlFor={id} title={name}>
        {withoutUnit(name)}
      </label>
      <input
        id={id}
        className="slider"
        type="range"
        min={0}
        max={POSITIONS}
        value={Math.round(share * POSITIONS)}
        aria-label={t('output.held', { name })}
        aria-valuetext={quantity(at, text)}
        title={t('output.held.default', { value: quantity(mean, text) })}
        style={{ '--filled': share }}
        onChange={(event) => hold(atPosition(Number(event.target.value), min, max))}
        onDoubleClick={() => hold(null)}
      />
      <output htmlFor={id}>{text.tick(Number(at.toPrecision(3)))}</output>
    </div>
  )
}

/** Round enough to be read in a link. */
function atPosition(position: number, min: number, max: number): number {
  return Number((min + ((max - min) * position) / POSITIONS).toPrecision(4))
}
