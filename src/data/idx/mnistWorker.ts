import { readMnistFiles } from './readMnistFiles.ts'

/** The worker that reads the files of MNIST once and is then ended. */
self.onmessage = async ({ data: files }: MessageEvent<readonly File[]>) => {
  const result = await readMnistFiles(files)
  const sets = 'mnist' in result ? [result.mnist.train, result.mnist.test] : []
  const buffers = sets.flatMap((some) => (some === null ? [] : [some.pixels.buffer, some.labels.buffer]))
  self.postMessage(result, { transfer: [...new Set(buffers)] })
}
