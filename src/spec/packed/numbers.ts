import type { ByteReader } from './byteReader.ts'
import type { ByteWriter } from './byteWriter.ts'
import { damaged } from './packedError.ts'

/**
 * How exactly numbers are packed. `exact`: all 32 bits. Else so many bits a number, sign included, in blocks with
 * one scale: a number is off by at most 2^-(bits - 1) of the largest power of two that its block reaches.
 */
export type Precision = 'exact' | 20 | 16 | 12

/** From the longest to the shortest. */
export const PRECISIONS: readonly Precision[] = ['exact', 20, 16, 12]

const EXACT = 0

/** Numbers that share a scale: few, so that small ones keep their digits beside large ones. */
const BLOCK = 32

/** The powers of two just above the smallest and the largest 32-bit float. */
const [LEAST_EXPONENT, MOST_EXPONENT] = [-148, 128]

/** Finite 32-bit floats, any count of them. */
export function writeNumbers(writer: ByteWriter, values: Float32Array, precision: Precision): void {
  writer.whole(values.length)
  writer.byte(precision === 'exact' ? EXACT : precision)
  if (precision === 'exact') return writer.all(planesOf(values))
  for (let at = 0; at < values.length; at += BLOCK)
    writeBlock(writer, values.subarray(at, at + BLOCK), precision)
}

/** What `writeNumbers` wrote, as far as its precision goes; at most `most` numbers, all finite. */
export function readNumbers(reader: ByteReader, most: number): Float32Array {
  const count = reader.whole()
  if (count > most) throw damaged(`expected at most ${most} numbers, got ${count}`)
  const bits = reader.byte()
  const known = PRECISIONS.find((precision) => precision === bits)
  if (bits !== EXACT && known === undefined) throw damaged(`expected a known precision, got ${bits}`)
  const values = bits === EXACT ? fromPlanes(reader.all(4 * count)) : readBlocks(reader, count, bits)
  if (!values.every(Number.isFinite)) throw damaged('expected finite numbers')
  return values
}

/** All first bytes, then all second ones and so on: alike stands by alike, which deflates better. */
export function planesOf(values: Float32Array): Uint8Array {
  const bytes = new DataView(values.slice().buffer)
  const planes = new Uint8Array(bytes.byteLength)
  const count = values.length
  for (let i = 0; i < planes.length; i++) planes[i] = bytes.getUint8((i % count) * 4 + Math.floor(i / count))
  return planes
}

export function fromPlanes(planes: Uint8Array): Float32Array {
  const count = planes.length / 4
  const bytes = new DataView(new ArrayBuffer(planes.length))
  for (let i = 0; i < planes.length; i++) bytes.setUint8((i % count) * 4 + Math.floor(i / count), planes[i]!)
  return new Float32Array(bytes.buffer)
}

function writeBlock(writer: ByteWriter, values: Float32Array, bits: number): void {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const exponent = largest === 0 ? LEAST_EXPONENT : exponentAbove(largest)
  writer.signed(exponent)
  const top = 2 ** (bits - 1)
  const whole = (value: number) => Math.round((value / 2 ** exponent) * top)
  // A number just below the power of two rounds up to it, which has no word.
  const words = Array.from(values, (value) => clamp(whole(value), top - 1) + top)
  writeBits(writer, words, bits)
}

function clamp(value: number, size: number): number {
  return Math.max(-size, Math.min(size, value))
}

/** The least power of two that is above `value`, which is above 0. */
function exponentAbove(value: number): number {
  const guess = Math.floor(Math.log2(value)) + 1
  // The logarithm of a number beside a power of two may round to the other side.
  if (2 ** guess <= value) return guess + 1
  return 2 ** (guess - 1) > value ? guess - 1 : guess
}

function readBlocks(reader: ByteReader, count: number, bits: number): Float32Array {
  const values = new Float32Array(count)
  const top = 2 ** (bits - 1)
  for (let at = 0; at < count; at += BLOCK) {
    const exponent = reader.signed()
    if (exponent < LEAST_EXPONENT || exponent > MOST_EXPONENT)
      throw damaged(`expected an exponent, got ${exponent}`)
    const words = readBits(reader, Math.min(BLOCK, count - at), bits)
    words.forEach((word, i) => (values[at + i] = ((word - top) / top) * 2 ** exponent))
  }
  return values
}

/** Words of `bits` bits, the highest bit first; zeros fill the last byte. */
function writeBits(writer: ByteWriter, words: readonly number[], bits: number): void {
  let held = 0
  let waiting = 0
  for (const word of words) {
    held = held * 2 ** bits + word
    waiting += bits
    while (waiting >= 8) {
      waiting -= 8
      const byte = Math.floor(held / 2 ** waiting)
      writer.byte(byte)
      held -= byte * 2 ** waiting
    }
  }
  if (waiting > 0) writer.byte(held * 2 ** (8 - waiting))
}

function readBits(reader: ByteReader, count: number, bits: number): number[] {
  let held = 0
  let waiting = 0
  return Array.from({ length: count }, () => {
    while (waiting < bits) {
      held = held * 256 + reader.byte()
      waiting += 8
    }
    waiting -= bits
    const word = Math.floor(held / 2 ** waiting)
    held -= word * 2 ** waiting
    return word
  })
}
