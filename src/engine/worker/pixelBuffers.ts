import type { Frame } from './protocol.ts'

/** The buffers of a frame that are moved, not copied, between worker and page; none once they were. */
export function pixelBuffers(frame: Frame): ArrayBuffer[] {
  if (frame.kind === 'images') return []
  const atlases = [frame.tiles, frame.map].filter((atlas) => atlas !== null)
  return atlases.map(({ pixels }) => pixels.buffer).filter((buffer) => buffer.byteLength > 0)
}
