import { isPacked } from '../spec/openLink.ts'

/**
 * Loads what reads the rare parts of a link: typed formulas and what is packed. `null` where the link has none that
 * ask for it. What does not come, the link opens without, and says so.
 */
export function loadReadersOf(hash: string): Promise<unknown> | null {
  const packed = isPacked(hash)
  // A link that names its inputs may have typed formulas among them, and one that packs texts may pack those.
  if (!packed && !/[#&]in=/.test(hash)) return null
  const readers: Promise<unknown>[] = [import('../spec/installFormulas.ts')]
  if (packed) readers.push(import('../spec/packed/installPacked.ts'))
  return Promise.allSettled(readers)
}
