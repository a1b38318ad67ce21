import { readMnistFiles } from './readMnistFiles.ts'

/** The worker that reads the files of MNIST once and is then ended. */
self.onmessage = ({ data: files }: MessageEvent<readonly File[]>) => {
  void readMnistFiles(files).then((result) => {
    const buffers =
      'mnist' in result
        ? [result.mnist.train, result.mnist.test].flatMap((some) =>
            some === null ? [] : [some.pixels.buffer, some.labels.buffer],
          )
        : []
    self.postMessage(result, { transfer: [...new Set(buffers)] })
  })
}
