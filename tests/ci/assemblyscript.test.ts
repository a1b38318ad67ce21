import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { assemblyscript } from '../../.ci/assemblyscript.mjs'

const folder = mkdtempSync(join(tmpdir(), 'sinapsis-assembly-'))
afterAll(() => rmSync(folder, { recursive: true }))

const load = assemblyscript().load as (this: object, id: string) => Promise<string | null>

/** What the plugin makes of a file with this text, and the files it watches. */
async function loaded(name: string, text: string): Promise<{ code: string | null; watched: string[] }> {
  const path = join(folder, name)
  writeFileSync(path, text)
  const watched: string[] = []
  const context = { addWatchFile: (file: string) => watched.push(file) }
  return { code: await load.call(context, `${path}?wasm`), watched }
}

test('gives the bytes of a module that runs, and watches its folder', async () => {
  const text = 'export function twice(x: i32): i32 {\n  return 2 * x\n}\n'
  const { code, watched } = await loaded('twice.ts', text)
  const base64 = /atob\('([^']+)'\)/.exec(code ?? '')?.[1] ?? ''
  const { instance } = await WebAssembly.instantiate(Buffer.from(base64, 'base64'))
  const { twice } = instance.exports as { twice(x: number): number }
  expect(twice(21)).toBe(42)
  expect(watched).toEqual([join(folder, 'twice.ts')])
})

test('says what is wrong and where', async () => {
  const wrong = loaded('wrong.ts', 'export function wrong(): i32 {\n  return nothing\n}\n')
  await expect(wrong).rejects.toThrow(/wrong\.ts[\s\S]*nothing/)
})

test('leaves every other file alone', async () => {
  expect(await load.call({}, join(folder, 'twice.ts'))).toBeNull()
})
