import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createVitest } from 'vitest/node'
import { HEAVY, HeavyFirst } from '../../.ci/heavyFirst.mjs'
import { root } from '../../.ci/root.mjs'

test('every file that takes long is there', () => {
  expect(HEAVY.filter((file) => !existsSync(join(root, file)))).toEqual([])
})

test('files that take long come first, and none is lost', async () => {
  const vitest = await createVitest('test', { root, config: false, watch: false })
  try {
    const paths = ['tests/lockfile.test.ts', HEAVY[0]!, 'tests/architecture.test.ts', HEAVY[1]!]
    const files = paths.map((path) => vitest.getRootProject().createSpecification(join(root, path)))
    const sorted = await new HeavyFirst(vitest).sort(files)
    const order = sorted.map(({ moduleId }) => paths.findIndex((path) => moduleId === join(root, path)))
    expect(new Set(order.slice(0, 2))).toEqual(new Set([1, 3]))
    expect(new Set(order.slice(2))).toEqual(new Set([0, 2]))
  } finally {
    await vitest.close()
  }
})
