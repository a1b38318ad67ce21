import { EngineError } from '../trainer.ts'
import type { Reply } from './protocol.ts'

/** What a thrown `error` is answered with; what is no `EngineError` is a fault of ours. */
export function failedReply(error: unknown, id: number | null, generation: number): Reply {
  const failure = error instanceof EngineError ? error.failure : 'internal'
  const detail = error instanceof Error ? error.message : String(error)
  return { kind: 'failed', id, generation, failure, detail }
}
