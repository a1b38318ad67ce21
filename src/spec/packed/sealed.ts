import { deflateSync, Inflate } from 'fflate'
import { fromBase64url, toBase64url } from './base64url.ts'
import { crc32 } from './crc32.ts'
import { damaged, PackedError } from './packedError.ts'

/** First byte of every packed value: what follows is laid out as this version has it. */
export const PACKED_VERSION = 1

/** No value of ours unpacks to more bytes than this; deflate can make 1,000 of one. */
export const MOST_UNPACKED_BYTES = 256_000

/** So few bytes unpack at a time that a bomb is noticed before it has grown far beyond the limit. */
const CHUNK_BYTES = 1024

const CHECKSUM_BYTES = 4

/** `body` as a text for addresses: a version, the body in raw deflate (RFC 1951), the checksum of both. */
export function seal(body: Uint8Array): string {
  const deflated = deflateSync(body, { level: 9 })
  const bytes = new Uint8Array(1 + deflated.length + CHECKSUM_BYTES)
  bytes[0] = PACKED_VERSION
  bytes.set(deflated, 1)
  const end = bytes.length - CHECKSUM_BYTES
  new DataView(bytes.buffer).setUint32(end, crc32(bytes.subarray(0, end)))
  return toBase64url(bytes)
}

/** The body that `seal` made this text of; throws `PackedError` for any other text. */
export function unseal(text: string): Uint8Array {
  const bytes = fromBase64url(text)
  if (bytes === null) throw damaged('expected base64url, got another text')
  const end = bytes.length - CHECKSUM_BYTES
  if (end < 1) throw damaged(`expected at least ${1 + CHECKSUM_BYTES} bytes, got ${bytes.length}`)
  const checksum = new DataView(bytes.buffer).getUint32(end)
  if (crc32(bytes.subarray(0, end)) !== checksum) throw damaged('expected other bytes by their checksum')
  if (bytes[0] !== PACKED_VERSION)
    throw new PackedError('packed-version', `expected version ${PACKED_VERSION}, got ${bytes[0]}`)
  return inflated(bytes.subarray(1, end))
}

/** Inflates piece by piece and stops where it is too much, whatever the bytes promise. */
function inflated(bytes: Uint8Array): Uint8Array {
  const body = new Uint8Array(MOST_UNPACKED_BYTES)
  let length = 0
  const inflate = new Inflate((piece) => {
    if (length + piece.length > body.length)
      throw new PackedError('packed-too-large', `expected at most ${body.length} bytes, got more`)
    body.set(piece, length)
    length += piece.length
  })
  try {
    for (let at = 0; at === 0 || at < bytes.length; at += CHUNK_BYTES) {
      inflate.push(bytes.slice(at, at + CHUNK_BYTES), at + CHUNK_BYTES >= bytes.length)
    }
  } catch (error) {
    throw error instanceof PackedError ? error : damaged(`inflate: ${String(error)}`)
  }
  return body.subarray(0, length)
}
