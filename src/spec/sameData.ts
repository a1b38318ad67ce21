import type { DataSpec } from './spec.ts'
import type { DrawnPoint } from './drawn.ts'

/** Whether two specs name the same data, at a glance: a table that was read anew counts as another. */
export function sameData(a: DataSpec, b: DataSpec): boolean {
  if (a === b) return true
  const { drawn: drawnA, ...restA } = a
  const { drawn: drawnB, ...restB } = b
  const keys = Object.keys(restA) as (keyof typeof restA)[]
  return keys.every((key) => restA[key] === restB[key]) && sameDrawn(drawnA, drawnB)
}

function sameDrawn(a: readonly DrawnPoint[], b: readonly DrawnPoint[]): boolean {
  if (a === b) return true
  const same = ({ x1, x2, value }: DrawnPoint, i: number) =>
    x1 === b[i]!.x1 && x2 === b[i]!.x2 && value === b[i]!.value
  return a.length === b.length && a.every(same)
}
