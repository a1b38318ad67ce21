import { failedReply } from './failedReply.ts'
import { Loop } from './loop.ts'
import type { CreateTrainer } from '../trainerChooser.ts'
import type { Command, Port, Reply } from './protocol.ts'
import { ReceivedOnce } from './sentOnce.ts'
import type { Scheduler } from './timers.ts'

/** A command that is answered. */
type Request = Exclude<Command, { kind: 'painted' | 'images' }>

/** One that has its turn, one after another. */
type Task = Exclude<Request, { kind: 'view' }>

/** Commands whose effect outlives the generation they were meant for: the next build goes on from it. */
const LASTING: readonly Task['kind'][] = ['step', 'reset', 'restore', 'visit', 'edit']

/** Commands that make the rest of a long step pointless. */
const INTERRUPTING: readonly Task['kind'][] = ['build', 'pause', 'reset', 'restore', 'visit']

/**
 * Serves the page at the other end of `port`: takes its commands one after another (another view at once), answers
 * each exactly once, and trains between them. What a waiting `build` will undo anyway is dropped, but answered.
 */
export function serve(port: Port<Command, Reply>, make: CreateTrainer, scheduler: Scheduler): void {
  const post = (reply: Reply, transfer: ArrayBuffer[] = []) => port.postMessage(reply, transfer)
  const loop = new Loop(post, make, scheduler)
  const queue: Task[] = []
  const opened = new ReceivedOnce()
  /** The newest generation that a build has announced. */
  let newest = 0

  port.addEventListener('message', ({ data: sent }) => {
    if (sent.kind === 'images') return opened.take(sent.part)
    const data = opened.unpack(sent)
    if (data.kind === 'painted') return loop.painted(data.frame, data.buffers)
    if (data.kind === 'view') return show(data)
    if (data.kind === 'build') newest = Math.max(newest, data.generation)
    queue.push(data)
    loop.wake()
  })
  port.start?.()
  post({ kind: 'alive' })

  /** It waits for nothing: what is seen changes nothing that is computed. */
  function show({ id, generation, view }: Request & { kind: 'view' }): void {
    loop.view(view)
    loop.wake()
    post({ kind: 'done', id, generation })
  }

  const isInterrupted = () => queue.some(({ kind }) => INTERRUPTING.includes(kind))

  async function answer(command: Task): Promise<void> {
    const { id, generation } = command
    const isStale = () => generation < newest
    try {
      if (matters(command, isStale())) await perform(loop, command, isStale, isInterrupted)
      post({ kind: 'done', id, generation })
    } catch (error) {
      post(failedReply(error, id, generation))
    }
  }

  function matters({ kind }: Task, stale: boolean): boolean {
    if (kind === 'build' || !stale) return true
    return loop.hasRun && LASTING.includes(kind)
  }

  async function pump(): Promise<never> {
    for (;;) {
      const command = loop.starving ? undefined : queue.shift()
      await (command === undefined ? loop.turn() : answer(command))
    }
  }
  void pump()
}

function perform(
  loop: Loop,
  command: Task,
  isStale: () => boolean,
  isInterrupted: () => boolean,
): Promise<void> | void {
  switch (command.kind) {
    case 'build':
      return loop.build(command.spec, command.from, command.generation, isStale)
    case 'configure':
      return loop.configure(command.spec)
    case 'play':
      return loop.play()
    case 'pause':
      return loop.pause()
    case 'step':
      return loop.step(command.unit, isInterrupted)
    case 'reset':
      return loop.jump((run) => run.reset())
    case 'restore':
      return loop.jump((run) => run.restore())
    case 'visit':
      return loop.jump((run) => run.goTo(command.state))
    case 'edit':
      return loop.edit(command.changes)
    default:
      command satisfies never
  }
}
