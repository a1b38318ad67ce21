import { useAllText } from '../../hooks/useAllText.ts'
import { cellText } from '../../views/images/cellText.ts'

export interface LensCell {
  readonly value: number
  /** From -1 to 1, for the colour. */
  readonly share: number
  readonly ink?: boolean
  readonly outside?: boolean
  readonly marked?: boolean
}

interface LensGridProps {
  readonly name: string
  /** Cells along a side. */
  readonly size: number
  readonly cells: readonly LensCell[]
  readonly testId: string
  /** Decimals of a number in a cell. */
  readonly decimals?: number
}

/** Numbers as they lie in the window. */
export function LensGrid({ name, size, cells, testId, decimals = 2 }: LensGridProps) {
  const { t, tick, measured } = useAllText()
  return (
    <figure className="lens-grid">
      <figcaption>{name}</figcaption>
      <div className="lens-cells" style={{ '--size': String(size) }} data-testid={testId}>
        {cells.map(({ value, share, ink, outside, marked }, i) => (
          <span
            key={i}
            className="lens-cell"
            style={{ '--share': String(Math.min(1, Math.abs(share))) }}
            data-sign={share < 0 ? 'negative' : ink ? 'ink' : 'positive'}
            data-outside={outside}
            data-marked={marked}
            data-value={value}
            title={outside ? t('lens.outside') : measured(value)}
          >
            {cellText(value, decimals, tick)}
          </span>
        ))}
      </div>
    </figure>
  )
}
