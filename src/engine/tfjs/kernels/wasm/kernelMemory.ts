import { EngineError } from '../../../trainer.ts'
import type { KernelExports } from './kernelModule.ts'

const PAGE = 65_536
/** Addresses are signed numbers of 32 bits wherever JavaScript shifts them. */
const MOST_BYTES = 2 ** 31 - PAGE
/** Regions begin on lines of the cache. */
const ALIGNMENT = 64

/** Hands out regions of an instance's linear memory, one behind the other, and grows it as needed. */
export class KernelMemory {
  readonly #memory: WebAssembly.Memory
  #next: number
  #views: Views

  constructor({ memory, firstByte }: Pick<KernelExports, 'memory' | 'firstByte'>) {
    this.#memory = memory
    this.#next = firstByte.value
    this.#views = viewsOf(memory)
  }

  /** The memory as numbers. Growing makes older views useless: ask again after `take`. */
  get views(): Views {
    if (this.#views.bytes.buffer !== this.#memory.buffer) this.#views = viewsOf(this.#memory)
    return this.#views
  }

  /**
   * The address of a new region; what it holds is left over.
   *
   * @throws EngineError `network-too-large` where there is no more memory.
   */
  take(bytes: number): number {
    const at = Math.ceil(this.#next / ALIGNMENT) * ALIGNMENT
    const end = at + bytes
    if (end > MOST_BYTES) throw noRoom(bytes)
    if (end > this.#memory.buffer.byteLength) this.#grow(end)
    this.#next = end
    return at
  }

  /** The `count` float32 numbers at `at`, to be read or written before the next `take`. */
  floats(at: number, count: number): Float32Array<ArrayBuffer> {
    return this.views.floats.subarray(at >> 2, (at >> 2) + count)
  }

  /** The `count` float64 numbers at `at`, likewise. */
  doubles(at: number, count: number): Float64Array<ArrayBuffer> {
    return new Float64Array(this.views.bytes.buffer, at, count)
  }

  #grow(end: number): void {
    const missing = end - this.#memory.buffer.byteLength
    try {
      this.#memory.grow(Math.ceil(missing / PAGE))
    } catch (cause) {
      throw noRoom(missing, cause)
    }
  }
}

function noRoom(bytes: number, cause?: unknown): EngineError {
  const size = Math.ceil(bytes / 2 ** 20)
  return new EngineError('network-too-large', `no room for another ${size} MiB of wasm memory`, { cause })
}

interface Views {
  readonly floats: Float32Array<ArrayBuffer>
  readonly words: Uint32Array<ArrayBuffer>
  readonly bytes: Uint8Array<ArrayBuffer>
}

function viewsOf({ buffer }: WebAssembly.Memory): Views {
  return { floats: new Float32Array(buffer), words: new Uint32Array(buffer), bytes: new Uint8Array(buffer) }
}

/** A region that moves to a larger place when more is asked of it than it holds. */
export class GrowingRegion {
  readonly #memory: KernelMemory
  #at = 0
  #size = 0

  constructor(memory: KernelMemory) {
    this.#memory = memory
  }

  /** Its address, with room for `bytes`; it keeps what it holds only while it stays where it is. */
  reserve(bytes: number): number {
    if (bytes > this.#size) {
      // Doubling bounds what is left behind by what is used.
      const size = Math.max(bytes, 2 * this.#size)
      this.#at = this.#memory.take(size)
      this.#size = size
    }
    return this.#at
  }
}
