import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readMnist, type NamedFile } from '../../../src/data/idx/readMnist.ts'
import { gzip, idxFile, missingDetails, type Bytes } from './idxFile.ts'

const named = (name: string, bytes: Bytes): NamedFile => ({ name, bytes })
const images = (count: number, name = 'images'): NamedFile => named(name, idxFile(count, 28, 28))
const labels = (count: number, name = 'labels'): NamedFile => named(name, idxFile(count))

function partOf(count: number) {
  return { count, pixels: idxFile(count, 28, 28).slice(16), labels: idxFile(count).slice(8) }
}

async function expectProblem(files: readonly NamedFile[]) {
  const result = await readMnist(files)
  if (!('problem' in result)) throw new Error('expected a problem')
  expect(missingDetails(result.problem)).toEqual([])
  return result
}

test('pairs four files in any order, whatever they are called and packed or not', async () => {
  const four = [images(5), labels(5), images(2), labels(2)]
  const order = fc.shuffledSubarray(four, { minLength: 4, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(order, fc.nat(15), async (files, packed) => {
      const given = files.map(({ name, bytes }, i) => named(name, packed & (1 << i) ? gzip(bytes) : bytes))
      expect(await readMnist(given)).toEqual({ mnist: { train: partOf(5), test: partOf(2) } })
    }),
    { numRuns: 30 },
  )
})

test('two files are the training part, in any order', async () => {
  const mnist = { train: partOf(3), test: null }
  expect(await readMnist([images(3), labels(3)])).toEqual({ mnist })
  expect(await readMnist([labels(3), images(3)])).toEqual({ mnist })
})

test('pairs as large as each other are told by their names', async () => {
  const other = idxFile(2, 28, 28).fill(77, 16)
  const files = [
    named('t10k-images-idx3-ubyte', other),
    labels(2, 't10k-labels-idx1-ubyte'),
    labels(2, 'train-labels-idx1-ubyte'),
    images(2, 'train-images-idx3-ubyte'),
  ]
  for (const given of [files, files.toReversed()])
    expect(await readMnist(given)).toEqual({
      mnist: { train: partOf(2), test: { ...partOf(2), pixels: other.slice(16) } },
    })
})

describe('says what is wrong with', () => {
  const four = [images(5), labels(5), images(2), labels(2)]
  test.each<[string, readonly NamedFile[], object]>([
    ['no files', [], { kind: 'wrong-file-count', found: 0 }],
    ['three files', four.slice(1), { kind: 'wrong-file-count', found: 3 }],
    ['five files', [...four, labels(2)], { kind: 'wrong-file-count', found: 5 }],
    ['two files of images', [images(5), images(2)], { kind: 'wrong-pairs', images: 2, labels: 0 }],
    ['two files of labels', [labels(5), labels(5)], { kind: 'wrong-pairs', images: 0, labels: 2 }],
    [
      'three files of images',
      [images(5), images(5), images(2), labels(2)],
      { kind: 'wrong-pairs', images: 3, labels: 1 },
    ],
    [
      'training images with test labels',
      [images(5), labels(2)],
      { kind: 'counts-differ', images: 5, labels: 2 },
    ],
    [
      'one pair that fits and one that does not',
      [images(5), labels(3), images(2), labels(5)],
      { kind: 'counts-differ', images: 2, labels: 3 },
    ],
    [
      'the same images twice',
      [images(5), images(5), labels(5), labels(2)],
      { kind: 'counts-differ', images: 5, labels: 2 },
    ],
    [
      'two pairs of one size without names',
      [images(5), images(5), labels(5), labels(5)],
      { kind: 'same-counts', count: 5 },
    ],
    [
      'two pairs of one size of which only the images have names',
      [images(5, 'train'), images(5, 'test'), labels(5), labels(5)],
      { kind: 'same-counts', count: 5 },
    ],
  ])('%s', async (_, files, problem) => {
    expect(await expectProblem(files)).toEqual({ problem, file: null })
  })

  test.each<[string, Bytes, object]>([
    ['not IDX', Uint8Array.of(80, 75, 3, 4), { kind: 'not-idx' }],
    ['damaged', gzip(idxFile(2)).slice(0, -1), { kind: 'gzip-broken' }],
    ['of other dimensions', idxFile(2, 2), { kind: 'wrong-dimensions', found: 2 }],
    ['of another size', idxFile(1, 32, 30), { kind: 'image-size', rows: 32, columns: 30, size: 28 }],
    ['cut', idxFile(5).slice(0, 9), { kind: 'labels-cut', count: 5, expected: 13, found: 9 }],
  ])('a file that is %s, by its name', async (_, bytes, problem) => {
    expect(await expectProblem([images(5), named('this one', bytes)])).toEqual({ problem, file: 'this one' })
  })
})
