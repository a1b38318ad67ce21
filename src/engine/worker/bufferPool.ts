/** Buffers kept: two frames' worth of tiles and map. */
const KEPT = 4

/** Pixel buffers that came back from the page, to be painted into again. */
export class BufferPool {
  #free: ArrayBuffer[] = []

  give(buffers: readonly ArrayBuffer[]): void {
    this.#free = [...this.#free, ...buffers].slice(-KEPT)
  }

  /** A buffer of exactly this length as pixels, if there is one. */
  take(byteLength: number): { recycled?: Uint8ClampedArray<ArrayBuffer> } {
    const index = this.#free.findIndex((buffer) => buffer.byteLength === byteLength)
    const [buffer] = index < 0 ? [] : this.#free.splice(index, 1)
    return buffer === undefined ? {} : { recycled: new Uint8ClampedArray(buffer) }
  }
}
