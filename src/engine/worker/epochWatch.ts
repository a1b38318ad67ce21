import type { TrainingSpec } from '../../spec/spec.ts'
import type { Resume, Stop } from './protocol.ts'
import type { Run } from './run.ts'
import { withoutSlots } from './withoutSlots.ts'

type Watched = Pick<Run, 'spec' | 'evaluation' | 'cursor' | 'samples' | 'snapshot'>

/** Goes on by a slice for every `next`; what is returned does not depend on how many there are. */
export type InSlices<T> = AsyncGenerator<void, T>

/** Training has reached its end; `state` is what to go back to, `null` to stay. */
export interface Ending {
  readonly stop: Stop
  readonly state: Resume | null
}

/**
 * Looks at every epoch as it ends, and finds that training has reached its end: by early stopping, as
 * `keras.callbacks.EarlyStopping(monitor='val_loss', patience=…, restore_best_weights=True)` does it (the
 * first epoch watched is the best so far, and a tie is no improvement), or because a perceptron does nothing
 * wrong any more.
 */
export class EpochWatch {
  #best: { readonly loss: number; readonly state: Resume } | null = null

  /** Whether every epoch has to end in a call of its own. */
  isOn(run: Pick<Watched, 'spec' | 'samples'>): boolean {
    return stopsEarly(run) || stopsWhenRight(run.spec.training)
  }

  /** Judges an epoch that has just ended; the weights have to stay until that is done. */
  async *judge(run: Watched): InSlices<Ending | null> {
    if (stopsWhenRight(run.spec.training) && (yield* run.evaluation('train')).accuracy === 1) {
      return { stop: yield* stopOf(run, 'nothing-wrong', null), state: null }
    }
    if (stopsEarly(run)) return yield* this.#wait(run)
    this.forget()
    return null
  }

  /** The watch starts anew: training begins again or goes on from elsewhere. */
  forget(): void {
    this.#best = null
  }

  /** Another optimizer: the best state keeps its parameters only. */
  forgetSlots(): void {
    this.#best = this.#best && { ...this.#best, state: withoutSlots(this.#best.state) }
  }

  async *#wait(run: Watched): InSlices<Ending | null> {
    const { loss } = yield* run.evaluation('test')
    // It may have been switched off meanwhile.
    if (!stopsEarly(run)) return null
    if (this.#best === null || loss < this.#best.loss) {
      // What is not a number is no best: the divergence watch deals with it.
      this.#best = { loss: Number.isFinite(loss) ? loss : Infinity, state: await run.snapshot() }
      return null
    }
    const { state, loss: lowest } = this.#best
    const { epoch } = state.progress
    const waited = run.cursor.progress.epoch - epoch
    if (waited < run.spec.training.patience || lowest === Infinity) return null
    return { stop: yield* stopOf(run, 'early-stopping', { epoch, loss: lowest }), state }
  }
}

async function* stopOf(
  { evaluation, cursor }: Watched,
  reason: Stop['reason'],
  best: Stop['best'],
): InSlices<Stop> {
  const [train, test] = [yield* evaluation('train'), yield* evaluation('test')]
  return { reason, best, last: { epoch: cursor.epoch, train, test } }
}

function stopsEarly(run: Pick<Watched, 'spec' | 'samples'>): boolean {
  return run.spec.training.patience > 0 && run.samples('test').rows > 0
}

/** Penalties go on changing the weights of a perceptron that does nothing wrong. */
function stopsWhenRight({ loss, l1, l2 }: TrainingSpec): boolean {
  return loss === 'perceptron' && l1 === 0 && l2 === 0
}
