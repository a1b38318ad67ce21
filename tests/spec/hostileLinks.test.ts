import { describe, expect, test } from 'vitest'
import '../../src/spec/installFormulas.ts'
import { openLink } from '../../src/spec/openLink.ts'
import '../../src/spec/packed/installPacked.ts'
import type { Repair } from '../../src/spec/repair.ts'
import { validateSpec } from '../../src/spec/validate.ts'
import { HOSTILE_KINDS, hostileLink, type HostileKind } from './hostileLinks.ts'

/** 10,000 in all. */
const COUNTS: Readonly<Record<HostileKind, number>> = {
  valid: 1500,
  mutated: 4000,
  truncated: 2000,
  oversized: 250,
  bomb: 250,
  script: 2000,
}

/** So many links may be slow on a busy machine. */
const PATIENCE_MS = 120_000

/** What is said of a link must be short and without signs that nobody sees. */
function isSafe({ field, given, used }: Repair): boolean {
  return (
    [field, given].every((text) => Array.from(text).length <= 40 && !/\p{C}/u.test(text)) &&
    !/\p{C}/u.test(used)
  )
}

/** Opens a link as the page does: nothing is thrown, the spec is valid, and what is said of it is safe. */
function open(hash: string): readonly Repair[] {
  const { spec, repairs, trained } = openLink(hash)
  const again = validateSpec(spec)
  if (again.repairs.length > 0) throw new Error(`not valid: ${JSON.stringify(again.repairs)}`)
  if (!repairs.every(isSafe)) throw new Error(`not safe: ${JSON.stringify(repairs)}`)
  if (trained !== null && !trained.parameters.every(Number.isFinite)) throw new Error('not finite')
  return repairs
}

function openAll(kind: HostileKind): { hash: string; repairs: readonly Repair[] }[] {
  return Array.from({ length: COUNTS[kind] }, (_, index) => {
    const hash = hostileLink(kind, index)
    try {
      return { hash, repairs: open(hash) }
    } catch (error) {
      throw new Error(`${kind} ${index}: ${hash.slice(0, 300)}`, { cause: error })
    }
  })
}

test('there are 10,000 of them', () => {
  expect(Object.values(COUNTS).reduce((sum, count) => sum + count, 0)).toBe(10_000)
})

describe('links that are not as they should be open as a valid playground, and say what was repaired', () => {
  test.each(HOSTILE_KINDS)('%s', { timeout: PATIENCE_MS }, (kind) => {
    expect(openAll(kind)).toHaveLength(COUNTS[kind])
  })

  test('what is too long, or unpacks to too much, says so', { timeout: PATIENCE_MS }, () => {
    const problems = openAll('oversized').map(({ repairs }) => repairs.map(({ problem }) => problem))
    expect(
      problems.filter((said) => !said.includes('too-long') && !said.includes('packed-too-large')),
    ).toEqual([])
    expect(open(hostileLink('bomb', 0))).toMatchObject([{ field: 'pack', problem: 'packed-too-large' }])
  })
})
