import { expect, test } from 'vitest'
import { inflate } from '../../../src/data/idx/inflate.ts'
import { changed, gzip } from './idxFile.ts'

const MEGABYTE = 1_000_000
const many = new Uint8Array(3 * MEGABYTE).map((_, i) => i * i)

test('unpacks what comes in many pieces', async () => {
  const result = await inflate(gzip(many))
  expect('bytes' in result && Buffer.compare(result.bytes, many)).toBe(0)
})

test('leaves what is not packed as it is', async () => {
  const result = await inflate(many)
  expect('bytes' in result && result.bytes).toBe(many)
})

test.each([2, 3])('a limit of %d megabytes holds packed and unpacked', async (limit) => {
  const allowed = limit === 3
  for (const file of [many, gzip(many)]) {
    const result = await inflate(file, limit)
    if (allowed) expect('bytes' in result).toBe(true)
    else expect(result).toEqual({ problem: { kind: 'too-large', limit } })
  }
})

test('a damaged and a cut archive are told from sound ones', async () => {
  const packed = gzip(Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 2, 7, 3))
  const checksum = packed.length - 8
  const broken = { problem: { kind: 'gzip-broken' } }
  expect(await inflate(changed(packed, checksum, (byte) => byte ^ 1))).toEqual(broken)
  expect(await inflate(packed.slice(0, -3))).toEqual(broken)
  expect(await inflate(Uint8Array.of(0x1f, 0x8b))).toEqual(broken)
})
