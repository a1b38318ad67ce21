/** Two numbers of 32 bits that take in more and more words (cyrb53, bryc, public domain). */
export interface Checksum {
  take(word: number): void
  takeText(text: string): void
  /** 11 letters and digits. */
  text(): string
}

export function createChecksum(): Checksum {
  let a = 0xdeadbeef
  let b = 0x41c6ce57

  function take(word: number): void {
    a = Math.imul(a ^ word, 0x9e3779b1)
    b = Math.imul(b ^ word, 0x5f356495)
    a ^= a >>> 15
    b ^= b >>> 13
  }

  return {
    take,
    takeText(text) {
      take(text.length)
      for (let i = 0; i < text.length; i++) take(text.charCodeAt(i))
    },
    text() {
      const first = Math.imul(a ^ (b >>> 16), 0x85ebca6b)
      const second = Math.imul(b ^ (a >>> 13), 0xc2b2ae35)
      const bits = ((second ^ (first >>> 16)) & 0x1fffff) * 2 ** 32 + (first >>> 0)
      return bits.toString(36).padStart(11, '0')
    },
  }
}
