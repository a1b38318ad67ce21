import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readIdxLabels } from '../../../src/data/idx/readIdxLabels.ts'
import { changed, gzip, idxFile, missingDetails, type Bytes } from './idxFile.ts'

const arbitraryCount = fc.integer({ min: 1, max: 300 })

async function expectProblem(file: Bytes) {
  const result = await readIdxLabels(file)
  if (!('problem' in result)) throw new Error('expected a problem')
  expect(missingDetails(result.problem)).toEqual([])
  return result.problem
}

test('any labels come back as they were written, packed or not', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryCount, fc.boolean(), async (count, packed) => {
      const labels = Uint8Array.from({ length: count }, (_, i) => i % 10)
      expect(await readIdxLabels(packed ? gzip(idxFile(count)) : idxFile(count))).toEqual({ labels })
    }),
  )
})

describe('says in numbers what is wrong with', () => {
  test.each<[string, Bytes, object]>([
    ['images', idxFile(2, 3, 3), { kind: 'images-not-labels' }],
    ['a matrix', idxFile(2, 3), { kind: 'wrong-dimensions', found: 2 }],
    ['many dimensions', idxFile(2, 3, 1, 1), { kind: 'wrong-dimensions', found: 4 }],
    ['a cut header', idxFile(12).slice(0, 7), { kind: 'header-cut', expected: 8, found: 7 }],
    ['cut labels', idxFile(12).slice(0, 10), { kind: 'labels-cut', count: 12, expected: 20, found: 10 }],
    [
      'more than was said',
      Uint8Array.from([...idxFile(12), 1]),
      { kind: 'labels-too-long', count: 12, expected: 20, found: 21 },
    ],
    ['no labels', idxFile(0), { kind: 'no-labels' }],
    [
      'a letter of EMNIST',
      changed(idxFile(12), 10, () => 35),
      { kind: 'label-too-large', place: 3, found: 35, limit: 9 },
    ],
    ['integers', changed(idxFile(12), 2, () => 0x0c), { kind: 'wrong-type', type: '0x0C' }],
  ])('%s', async (_, bytes, problem) => {
    expect(await expectProblem(bytes)).toEqual(problem)
  })
})

test('a file cut anywhere or with one bit of its header changed is a problem', async () => {
  const file = idxFile(23)
  for (let length = 0; length < file.length; length++) await expectProblem(file.slice(0, length))
  for (let bit = 0; bit < 64; bit++)
    await expectProblem(changed(file, bit >> 3, (byte) => byte ^ (1 << (bit & 7))))
})
