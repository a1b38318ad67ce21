import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readIdxImages } from '../../../src/data/idx/readIdxImages.ts'
import { changed, gzip, idxFile, missingDetails, type Bytes } from './idxFile.ts'

const size = fc.integer({ min: 1, max: 6 })
const arbitraryFile = fc.tuple(size, size, size).map((sizes) => ({ sizes, file: idxFile(...sizes) }))

async function expectProblem(file: Bytes) {
  const result = await readIdxImages(file)
  if (!('problem' in result)) throw new Error('expected a problem')
  expect(missingDetails(result.problem)).toEqual([])
  return result.problem
}

test('any images come back as they were written, packed or not', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryFile, fc.boolean(), async ({ sizes, file }, packed) => {
      const [count, rows, columns] = sizes
      expect(await readIdxImages(packed ? gzip(file) : file)).toEqual({
        images: { count, rows, columns, pixels: file.slice(16) },
      })
    }),
  )
})

test('reads a view into a larger buffer', async () => {
  const file = idxFile(2, 3, 1)
  const buffer = new Uint8Array(file.length + 7)
  buffer.set(file, 5)
  const result = await readIdxImages(buffer.subarray(5, 5 + file.length))
  expect(result).toMatchObject({ images: { count: 2, rows: 3, columns: 1 } })
})

describe('says in numbers what is wrong with', () => {
  const file = idxFile(3, 4, 5)
  test.each<[string, Bytes, object]>([
    ['nothing', new Uint8Array(), { kind: 'empty-file' }],
    ['nothing, packed', gzip(new Uint8Array()), { kind: 'empty-file' }],
    ['a text', new TextEncoder().encode('5,0,0,0,12,255'), { kind: 'not-idx' }],
    ['zeros', new Uint8Array(100), { kind: 'not-idx' }],
    ['no dimensions', Uint8Array.of(0, 0, 8, 0, 5), { kind: 'not-idx' }],
    ['an unknown type', changed(file, 2, () => 0x0a), { kind: 'not-idx' }],
    ['floats', changed(file, 2, () => 0x0d), { kind: 'wrong-type', type: '0x0D' }],
    ['labels', idxFile(7), { kind: 'labels-not-images' }],
    ['a matrix', idxFile(7, 2), { kind: 'wrong-dimensions', found: 2 }],
    ['colour images', idxFile(2, 4, 4, 3), { kind: 'wrong-dimensions', found: 4 }],
    ['a cut header', file.slice(0, 15), { kind: 'header-cut', expected: 16, found: 15 }],
    [
      'cut images',
      file.slice(0, 75),
      { kind: 'images-cut', count: 3, rows: 4, columns: 5, expected: 76, found: 75 },
    ],
    [
      'more than was said',
      Uint8Array.from([...file, 0, 0]),
      { kind: 'images-too-long', count: 3, rows: 4, columns: 5, expected: 76, found: 78 },
    ],
    ['no images', idxFile(0, 28, 28), { kind: 'no-images', count: 0, rows: 28, columns: 28 }],
    ['images without pixels', idxFile(4, 28, 0), { kind: 'no-images', count: 4, rows: 28, columns: 0 }],
  ])('%s', async (_, bytes, problem) => {
    expect(await expectProblem(bytes)).toEqual(problem)
  })

  test('the 60,000 images of MNIST of which only the beginning was downloaded', async () => {
    const start = new Uint8Array(12345)
    start.set([0, 0, 8, 3, 0, 0, 0xea, 0x60, 0, 0, 0, 28, 0, 0, 0, 28])
    const numbers = { count: 60_000, rows: 28, columns: 28, expected: 47_040_016, found: 12_345 }
    expect(await expectProblem(start)).toEqual({ kind: 'images-cut', ...numbers })
  })
})

test('a file cut anywhere is a problem, packed or not', async () => {
  const file = idxFile(3, 4, 5)
  const packed = gzip(file)
  for (let length = 0; length < file.length; length++) await expectProblem(file.slice(0, length))
  for (let length = 0; length < packed.length; length++) await expectProblem(packed.slice(0, length))
  expect(await expectProblem(packed.slice(0, -1))).toEqual({ kind: 'gzip-broken' })
})

test('one bit of the header changed is always a problem', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryFile, fc.nat(16 * 8 - 1), async ({ file }, bit) => {
      await expectProblem(changed(file, bit >> 3, (byte) => byte ^ (1 << (bit & 7))))
    }),
    { numRuns: 500 },
  )
})

test('any bytes are images or a problem, and never an error', async () => {
  const start = fc.constantFrom([], [0, 0, 8, 3], [0, 0, 8], [0x1f, 0x8b], [0x1f, 0x8b, 8, 0])
  await fc.assert(
    fc.asyncProperty(start, fc.uint8Array({ maxLength: 40 }), async (begin, rest) => {
      const result = await readIdxImages(Uint8Array.from([...begin, ...rest]))
      if ('problem' in result) expect(missingDetails(result.problem)).toEqual([])
      else expect(result.images.pixels.length).toBeGreaterThan(0)
    }),
    { numRuns: 500 },
  )
})
