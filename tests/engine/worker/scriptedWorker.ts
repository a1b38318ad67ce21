import { vi } from 'vitest'
import { createClient, type ClientCallbacks } from '../../../src/engine/worker/client.ts'
import type { Command, Reply } from '../../../src/engine/worker/protocol.ts'
import type { WorkerPort } from '../../../src/engine/worker/workerLink.ts'
import { HandScheduler } from './handScheduler.ts'

/** A worker that only does what the test makes it do. */
class ScriptedWorker implements WorkerPort {
  readonly sent: Command[] = []
  terminated = false
  readonly #listeners: { type: string; listener: (event: { data: Reply }) => void }[] = []

  postMessage(message: Command, transfer: Transferable[]): void {
    this.sent.push(structuredClone(message, { transfer }))
  }

  addEventListener(type: string, listener: (event: { data: Reply }) => void): void {
    this.#listeners.push({ type, listener })
  }

  removeEventListener(): void {}

  terminate(): void {
    this.terminated = true
  }

  emit(type: 'message' | 'error' | 'messageerror', event: object): void {
    for (const entry of this.#listeners) if (entry.type === type) entry.listener(event as { data: Reply })
  }

  reply(data: Reply): void {
    this.emit('message', { data })
  }

  /** Answers everything not answered yet. */
  done(): void {
    for (const { id, generation } of this.requests.splice(0)) this.reply({ kind: 'done', id, generation })
  }

  get kinds(): string[] {
    return this.sent.map(({ kind }) => kind)
  }

  get requests() {
    return this.sent.filter((command) => 'id' in command)
  }
}

/** A client whose workers, clock and callbacks are the test's. */
export function openClient() {
  const workers: ScriptedWorker[] = []
  const scheduler = new HandScheduler()
  const callbacks = {
    onFrame: vi.fn<ClientCallbacks['onFrame']>(),
    onTrainer: vi.fn<ClientCallbacks['onTrainer']>(),
    onDiverged: vi.fn<ClientCallbacks['onDiverged']>(),
    onStopped: vi.fn<ClientCallbacks['onStopped']>(),
    onFailure: vi.fn<ClientCallbacks['onFailure']>(),
    onRestart: vi.fn<ClientCallbacks['onRestart']>(),
  }
  const spawn = () => {
    workers.push(new ScriptedWorker())
    return workers.at(-1)!
  }
  const client = createClient(spawn, callbacks, scheduler)
  return { client, callbacks, workers, scheduler, first: workers[0]! }
}
