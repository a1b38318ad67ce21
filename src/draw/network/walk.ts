import type { NetworkLayout } from '../layout/networkLayout.ts'
import { placeOf, weightTarget, type Diagram, type NetworkTarget } from './diagram.ts'

/** What a person walks through at one tile: the tile, its bias, its incoming links from top to bottom. */
export function walkOf(diagram: Diagram, unit: number): NetworkTarget[] {
  const place = placeOf(diagram, unit)
  if (place === null) return []
  const { column, index } = place
  const stops: NetworkTarget[] = [{ kind: 'unit', unit }]
  const { bias } = diagram.columns[column]!.units[index]!
  if (bias !== null) stops.push({ kind: 'bias', parameter: bias, unit })
  if (column === 0) return stops
  const sources = diagram.columns[column - 1]!.units
  return [...stops, ...sources.map((_, from) => weightTarget(diagram, column - 1, from, index))]
}

/**
 * The unit that `key` leads to from `unit`: the next one in its column, the one nearest in height in the
 * next column that has units, or the first or last of all; `null` for another key or no way on.
 */
export function neighbourOf(layout: NetworkLayout, unit: number, key: string): number | null {
  const column = layout.columns.findIndex(({ units }) => units.some((place) => place.unit === unit))
  if (column < 0) return null
  const { units } = layout.columns[column]!
  const index = units.findIndex((place) => place.unit === unit)
  if (key === 'ArrowUp') return units[index - 1]?.unit ?? null
  if (key === 'ArrowDown') return units[index + 1]?.unit ?? null
  const { y } = units[index]!
  const everyColumn = layout.columns
  if (key === 'ArrowLeft') return nearestIn(everyColumn.slice(0, column).reverse(), y)
  if (key === 'ArrowRight') return nearestIn(everyColumn.slice(column + 1), y)
  if (key === 'Home') return nearestIn(everyColumn, -Infinity)
  if (key === 'End') return nearestIn([...everyColumn].reverse(), Infinity)
  return null
}

/** The unit at about height `y` in the first column that is not empty; -Infinity asks for the top, Infinity for the bottom. */
function nearestIn(columns: NetworkLayout['columns'], y: number): number | null {
  const units = columns.find((column) => column.units.length > 0)?.units
  if (units === undefined) return null
  if (y === -Infinity) return units[0]!.unit
  if (y === Infinity) return units.at(-1)!.unit
  return units.reduce((best, place) => (Math.abs(place.y - y) < Math.abs(best.y - y) ? place : best)).unit
}
