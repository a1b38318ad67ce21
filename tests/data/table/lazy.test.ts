import { existsSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../../.ci/root.mjs'
import { scan } from '../../architecture/scan.ts'

/** Every file and package that loading `entry` loads with it; what is imported later is not. */
function loadedWith(entry: string): Set<string> {
  const loaded = new Set<string>()
  const waiting = [entry]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (loaded.has(path)) continue
    loaded.add(path)
    if (!/\.tsx?$/.test(path) || !existsSync(join(root, path))) continue
    for (const { kind, target } of scan(path, readFileSync(join(root, path), 'utf8')).references) {
      if (target === null || (kind !== 'import' && kind !== 're-export')) continue
      waiting.push(target.startsWith('.') ? posix.join(posix.dirname(path), target) : target)
    }
  }
  return loaded
}

test('reading tables loads papaparse', () => {
  expect(loadedWith('src/data/table/readTable.ts')).toContain('papaparse')
})

test.each(['src/main.tsx', 'src/data/generate.ts', 'src/engine/worker/entry.ts'])(
  'loading %s does not',
  (entry) => {
    const loaded = loadedWith(entry)
    expect(loaded.size).toBeGreaterThan(5)
    expect(loaded).not.toContain('papaparse')
  },
)
