/** What a network consists of, as far as drawing it goes. */
export interface Diagram {
  /** From left to right: inputs, hidden layers, outputs. */
  readonly columns: readonly { readonly units: readonly DiagramUnit[] }[]
  /** The link from unit i of column c to unit j of column c + 1 is parameter `kernelOffsets[c] + i * unitsOf(c + 1) + j`. */
  readonly kernelOffsets: readonly number[]
}

export interface DiagramUnit {
  /** Numbered through all columns from 0. */
  readonly unit: number
  /** Short text beside the tiles of the first column; elsewhere ''. */
  readonly label: string
  /** Accessible name. */
  readonly name: string
  /** Parameter index, `null` for a unit without a bias. */
  readonly bias: number | null
}

/** What can be pointed at; `unit`, `from` and `to` are numbered as `DiagramUnit.unit`. */
export type NetworkTarget =
  | { readonly kind: 'weight'; readonly parameter: number; readonly from: number; readonly to: number }
  | { readonly kind: 'bias'; readonly parameter: number; readonly unit: number }
  | { readonly kind: 'unit'; readonly unit: number }

/** The link from the `from`th unit of `column` to the `to`th unit of the next one. */
export function weightTarget(diagram: Diagram, column: number, from: number, to: number): NetworkTarget {
  const targets = diagram.columns[column + 1]!.units
  return {
    kind: 'weight',
    parameter: diagram.kernelOffsets[column]! + from * targets.length + to,
    from: diagram.columns[column]!.units[from]!.unit,
    to: targets[to]!.unit,
  }
}

/** Column and place within it of a unit, or `null` where the diagram has no such unit. */
export function placeOf(diagram: Diagram, unit: number): { column: number; index: number } | null {
  for (const [column, { units }] of diagram.columns.entries()) {
    const index = units.findIndex((candidate) => candidate.unit === unit)
    if (index >= 0) return { column, index }
  }
  return null
}

export function sameTarget(a: NetworkTarget | null, b: NetworkTarget | null): boolean {
  if (a === null || b === null) return a === b
  if (a.kind !== b.kind) return false
  return a.kind === 'unit' ? a.unit === (b as typeof a).unit : a.parameter === (b as typeof a).parameter
}
