import { pixelBuffers } from './pixelBuffers.ts'
import type { Command, Frame, Port, Reply } from './protocol.ts'
import { SentOnce } from './sentOnce.ts'
import type { Timers } from './timers.ts'
import { Watchdog } from './watchdog.ts'

/** The part of `Worker` that the client needs. */
export interface WorkerPort extends Port<Reply, Command> {
  addEventListener(type: 'message', listener: (event: { data: Reply }) => void): void
  addEventListener(type: 'error' | 'messageerror', listener: (event: unknown) => void): void
  terminate(): void
}

interface LinkEvents {
  onReply(reply: Reply): void
  /** The worker has died or fallen silent; said once, and nothing is said afterwards. */
  onDeath(detail: string): void
  /** Whether the worker owes an answer. */
  isOwed(): boolean
}

/** One worker, from its start to its death. */
export class WorkerLink {
  readonly #worker: WorkerPort
  readonly #watchdog: Watchdog
  readonly #unpainted = new WeakSet<Frame>()
  readonly #timers: Timers
  readonly #opened = new SentOnce()
  /** What is still to be sent. */
  readonly #outbox: Iterator<Command, void>[] = []
  #closed = false

  constructor(worker: WorkerPort, timers: Timers, events: LinkEvents) {
    const die = (detail: string) => {
      if (this.#closed) return
      this.close()
      events.onDeath(detail)
    }
    this.#worker = worker
    this.#timers = timers
    this.#watchdog = new Watchdog(timers, events.isOwed, () => die('the worker has stopped answering'))
    worker.addEventListener('message', ({ data }) => {
      if (this.#closed) return
      this.#watchdog.heard()
      if (data.kind === 'frame') this.#unpainted.add(data.frame)
      events.onReply(data)
    })
    worker.addEventListener('error', (event) => die(messageOf(event)))
    worker.addEventListener('messageerror', () => die('a message of the worker could not be read'))
  }

  /** Sends `command` after all before it; what is large goes in parts, between which the page has its turn. */
  send(command: Command): void {
    this.#outbox.push(this.#opened.pack(command))
    if (this.#outbox.length === 1) this.#sendOn()
    this.#watchdog.watch()
  }

  /** Gives the pixels of a frame back, once, and only to the worker it came from. */
  painted(frame: Frame): void {
    if (!this.#unpainted.delete(frame)) return
    const buffers = pixelBuffers(frame)
    this.#worker.postMessage({ kind: 'painted', frame: frame.frame, buffers }, buffers)
  }

  #sendOn(): void {
    while (!this.#closed && this.#outbox.length > 0) {
      const { value: message } = this.#outbox[0]!.next()
      if (message === undefined) this.#outbox.shift()
      else if (message.kind === 'images') {
        this.#worker.postMessage(message, [message.part.bytes.buffer])
        this.#timers.after(0, () => this.#sendOn())
        return
      } else this.#worker.postMessage(message, [])
    }
  }

  close(): void {
    this.#closed = true
    this.#watchdog.stop()
    this.#worker.terminate()
  }
}

/** What an error event of a worker says; a script that did not load has no message. */
function messageOf(event: unknown): string {
  const { message } = event as { message?: unknown }
  return typeof message === 'string' && message !== ''
    ? message
    : 'the worker could not be loaded or has crashed'
}
