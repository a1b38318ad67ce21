import { expect, test } from 'vitest'
import { stalePackages } from '../../.ci/packages.mjs'

const linux = { os: 'linux', cpu: 'x64', libc: 'glibc' }

test('nothing is stale where the installed packages are those of the lock', () => {
  const packages = { 'node_modules/a': { version: '1.0.0', integrity: 'x' } }
  expect(stalePackages({ packages: { '': {}, ...packages } }, { packages }, linux)).toEqual([])
})

test('everything is stale where nothing is installed', () => {
  const lock = { packages: { '': {}, 'node_modules/a': {}, 'node_modules/a/node_modules/b': {} } }
  expect(stalePackages(lock, {}, linux)).toEqual(['node_modules/a', 'node_modules/a/node_modules/b'])
})

test('another version, other content and a package too many are stale', () => {
  const lock = { packages: { a: { version: '1.0.0' }, b: { version: '1.0.0', integrity: 'x' } } }
  const installed = { packages: { a: { version: '1.0.1' }, b: { version: '1.0.0', integrity: 'y' }, c: {} } }
  expect(stalePackages(lock, installed, linux)).toEqual(['c', 'a', 'b'])
})

test.each([
  [{ optional: true, os: ['linux'], cpu: ['x64'], libc: ['glibc'] }, ['a']],
  [{ optional: true, os: ['linux'], cpu: ['x64'], libc: ['musl'] }, []],
  [{ optional: true, os: ['linux'], cpu: ['arm64'] }, []],
  [{ optional: true, os: ['win32'], cpu: ['x64'] }, []],
  [{ optional: true, os: ['!win32'], cpu: ['!arm64'] }, ['a']],
  [{ optional: true, os: ['!linux'], cpu: ['x64'] }, []],
  [{ optional: true }, []],
])('of %o the missing are %o on Linux', (entry, stale) => {
  expect(stalePackages({ packages: { a: entry } }, {}, linux)).toEqual(stale)
})
