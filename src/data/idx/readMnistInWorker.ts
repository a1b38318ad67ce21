import type { MnistResult } from './readMnist.ts'
import { readMnistFiles } from './readMnistFiles.ts'

/**
 * Reads the files of MNIST beside the page, which goes on meanwhile: unpacking 47 MB takes the better part of a
 * second. Where no worker can be had they are read here. Never rejects; aborting `signal` ends the worker, and what
 * is given after that is of no use.
 */
export function readMnistInWorker(files: readonly File[], signal: AbortSignal): Promise<MnistResult> {
  const worker = createWorker()
  if (worker === null) return readMnistFiles(files)
  return new Promise((resolve) => {
    const settle = (result: MnistResult | Promise<MnistResult>) => {
      worker.terminate()
      resolve(result)
    }
    worker.onmessage = ({ data }: MessageEvent<MnistResult>) => settle(data)
    // Its code did not come: offline, or a server that has moved on.
    worker.onerror = () => settle(readMnistFiles(files))
    signal.addEventListener('abort', () => worker.terminate())
    worker.postMessage(files)
  })
}

function createWorker(): Worker | null {
  try {
    return new Worker(new URL('./mnistWorker.ts', import.meta.url), { type: 'module' })
  } catch {
    return null
  }
}
