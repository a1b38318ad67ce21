import type { LabelledImages, OpenedImages } from '../../spec/images.ts'
import { readHeader } from './header.ts'
import { inflate } from './inflate.ts'
import type { MnistProblem } from './problem.ts'
import { imagesOf, type IdxImages } from './readIdxImages.ts'
import { labelsOf } from './readIdxLabels.ts'

/** Rows and columns of MNIST's images. */
const SIZE = 28

export interface NamedFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** `file` is the name of the file with the problem, null where it is one of several together. */
export type MnistResult =
  { readonly mnist: OpenedImages } | { readonly problem: MnistProblem; readonly file: string | null }

interface Counted {
  readonly name: string
  readonly count: number
}

type Images = Counted & IdxImages

interface Labels extends Counted {
  readonly labels: Uint8Array
}

/**
 * MNIST from its files in any order: one of images and one of labels, or two of each. Which is which is told
 * by what is in them; images and labels go together where they are as many, and the larger pair trains.
 * Only where both pairs are as large as each other the names decide (`train`, `t10k` or `test`).
 * Never rejects.
 */
export async function readMnist(files: readonly NamedFile[]): Promise<MnistResult> {
  if (files.length !== 2 && files.length !== 4)
    return together({ kind: 'wrong-file-count', found: files.length })
  const images: Images[] = []
  const labels: Labels[] = []
  for (const file of files) {
    const read = await readFile(file)
    if ('problem' in read) return { problem: read.problem, file: file.name }
    if ('pixels' in read) images.push(read)
    else labels.push(read)
  }
  if (images.length !== labels.length)
    return together({ kind: 'wrong-pairs', images: images.length, labels: labels.length })
  return pair(images, labels)
}

async function readFile({
  name,
  bytes: file,
}: NamedFile): Promise<Images | Labels | { readonly problem: MnistProblem }> {
  const inflated = await inflate(file)
  if ('problem' in inflated) return inflated
  const header = readHeader(inflated.bytes)
  if ('problem' in header) return header
  if (header.sizes.length === 1) {
    const read = labelsOf(inflated.bytes)
    return 'problem' in read ? read : { name, count: read.labels.length, labels: read.labels }
  }
  const read = imagesOf(inflated.bytes)
  if ('problem' in read) return read
  const { rows, columns } = read.images
  if (rows !== SIZE || columns !== SIZE) return { problem: { kind: 'image-size', rows, columns, size: SIZE } }
  return { name, ...read.images }
}

/** As many files of images as of labels, one or two. */
function pair(images: readonly Images[], labels: readonly Labels[]): MnistResult {
  const alike = images.length === 2 && images[0]!.count === images[1]!.count
  const trainFirst = alike ? byName : byCount
  const ordered = labels.toSorted(trainFirst)
  const pairs = images.toSorted(trainFirst).map((some, i) => ({ some, their: ordered[i]! }))
  const unlike = pairs.find(({ some, their }) => some.count !== their.count)
  if (unlike !== undefined)
    return together({ kind: 'counts-differ', images: unlike.some.count, labels: unlike.their.count })
  if (alike && !(namesTell(images) && namesTell(labels)))
    return together({ kind: 'same-counts', count: images[0]!.count })
  const [train, test] = pairs.map(({ some, their }): LabelledImages => ({
    count: some.count,
    pixels: some.pixels,
    labels: their.labels,
  }))
  return { mnist: { train: train!, test: test ?? null } }
}

const byCount = (one: Counted, other: Counted): number => other.count - one.count
const byName = (one: Counted, other: Counted): number => Number(isTest(one)) - Number(isTest(other))
const isTest = ({ name }: Counted): boolean => /t10k|test/i.test(name)

/** Whether one of both names is of test files and the other is not. */
const namesTell = (files: readonly Counted[]): boolean => files.filter(isTest).length === 1

const together = (problem: MnistProblem): MnistResult => ({ problem, file: null })
