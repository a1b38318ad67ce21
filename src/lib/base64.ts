/** As many bytes as a function may be given as arguments anywhere. */
const CHUNK = 8192

/** The 32 bits of every number, in the order of this machine (little-endian wherever browsers run), as base64. */
export function floatsToBase64(values: Float32Array): string {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
  let text = ''
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  }
  return btoa(text)
}

/** The numbers of which `floatsToBase64` made this text; throws for a text that is no base64 of whole numbers of 32 bits. */
export function floatsFromBase64(text: string): Float32Array<ArrayBuffer> {
  const bytes = atob(text)
  const read = new Uint8Array(bytes.length)
  for (let i = 0; i < bytes.length; i++) read[i] = bytes.charCodeAt(i)
  return new Float32Array(read.buffer)
}
