import type { ReadRequest } from './readInWorker.ts'
import { readSource } from './readSource.ts'

/** The worker that reads one table and is then ended. */
self.onmessage = ({ data: { source, name } }: MessageEvent<ReadRequest>) => {
  void readSource(source, name).then((result) => self.postMessage(result))
}
