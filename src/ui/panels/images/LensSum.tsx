import type { ReactNode } from 'react'
import { useAllText } from '../../hooks/useAllText.ts'

/** A number of a sum: what it is, and what stands before it. */
export interface LensTerm {
  readonly id: string
  readonly sign?: string
  readonly label: string
  readonly value: number
  /** Instead of the plain number. */
  readonly field?: ReactNode
}

interface LensSumProps {
  readonly terms: readonly LensTerm[]
  /** Of all products, where the terms tell them in parts. */
  readonly products?: number
}

/** Numbers that make another one, in a line, each with its name under it. */
export function LensSum({ terms, products }: LensSumProps) {
  const { measured } = useAllText()
  const told = products === undefined ? {} : { 'data-testid': 'lens-sum', 'data-value': products }
  return (
    <div className="lens-sum" role="group" {...told}>
      {terms.map(({ id, sign, label, value, field }) => (
        <span className="lens-term" key={id} data-testid={`lens-${id}`} data-value={value}>
          {sign !== undefined && <span className="lens-sign">{sign}</span>}
          <span className="lens-term-number">{field ?? <strong>{measured(value)}</strong>}</span>
          <span className="lens-term-label">{label}</span>
        </span>
      ))}
    </div>
  )
}
