import { FIELDS } from '../fields.ts'
import { PLAYGROUND_KEYS } from './keys.ts'
import { readPairs } from './readPairs.ts'

/** `noise`, `seed` and `discretize` are keys of both. */
const SHARED: readonly string[] = FIELDS.map(({ key }) => key).filter((key) => PLAYGROUND_KEYS.includes(key))
const OURS: ReadonlySet<string> = new Set(FIELDS.map(({ key }) => key).filter((key) => !SHARED.includes(key)))
const THEIRS: ReadonlySet<string> = new Set(PLAYGROUND_KEYS.filter((key) => !SHARED.includes(key)))

/**
 * Whether `text` is or has in it a link of TensorFlow Playground: a key that only such links have, and none that
 * only ours have.
 */
export function isPlaygroundLink(text: string): boolean {
  const keys = [...readPairs(text).keys()]
  return keys.some((key) => THEIRS.has(key)) && !keys.some((key) => OURS.has(key))
}
