import { damaged } from './packedError.ts'

/** Reads what `ByteWriter` wrote, and throws `PackedError` where the bytes end too early or mean nothing. */
export class ByteReader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** Bytes that are not read yet. */
  get left(): number {
    return this.#bytes.length - this.#at
  }

  byte(): number {
    const byte = this.#bytes[this.#at++]
    if (byte === undefined) throw damaged('expected a byte, got the end')
    return byte
  }

  /** The next `count` bytes, which stay those of the value read. */
  all(count: number): Uint8Array {
    if (count > this.left) throw damaged(`expected ${count} bytes, got ${this.left}`)
    this.#at += count
    return this.#bytes.subarray(this.#at - count, this.#at)
  }

  whole(): number {
    let value = 0
    let weight = 1
    for (;;) {
      const byte = this.byte()
      value += (byte % 0x80) * weight
      if (value > Number.MAX_SAFE_INTEGER) throw damaged('expected a whole number, got one that is too large')
      if (byte < 0x80) return value
      weight *= 0x80
      // Zeros at the end would go on for ever.
      if (weight > Number.MAX_SAFE_INTEGER) throw damaged('expected a whole number, got one that is too long')
    }
  }

  signed(): number {
    const value = this.whole()
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2
  }

  text(): string {
    const bytes = this.all(this.whole())
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    } catch {
      throw damaged('expected a text, got other bytes')
    }
  }

  /** What was read must be all there is. */
  end(): void {
    if (this.left > 0) throw damaged(`expected the end, got ${this.left} more bytes`)
  }
}
