import type { ImageShape } from '../../../spec/imageLayers.ts'
import type { Pixel } from './slidingPlace.ts'

/** A pixel of one channel. */
export interface ChannelPixel extends Pixel {
  readonly channel: number
}

/** Which pixel of which map becomes number `index` of the row: row by row, all channels of a pixel together. */
export function flatPlace({ width, channels }: ImageShape, index: number): ChannelPixel {
  const pixel = Math.floor(index / channels)
  return { row: Math.floor(pixel / width), column: pixel % width, channel: index % channels }
}

/** The number of the row that a pixel becomes. */
export function flatIndex({ width, channels }: ImageShape, { row, column, channel }: ChannelPixel): number {
  return (row * width + column) * channels + channel
}
