import { expect, test } from 'vitest'
import { inflate } from '../../../src/data/idx/inflate.ts'

async function packed(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

test('the browser unpacks an archive and refuses a cut, a damaged or a too large one', async () => {
  const bytes = new Uint8Array(2_000_000).map((_, i) => i * i)
  const archive = await packed(bytes)
  const result = await inflate(archive)
  expect('bytes' in result && result.bytes.every((byte, i) => byte === bytes[i])).toBe(true)
  const broken = { problem: { kind: 'gzip-broken' } }
  expect(await inflate(archive.slice(0, -1))).toEqual(broken)
  expect(await inflate(archive.fill(0, archive.length - 8))).toEqual(broken)
  expect(await inflate(await packed(bytes), 1)).toEqual({ problem: { kind: 'too-large', limit: 1 } })
})
