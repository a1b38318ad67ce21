import { createReferenceTrainer } from '../../../src/engine/reference/trainer.ts'
import type { DenseTrainer, TrainerOptions } from '../../../src/engine/trainer.ts'
import type { HandScheduler } from './handScheduler.ts'

/** Milliseconds that work takes on the hand-driven clock. */
export interface Costs {
  readonly update: number
  readonly evaluate: number
  readonly maps: number
}

/** What a trainer was asked. */
export interface TrainerLog {
  /** Updates per call of `train`. */
  readonly calls: number[]
  updates: number
  samples: number
  disposed: number
  /** Thrown by the next call of this method, once. */
  fail: { method: 'train' | 'evaluate' | 'state' | 'configure'; error: Error } | null
  overlaps: number
  /** Inputs that updates were to see, copied as they were handed over. */
  readonly perturbed: (Float32Array | null)[]
  /** Learning rates, as they were set. */
  readonly rates: number[]
  /** Bytes of the buffers that maps were to be painted into. */
  readonly recycled: number[]
  /** Replaces what evaluating finds. */
  loss: number | null
}

export function newLog(): TrainerLog {
  return {
    calls: [],
    updates: 0,
    samples: 0,
    disposed: 0,
    fail: null,
    overlaps: 0,
    perturbed: [],
    rates: [],
    recycled: [],
    loss: null,
  }
}

/** The reference trainer, taking time on the test's clock and failing when the test says so. */
export function slowTrainer(
  options: TrainerOptions,
  scheduler: HandScheduler,
  costs: Costs,
  log: TrainerLog,
): DenseTrainer {
  const trainer = createReferenceTrainer(options)
  let busy = false
  async function take<T>(method: string, ms: number, work: () => Promise<T>): Promise<T> {
    if (busy) log.overlaps++
    busy = true
    await Promise.resolve()
    scheduler.spend(ms)
    busy = false
    if (log.fail !== null && log.fail.method === method) {
      const { error } = log.fail
      log.fail = null
      throw error
    }
    return work()
  }
  return {
    backend: 'cpu',
    kind: 'reference',
    tileResolution: 8,
    train(order, batchSize) {
      const updates = Math.ceil(order.length / batchSize)
      return take('train', updates * costs.update, async () => {
        log.calls.push(updates)
        log.updates += updates
        log.samples += order.length
        await trainer.train(order, batchSize)
      })
    },
    evaluate: (set) =>
      take('evaluate', costs.evaluate, async () => {
        const found = await trainer.evaluate(set)
        return log.loss === null ? found : { ...found, loss: log.loss }
      }),
    perturb(inputs) {
      log.perturbed.push(inputs?.slice() ?? null)
      return take('perturb', 0, () => trainer.perturb(inputs))
    },
    gradients: (rows) => trainer.gradients(rows),
    activations: (input) => trainer.activations(input),
    maps(request) {
      if (request.recycled !== undefined) log.recycled.push(request.recycled.byteLength)
      return take('maps', costs.maps, () => trainer.maps(request))
    },
    state: () => take('state', 0, () => trainer.state()),
    setState: (state) => trainer.setState(state),
    configure(training) {
      log.rates.push(training.learningRate)
      return take('configure', 0, () => trainer.configure(training))
    },
    dispose() {
      log.disposed++
    },
  }
}
