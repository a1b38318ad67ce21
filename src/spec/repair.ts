import { PACKED_PROBLEMS } from './packed/contents.ts'

/** What can be wrong with a part of foreign data. */
export const PROBLEMS = [
  'unknown-key',
  'unknown-value',
  'not-a-number',
  'not-whole',
  'out-of-range',
  'too-many',
  'repeated',
  'missing',
  'does-not-fit',
  'no-table',
  'no-images',
  'future-version',
  'malformed',
  'left-out',
  'too-long',
  ...PACKED_PROBLEMS,
  'packed-does-not-fit',
] as const
export type Problem = (typeof PROBLEMS)[number]

/** One thing that was not as it should be, and what stands in its place. */
export interface Repair {
  /** The key the link uses for it; what an unknown key said of itself, or empty for the whole. */
  readonly field: string
  readonly problem: Problem
  /** What was found, at most 40 characters without invisible ones. */
  readonly given: string
  /** What is used instead, as the link writes it; empty for nothing. */
  readonly used: string
}

export type Report = (problem: Problem, given: unknown, used: string) => void

const SHOWN_CHARACTERS = 40

/** `value` as a short text that is safe to show: no control, format or unpaired characters; nothing is empty. */
export function shown(value: unknown): string {
  // Cut twice: before, so that a huge text costs no more than a short one; after, to the length promised.
  const visible = textOf(value)
    .slice(0, 10 * SHOWN_CHARACTERS)
    .replace(/\p{C}/gu, '')
  return Array.from(visible).slice(0, SHOWN_CHARACTERS).join('')
}

function textOf(value: unknown): string {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'bigint':
    case 'symbol':
      return String(value)
    case 'undefined':
      return ''
    case 'object':
    case 'function':
      return value === null ? '' : typeof value
  }
}
