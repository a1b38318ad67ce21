import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../.ci/root.mjs'

interface LockEntry {
  readonly version?: string
  readonly resolved?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, LockEntry>>
}

/** Where Node would look for `name` from the package at `place`, nearest first. */
function placesOf(name: string, place: string): string[] {
  const folders = place === '' ? [''] : [`${place}/`]
  for (
    let at = place.lastIndexOf('node_modules/');
    at >= 0;
    at = place.lastIndexOf('node_modules/', at - 1)
  ) {
    folders.push(place.slice(0, at))
    if (at === 0) break
  }
  return folders.map((folder) => `${folder}node_modules/${name}`)
}

test('the lock file has the packages of every platform, not only of the one it was written on', () => {
  const wanted = Object.entries(lock.packages).flatMap(([place, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).map((name) => ({ name, place })),
  )
  const missing = wanted.filter(({ name, place }) => !placesOf(name, place).some((at) => at in lock.packages))
  expect(wanted.length).toBeGreaterThan(0)
  expect(missing).toEqual([])
})

test('the lock file names no registry, so that everybody installs from their own', () => {
  const resolved = Object.entries(lock.packages).filter(([, entry]) => entry.resolved !== undefined)
  expect(resolved).toEqual([])
})
