import type { OpenedPlaygroundLink } from './openPlaygroundLink.ts'

/**
 * Reads links of TensorFlow Playground, `null` for any other. Few pages need it, so its code comes later than the
 * page's own: until `installPlaygroundLinks.ts` has been loaded it knows none. Whoever opens a link that may be one
 * (see `mayBePlaygroundLink`) loads it first.
 */
export const playgroundReader: { read(text: string): OpenedPlaygroundLink | null } = { read: () => null }

/** Whether `hash` has a key that looks like theirs: one of ours has no capital letter. */
export function mayBePlaygroundLink(hash: string): boolean {
  return /[#&;](?:[xy]|problem|dataset|activation|regularization|tutorial|[a-z]+[A-Z_]\w*)=/.test(hash)
}
