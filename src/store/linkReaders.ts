import { isPacked } from '../spec/openLink.ts'
import { mayBePlaygroundLink } from '../spec/tensorflowPlayground/playgroundReader.ts'

/**
 * Loads what reads the rare kinds and parts of a link: those of TensorFlow Playground, typed formulas, what is
 * packed, and tasks. `null` where the link asks for none of it. What does not come, the link opens without, and says so.
 */
export function loadReadersOf(hash: string): Promise<unknown> | null {
  const readers: Promise<unknown>[] = []
  const packed = isPacked(hash)
  // A link that names its inputs may have typed formulas among them, and one that packs texts may pack those.
  if (packed || /[#&]in=/.test(hash)) readers.push(import('../spec/installFormulas.ts'))
  if (packed) readers.push(import('../spec/packed/installPacked.ts'))
  if (mayBePlaygroundLink(hash))
    readers.push(import('../spec/tensorflowPlayground/installPlaygroundLinks.ts'))
  // Their links hide controls and set goals as well; what is packed may.
  if (packed || /[#&](?:lock|hide|goal)=/.test(hash) || mayBePlaygroundLink(hash))
    readers.push(import('./installTaskRules.ts'))
  return readers.length === 0 ? null : Promise.allSettled(readers)
}
