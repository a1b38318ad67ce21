import { useState, type KeyboardEvent, type PointerEvent } from 'react'
import { useAllText } from '../../hooks/useAllText.ts'
import type { WindowTerm } from '../../views/images/convolutionAt.ts'
import { KernelCells, WeightField } from './KernelCells.tsx'
import { LensGrid, type LensCell } from './LensGrid.tsx'

/** Up to this many cells a side, there is room to type over every weight in its place. */
const MOST_FIELDS = 3

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

interface LensGridsProps {
  /** Cells along a side. */
  readonly size: number
  readonly terms: readonly WindowTerm[]
  /** The window shows pixels from 0 to 1; else numbers of both signs. */
  readonly inkLike: boolean
  /** The sizes that take an end colour. */
  readonly largest: { readonly input: number; readonly weight: number; readonly product: number }
  onEdit(cell: number, value: number): void
}

/**
 * Window times kernel gives products, cell by cell: one cell is marked in all three. Of large kernels the cells are
 * colours, and the numbers of the marked one stand below, where its weight is typed over.
 */
export function LensGrids({ size, terms, inkLike, largest, onEdit }: LensGridsProps) {
  const { t } = useAllText()
  const hasFields = size <= MOST_FIELDS
  const marker = useMarkedCell(size)
  const marked = hasFields ? marker.pointed : marker.cell
  const share = (value: number, of: number) => (of > 0 ? value / of : 0)
  const grids: Readonly<Record<'window' | 'kernel' | 'products', readonly LensCell[]>> = {
    window: terms.map(({ pixel, inside }, i) => ({
      value: pixel,
      share: share(pixel, largest.input),
      ink: inkLike,
      outside: !inside,
      marked: i === marked,
    })),
    kernel: terms.map(({ weight }, i) => ({
      value: weight,
      share: share(weight, largest.weight),
      marked: i === marked,
    })),
    products: terms.map(({ product }, i) => ({
      value: product,
      share: share(product, largest.product),
      marked: i === marked,
    })),
  }
  const grid = (name: keyof typeof grids) => (
    <LensGrid name={t(`lens.${name}`)} size={size} testId={`lens-${name}`} cells={grids[name]} />
  )
  return (
    <>
      <div
        className="lens-grids"
        data-size={hasFields ? 'small' : size <= 5 ? 'medium' : 'large'}
        style={{ '--size': String(size) }}
        {...marker.pointing}
        {...(!hasFields && {
          role: 'group',
          tabIndex: 0,
          'aria-label': t('lens.cells'),
          onKeyDown: marker.onKeyDown,
          onPointerDown: marker.onPointerDown,
        })}
      >
        {grid('window')}
        <span className="lens-sign">×</span>
        {hasFields ? <KernelCells size={size} cells={grids.kernel} onEdit={onEdit} /> : grid('kernel')}
        <span className="lens-sign">=</span>
        {grid('products')}
      </div>
      {!hasFields && <MarkedTerm cell={marker.cell} size={size} term={terms[marker.cell]} onEdit={onEdit} />}
    </>
  )
}

/** The cell under the pointer, or else the one that was pressed or reached by arrow keys, at first the middle one. */
function useMarkedCell(size: number) {
  const [pointed, setPointed] = useState<number | null>(null)
  const [pressed, setPressed] = useState<number | null>(null)
  const last = size - 1
  const middle = Math.floor((size * size) / 2)
  const chosen = Math.min(pressed ?? middle, size * size - 1)
  return {
    pointed,
    cell: pointed !== null && pointed < size * size ? pointed : chosen,
    pointing: {
      // The weight that is being typed stays the one that it was.
      onPointerOver: (event: PointerEvent) => setPointed(isTyping() ? null : cellOf(event)),
      onPointerLeave: () => setPointed(null),
    },
    onPointerDown(event: PointerEvent) {
      const cell = cellOf(event)
      if (cell !== null) setPressed(cell)
    },
    onKeyDown(event: KeyboardEvent) {
      const step = STEPS[event.key]
      if (step === undefined) return
      event.preventDefault()
      event.stopPropagation()
      const along = (at: number, by: number) => Math.max(0, Math.min(last, at + by))
      const row = along(Math.floor(chosen / size), step[0])
      setPressed(row * size + along(chosen % size, step[1]))
    },
  }
}

/** Which cell of its grid an event is about; `null` between the cells. */
function cellOf({ target }: PointerEvent): number | null {
  const cell = (target as Element).closest('.lens-cell')
  return cell === null ? null : Array.prototype.indexOf.call(cell.parentElement?.children, cell)
}

const isTyping = () => document.activeElement?.closest('.lens-marked') != null

interface MarkedTermProps {
  readonly cell: number
  readonly size: number
  readonly term: WindowTerm | undefined
  onEdit(cell: number, value: number): void
}

/** `row 3, column 4: 0.72 × [0.13] = 0.094`. */
function MarkedTerm({ cell, size, term, onEdit }: MarkedTermProps) {
  const { t, measured } = useAllText()
  if (term === undefined) return null
  const at = { row: Math.floor(cell / size) + 1, column: (cell % size) + 1 }
  return (
    <p className="lens-marked" data-testid="lens-marked">
      <span className="lens-marked-place">{t('lens.place', at)}</span>
      <span>{measured(term.pixel)} ×</span>
      <WeightField
        label={t('lens.weight', at)}
        weight={term.weight}
        format={measured}
        onEdit={(value) => onEdit(cell, value)}
      />
      <span>= {measured(term.product)}</span>
    </p>
  )
}
