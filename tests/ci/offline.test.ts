import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, expect, test } from 'vitest'
import { contentSecurityPolicy, POLICY } from '../../.ci/contentSecurityPolicy.mjs'
import { describeBuild, offline } from '../../.ci/offline.mjs'

const folder = mkdtempSync(join(tmpdir(), 'sinapsis-offline-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Builds a page with a script that is loaded later; gives its files by name. */
async function built(said: string): Promise<Map<string, string>> {
  mkdirSync(join(folder, 'public', 'icons'), { recursive: true })
  const source = {
    'index.html': '<!doctype html><html><head></head><script type="module" src="/main.js"></script></html>',
    'main.js': "void import('./later.js')",
    'later.js': `document.title = '${said}'`,
    'public/icons/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg" />',
    'public/.hidden': '',
  }
  for (const [name, text] of Object.entries(source)) writeFileSync(join(folder, name), text)
  const plugins = [contentSecurityPolicy(), offline()]
  const options = { base: './', configFile: false, logLevel: 'silent', root: folder } as const
  const output = await build({ ...options, plugins, build: { write: false, minify: false } })
  if (!('output' in output)) throw new Error('Vite gave no output')
  return new Map(
    output.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source.toString()]),
  )
}

const versionIn = (worker = '') => /version: ?["'`]([0-9a-f]{16})["'`]/.exec(worker)?.[1]

test('the service worker knows every file, and another version for another content', async () => {
  const files = await built('one')
  const worker = files.get('sw.js')
  const others = [...files.keys()].filter((name) => name !== 'sw.js' && name !== 'index.html')
  expect(others.filter((name) => name.startsWith('assets/'))).toHaveLength(2)
  for (const name of [...others, 'icons/icon.svg']) expect(worker).toContain(name)
  expect(worker).not.toContain('.hidden')
  expect(worker).not.toMatch(/^(import|export)\b/m)

  const same = await built('one')
  const other = await built('two')
  expect(versionIn(worker)).toBeDefined()
  expect(versionIn(same.get('sw.js'))).toBe(versionIn(worker))
  expect(versionIn(other.get('sw.js'))).not.toBe(versionIn(worker))
})

test('the page is built with the policy before everything else of its head', async () => {
  const page = (await built('one')).get('index.html') ?? ''
  const [, content = ''] =
    /<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page) ?? []
  expect(content.replaceAll('&#39;', "'")).toBe(POLICY)
})

test('the version depends on names and contents, not on their order; the page has its empty address', () => {
  const files = [
    ['index.html', 'page'],
    ['b.js', 'b'],
    ['a.js', Uint8Array.of(97)],
  ] as const
  const { version, files: names } = describeBuild(files)
  expect(names).toEqual(['a.js', 'b.js', ''])
  expect(describeBuild(files.toReversed()).version).toBe(version)
  for (const changed of [
    ['index.html', 'pagf'],
    ['index.htm', 'page'],
    ['index.html', 'page '],
  ] as const)
    expect(describeBuild([...files.slice(1), changed]).version).not.toBe(version)
})
