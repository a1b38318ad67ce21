import type { TableResult } from './problem.ts'
import { readSource } from './readSource.ts'

/** What the worker of one reading is told. */
export interface ReadRequest {
  readonly source: Blob | string
  readonly name: string
}

/**
 * Reads a table beside the page, which goes on meanwhile: 200,000 cells take a second on a weak laptop. Where
 * no worker can be had, it is read here. Never rejects; aborting `signal` ends
 * the worker, and what is given after that is of no use.
 */
export function readInWorker(request: ReadRequest, signal: AbortSignal): Promise<TableResult> {
  const worker = createWorker()
  if (worker === null) return readSource(request.source, request.name)
  return new Promise((resolve) => {
    const settle = (result: TableResult | Promise<TableResult>) => {
      worker.terminate()
      resolve(result)
    }
    worker.onmessage = ({ data }: MessageEvent<TableResult>) => settle(data)
    // Its code did not come: offline, or a server that has moved on.
    worker.onerror = () => settle(readSource(request.source, request.name))
    signal.addEventListener('abort', () => worker.terminate())
    worker.postMessage(request)
  })
}

function createWorker(): Worker | null {
  try {
    return new Worker(new URL('./tableWorker.ts', import.meta.url), { type: 'module' })
  } catch {
    return null
  }
}
