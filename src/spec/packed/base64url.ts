/** The alphabet of RFC 4648, section 5: nothing in it is escaped in an address. */
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const VALUES: ReadonlyMap<string, number> = new Map(Array.from(SIGNS, (sign, value) => [sign, value]))

/** Four characters for three bytes, without padding at the end. */
export function toBase64url(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const word = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    const signs = Math.min(3, bytes.length - at) + 1
    for (let i = 0; i < signs; i++) text += SIGNS[(word >> (18 - 6 * i)) & 63]
  }
  return text
}

/** The bytes that `toBase64url` made this text of; `null` for any other text. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 === 1) return null
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let word = 0
  let bits = 0
  let at = 0
  for (const sign of text) {
    const value = VALUES.get(sign)
    if (value === undefined) return null
    word = ((word << 6) | value) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at++] = word >> bits
  }
  // Bits that belong to no byte are zeros, so that every value has one text.
  return (word & ((1 << bits) - 1)) === 0 ? bytes : null
}
