import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromBase64url, toBase64url } from '../../../src/spec/packed/base64url.ts'
import { crc32 } from '../../../src/spec/packed/crc32.ts'
import { pack, unpack } from '../../../src/spec/packed/pack.ts'
import { MOST_UNPACKED_BYTES, PACKED_VERSION, seal, unseal } from '../../../src/spec/packed/sealed.ts'
import { arbitraryContents } from './arbitraryContents.ts'

/** `bytes` behind a checksum that is right. */
function signed(bytes: Uint8Array): string {
  const all = new Uint8Array(bytes.length + 4)
  all.set(bytes)
  new DataView(all.buffer).setUint32(bytes.length, crc32(bytes))
  return toBase64url(all)
}

test('base64url agrees with that of Node, both ways', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const text = Buffer.from(bytes).toString('base64url')
      expect(toBase64url(bytes)).toBe(text)
      expect(fromBase64url(text)).toEqual(new Uint8Array(bytes))
    }),
  )
})

test.each(['A', 'AB', 'AAB', 'AA==', 'A A', 'AÄAA', '+/AA'])('%s is no base64url', (text) => {
  expect(fromBase64url(text)).toBeNull()
})

test('the checksum is the one of PNG and gzip', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
})

describe('a value that is not one of ours', () => {
  test('whatever the text, it is refused and nothing is thrown', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String()), (text) => {
        expect(unpack(text)).toEqual({ problem: 'packed-damaged' })
      }),
    )
  })

  test('whatever the bytes behind a right checksum, nothing is thrown', () => {
    const start = fc.constantFrom([PACKED_VERSION], [])
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 400 }), (before, bytes) => {
        const read = unpack(signed(Uint8Array.of(...before, ...bytes)))
        expect('contents' in read || read.problem.startsWith('packed-')).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('whatever the bytes that were packed, nothing is thrown', () => {
    const part = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.uint8Array({ maxLength: 60 }))
    fc.assert(
      fc.property(fc.array(part, { maxLength: 3 }), (parts) => {
        const body = parts.flatMap(([kind, bytes]) => [kind, bytes.length, ...bytes])
        const read = unpack(seal(Uint8Array.from(body)))
        expect('contents' in read || read.problem === 'packed-damaged').toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('cut off anywhere or with any character changed, it is damaged', () => {
    const edit = fc.tuple(fc.nat(), fc.constantFrom('A', 'Z', 'a', 'z', '0', '9', '-', '_'))
    fc.assert(
      fc.property(arbitraryContents, edit, (contents, [place, sign]) => {
        const text = pack(contents, 'exact')
        const at = place % text.length
        expect(unpack(text.slice(0, at))).toEqual({ problem: 'packed-damaged' })
        const changed = text.slice(0, at) + sign + text.slice(at + 1)
        if (changed !== text) expect(unpack(changed)).toEqual({ problem: 'packed-damaged' })
      }),
    )
  })
})

test('a bomb is stopped at the limit', () => {
  const most = new Uint8Array(MOST_UNPACKED_BYTES)
  expect(unseal(seal(most))).toHaveLength(MOST_UNPACKED_BYTES)
  const bomb = seal(new Uint8Array(20_000_000))
  expect(bomb.length).toBeLessThan(30_000)
  expect(unpack(bomb)).toEqual({ problem: 'packed-too-large' })
  expect(unpack(seal(new Uint8Array(MOST_UNPACKED_BYTES + 1)))).toEqual({ problem: 'packed-too-large' })
})

test('a bomb in a bomb is no more than bytes', () => {
  const inner = seal(new Uint8Array(MOST_UNPACKED_BYTES))
  expect(unpack(seal(new TextEncoder().encode(inner)))).toEqual({ problem: 'packed-damaged' })
})

test('a later version says so', () => {
  expect(unpack(signed(Uint8Array.of(PACKED_VERSION + 1, 1, 2, 3)))).toEqual({ problem: 'packed-version' })
})
