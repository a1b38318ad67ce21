import type { Text } from '../hooks/useText.ts'

/** A measured value in any unit: from a thousand on whole and in groups of three, else with three decimals. */
export function quantity(value: number, { measured, count }: Pick<Text, 'measured' | 'count'>): string {
  if (Math.abs(value) < 1000 || Math.abs(value) >= 1e9 || Number.isNaN(value)) return measured(value)
  return (value < 0 ? '\u2212' : '') + count(Math.round(Math.abs(value)))
}

/** A number beside an axis; from ten thousand on with the prefix of a thousand or a million. */
export function axisNumber(value: number, { tick, compact }: Pick<Text, 'tick' | 'compact'>): string {
  return Math.abs(value) >= 10_000 ? compact(value) : tick(value)
}
