import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../.ci/root.mjs'
import { sourceViolations, topLevelViolations } from './architecture/check.ts'
import { ROOMS } from './architecture/rooms.ts'

const read = (path: string) => readFileSync(join(root, path), 'utf8')

function sourceFiles() {
  return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
    .map((path) => ({ path, text: read(path) }))
}

test('every file of src keeps to the rooms', () => {
  const files = sourceFiles()
  expect(files.length).toBeGreaterThan(0)
  expect(sourceViolations(files)).toEqual([])
})

test('the top level holds only what is listed', () => {
  const ignored = read('.gitignore')
    .split('\n')
    .map((line) => line.replace(/\/$/, ''))
  expect(topLevelViolations(readdirSync(root), ignored)).toEqual([])
})

test('every folder of src is a room of the table', () => {
  expect(Object.keys(ROOMS)).toEqual(expect.arrayContaining(readdirSync(join(root, 'src'))))
})
