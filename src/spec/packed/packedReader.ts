import type { ReadPacked } from './contents.ts'

/**
 * Unpacks the packed value of a link. Few links have one, so its code comes later than the page's own: until
 * `installPacked.ts` has been loaded, no value can be read. Whoever opens a link that has one loads it first.
 */
export const packedReader: { read(text: string): ReadPacked } = {
  read: () => ({ problem: 'packed-not-loaded' }),
}
