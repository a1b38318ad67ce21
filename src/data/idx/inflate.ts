import type { IdxProblem } from './problem.ts'

/** More than any of MNIST, EMNIST balanced or QMNIST; whatever unpacks to more is refused. */
const LIMIT_MEGABYTES = 200
const MEGABYTE = 1_000_000

export type Inflated = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly problem: IdxProblem }

/**
 * `bytes` unpacked where they are gzip by their first two bytes (RFC 1952), otherwise `bytes` themselves.
 * Stops unpacking at `limit` megabytes. Never rejects.
 */
export async function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  limit: number = LIMIT_MEGABYTES,
): Promise<Inflated> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b)
    return bytes.length > limit * MEGABYTE ? { problem: { kind: 'too-large', limit } } : { bytes }
  try {
    return await unpack(bytes, limit)
  } catch {
    return { problem: { kind: 'gzip-broken' } }
  }
}

async function unpack(packed: Uint8Array<ArrayBuffer>, limit: number): Promise<Inflated> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')).getReader()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > limit * MEGABYTE) {
      // What is left need not be unpacked, and whether it could be no longer matters.
      reader.cancel().catch(() => {})
      return { problem: { kind: 'too-large', limit } }
    }
    chunks.push(value)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return { bytes }
}
