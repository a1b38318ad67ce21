import { NumberField } from '../../controls/NumberField.tsx'
import { useAllText } from '../../hooks/useAllText.ts'
import { cellText } from '../../views/images/cellText.ts'

interface KernelCellsProps {
  /** Cells along a side. */
  readonly size: number
  readonly weights: readonly number[]
  /** The size of a weight in an end colour. */
  readonly largest: number
  onEdit(cell: number, value: number): void
}

/** Single precision holds no more. */
const RANGE = { min: -1e30, max: 1e30, whole: false, example: 0.5 }

/** What an arrow key adds to a number. */
const WEIGHT_STEP = 0.1

/** The numbers of a kernel, each to be typed over. */
export function KernelCells({ size, weights, largest, onEdit }: KernelCellsProps) {
  const { t, tick } = useAllText()
  return (
    <figure className="lens-grid">
      <figcaption>{t('lens.kernel')}</figcaption>
      <div className="lens-cells lens-kernel" style={{ '--size': String(size) }} data-testid="lens-kernel">
        {weights.map((weight, cell) => (
          <span
            key={cell}
            className="lens-cell"
            style={{ '--share': String(largest > 0 ? Math.abs(weight) / largest : 0) }}
            data-sign={weight < 0 ? 'negative' : 'positive'}
            data-value={weight}
          >
            <WeightField
              label={t('lens.weight', { row: Math.floor(cell / size) + 1, column: (cell % size) + 1 })}
              weight={weight}
              format={(value) => cellText(value, size, tick)}
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
