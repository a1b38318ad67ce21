import type { Frame } from './protocol.ts'

/** The buffers of a frame that are moved, not copied, between worker and page; none once they were. */
export function pixelBuffers({ tiles, map }: Pick<Frame, 'tiles' | 'map'>): ArrayBuffer[] {
  const atlases = [tiles, map].filter((atlas) => atlas !== null)
  return atlases.map(({ pixels }) => pixels.buffer).filter((buffer) => buffer.byteLength > 0)
}
