import type { EngineError } from '../trainer.ts'
import type { Command } from './protocol.ts'

/** A promise somebody waits for. */
export interface Waiting {
  resolve(): void
  reject(error: EngineError): void
}

interface Asked extends Waiting {
  readonly kind: Command['kind']
}

/** What leads to another state than the one that training has reached. */
const JUMPS: readonly Command['kind'][] = ['reset', 'restore', 'visit']

/** The page's requests that have not been answered yet, by their number. */
export class Requests {
  #last = 0
  readonly #asked = new Map<number, Asked>()

  get waiting(): boolean {
    return this.#asked.size > 0
  }

  /** Whether frames under way are older than a jump to another state that was asked for. */
  get jumping(): boolean {
    return [...this.#asked.values()].some(({ kind }) => JUMPS.includes(kind))
  }

  /** Numbers a request; `promise` settles as it is answered. */
  ask(kind: Command['kind']): { id: number; promise: Promise<void> } {
    const id = ++this.#last
    const promise = new Promise<void>((resolve, reject) => this.#asked.set(id, { kind, resolve, reject }))
    return { id, promise }
  }

  /** Takes the request that is being answered off the list. */
  answered(id: number): Waiting | undefined {
    const asked = this.#asked.get(id)
    this.#asked.delete(id)
    return asked
  }

  /** Takes all requests off the list: nobody will answer them. */
  abandon(): Waiting[] {
    const all = [...this.#asked.values()]
    this.#asked.clear()
    return all
  }
}
