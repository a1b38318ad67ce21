import { readMnist, type MnistResult } from './readMnist.ts'

/** As `readMnist`; a file that cannot be read, because it was moved meanwhile, is one that is empty. */
export async function readMnistFiles(files: readonly File[]): Promise<MnistResult> {
  const named = await Promise.all(
    files.map(async (file) => ({
      name: file.name,
      bytes: await file.arrayBuffer().then(
        (buffer) => new Uint8Array(buffer),
        () => new Uint8Array(),
      ),
    })),
  )
  return readMnist(named)
}
