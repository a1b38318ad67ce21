import { NumberField } from '../../controls/NumberField.tsx'
import { useAllText } from '../../hooks/useAllText.ts'
import { cellText } from '../../views/images/cellText.ts'
import type { LensCell } from './LensGrid.tsx'

interface KernelCellsProps {
  /** Cells along a side. */
  readonly size: number
  /** The weights. */
  readonly cells: readonly LensCell[]
  onEdit(cell: number, value: number): void
}

/** Single precision holds no more. */
const RANGE = { min: -1e30, max: 1e30, whole: false, example: 0.5 }

/** As in the cells beside it. */
const DECIMALS = 2

/** What an arrow key adds to a number. */
const WEIGHT_STEP = 0.1

/** The numbers of a kernel, each to be typed over. */
export function KernelCells({ size, cells, onEdit }: KernelCellsProps) {
  const { t, tick } = useAllText()
  return (
    <figure className="lens-grid">
      <figcaption>{t('lens.kernel')}</figcaption>
      <div className="lens-cells lens-kernel" style={{ '--size': String(size) }} data-testid="lens-kernel">
        {cells.map(({ value: weight, share, marked }, cell) => (
          <span
            key={cell}
            className="lens-cell"
            style={{ '--share': String(Math.abs(share)) }}
            data-sign={weight < 0 ? 'negative' : 'positive'}
            data-marked={marked}
            data-value={weight}
          >
            <WeightField
              label={t('lens.weight', { row: Math.floor(cell / size) + 1, column: (cell % size) + 1 })}
              weight={weight}
              format={(value) => cellText(value, DECIMALS, tick)}
              onEdit={(value) => onEdit(cell, value)}
            />
          </span>
        ))}
      </div>
    </figure>
  )
}

interface WeightFieldProps {
  readonly label: string
  readonly weight: number
  /** What stands here is rounded; what is typed counts with every digit. */
  format(value: number): string
  onEdit(value: number): void
}

export function WeightField({ label, weight, format, onEdit }: WeightFieldProps) {
  return (
    <NumberField
      label={label}
      value={weight}
      range={RANGE}
      format={format}
      onChange={onEdit}
      onStep={(direction) => onEdit(Number((weight + direction * WEIGHT_STEP).toPrecision(6)))}
    />
  )
}
