import { ByteReader } from './byteReader.ts'
import { ByteWriter } from './byteWriter.ts'
import type { PackedContents, ReadPacked, TrainedState } from './contents.ts'
import { readNumbers, writeNumbers, type Precision } from './numbers.ts'
import { PackedError, damaged } from './packedError.ts'
import { MOST_UNPACKED_BYTES, seal, unseal } from './sealed.ts'
import { readTable, writeTable } from './tables.ts'

/** What a part of the contents is; one that is not known was added later and is passed over. */
const TRAINED = 1
const TABLE = 2
const TEXTS = 3

/** All that a link says beside its readable keys as one text, compressed and with a checksum. */
export function pack({ trained, table, texts }: PackedContents, precision: Precision): string {
  const body = new ByteWriter()
  if (trained !== null) writePart(body, TRAINED, (part) => writeTrained(part, trained, precision))
  if (table !== null) writePart(body, TABLE, (part) => writeTable(part, table))
  if (texts.length > 0) writePart(body, TEXTS, (part) => writeTexts(part, texts))
  return seal(body.bytes)
}

/** What `pack` made this text of; of any other text, what is wrong with it. Never throws. */
export function unpack(text: string): ReadPacked {
  try {
    return { contents: readParts(unseal(text)) }
  } catch (error) {
    if (error instanceof PackedError) return { problem: error.problem }
    throw error
  }
}

function writePart(body: ByteWriter, kind: number, write: (part: ByteWriter) => void): void {
  const part = new ByteWriter()
  write(part)
  const { bytes } = part
  body.byte(kind)
  body.whole(bytes.length)
  body.all(bytes)
}

function readParts(bytes: Uint8Array): PackedContents {
  const body = new ByteReader(bytes)
  const parts = new Map<number, ByteReader>()
  while (body.left > 0) {
    const kind = body.byte()
    if (parts.has(kind)) throw damaged(`expected part ${kind} once, got it twice`)
    parts.set(kind, new ByteReader(body.all(body.whole())))
  }
  return {
    trained: readPart(parts.get(TRAINED), readTrained),
    table: readPart(parts.get(TABLE), readTable),
    texts: readPart(parts.get(TEXTS), readTexts) ?? [],
  }
}

function readPart<Value>(part: ByteReader | undefined, read: (part: ByteReader) => Value): Value | null {
  if (part === undefined) return null
  const value = read(part)
  part.end()
  return value
}

function writeTrained(part: ByteWriter, trained: TrainedState, precision: Precision): void {
  part.whole(trained.epoch)
  part.whole(trained.position)
  part.whole(trained.iteration)
  writeNumbers(part, trained.parameters, precision)
}

function readTrained(part: ByteReader): TrainedState {
  const [epoch, position, iteration] = [part.whole(), part.whole(), part.whole()]
  return { epoch, position, iteration, parameters: readNumbers(part, MOST_UNPACKED_BYTES) }
}

function writeTexts(part: ByteWriter, texts: PackedContents['texts']): void {
  part.whole(texts.length)
  for (const said of texts.flat()) part.text(said)
}

function readTexts(part: ByteReader): PackedContents['texts'] {
  const count = part.whole()
  // Each takes two bytes at least.
  if (2 * count > part.left) throw damaged(`expected fewer texts, got ${count}`)
  return Array.from({ length: count }, () => [part.text(), part.text()] as const)
}
