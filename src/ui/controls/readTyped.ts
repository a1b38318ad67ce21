import { parseNumber } from '../../i18n/parseNumber.ts'

export interface NumberRange {
  readonly min: number
  readonly max: number
  readonly whole: boolean
  /** A value that shows how one is typed. */
  readonly example: number
}

export type TypedProblem = 'invalid' | 'whole' | 'too-small' | 'too-large'

/** Reads what a person typed into a field of this range: its value, or what is wrong with it. */
export function readTyped(
  text: string,
  { min, max, whole }: NumberRange,
): { value: number; problem: null } | { value: null; problem: TypedProblem } {
  const value = parseNumber(text, whole)
  if (value === null) return { value: null, problem: 'invalid' }
  if (whole && !Number.isInteger(value)) return { value: null, problem: 'whole' }
  if (value < min) return { value: null, problem: 'too-small' }
  if (value > max) return { value: null, problem: 'too-large' }
  return { value, problem: null }
}
