import type { Divergence, Resume } from './protocol.ts'
import { withoutSlots } from './withoutSlots.ts'

/**
 * A loss is exploding from 10,000 times the loss at which training began (or 10,000, if that is less than 1)
 * on. It is measured by that loss because the targets of a regression may be in any unit; where they are of
 * size 1, the outputs are then off by 100 (squared error) or 10,000 times that size (absolute error, hinge,
 * perceptron), or sure of a wrong class to 1 in e^10000 (cross-entropies). No run that is merely restless
 * comes near that.
 */
const EXPLODING = 1e4

/** Training that goes on after it was stopped is stopped again only when it got this much worse. */
const WORSE = 100

/** A state to go back to may have this many times the lowest loss that is remembered. */
const AS_GOOD = 1.5

/** Frames by which a state to go back to is older than the last good one, where there is such a state. */
const SETTLED = 4

/** States remembered; state k is up to 2^(k+1) frames old, so the oldest reaches back about a minute. */
const REMEMBERED = 12

interface Good {
  readonly state: Resume
  readonly loss: number
  readonly age: number
}

/** Notices when the numbers go wrong, and remembers states from before that. */
export class DivergenceWatch {
  #limit = EXPLODING
  #seen = 0
  /** Place k is overwritten by every 2^(k+1)-th good state. */
  #good: (Good | undefined)[] = []

  /**
   * Judges what a frame found; `loss` is the mean over the training set. Only what training did is held
   * against it: a state that a person made (`trained` is false) may be as bad as it likes.
   */
  judge(state: Resume, loss: number, trained: boolean): Divergence | null {
    // Also where a link, another network or a step back begins later, after large numbers or small ones.
    const begins = state.progress.iteration === 0 || (!trained && this.#seen === 0)
    const reason = this.#reason(state, loss, begins)
    if (reason === null && (trained || this.#seen === 0)) this.#remember(state, loss)
    if (reason === 'exploding') this.#limit = WORSE * loss
    return trained ? reason : null
  }

  /** A recent state about as good as the best one remembered, or `null`. */
  lastGood(): Resume | null {
    const good = this.#good.filter((entry) => entry !== undefined)
    const lowest = Math.min(...good.map(({ loss }) => loss))
    const candidates = good.filter(({ loss }) => loss <= AS_GOOD * lowest).sort((a, b) => b.age - a.age)
    const settled = candidates.find(({ age }) => age <= this.#seen - SETTLED)
    return (settled ?? candidates.at(-1))?.state ?? null
  }

  /** Training begins anew, or goes on from elsewhere. */
  forget(): void {
    this.#limit = EXPLODING
    this.#seen = 0
    this.#good = []
  }

  /** Another optimizer: the remembered states keep their parameters only. */
  forgetSlots(): void {
    this.#good = this.#good.map((good) => good && { ...good, state: withoutSlots(good.state) })
  }

  #reason(state: Resume, loss: number, begins: boolean): Divergence | null {
    if (!Number.isFinite(loss) || !allFinite(state)) return 'not-finite'
    if (begins) this.#limit = EXPLODING * Math.max(1, loss)
    return loss > this.#limit ? 'exploding' : null
  }

  #remember(state: Resume, loss: number): void {
    this.#seen++
    const trailingZeros = 31 - Math.clz32(this.#seen & -this.#seen)
    this.#good[Math.min(trailingZeros, REMEMBERED - 1)] = { state, loss, age: this.#seen }
  }
}

/** Whether every number of `state` is finite. */
export function allFinite({ parameters, slots }: Pick<Resume, 'parameters' | 'slots'>): boolean {
  return holdsFinite(parameters) && slots.every(holdsFinite)
}

/** A plain loop: of two million numbers it takes 3 ms where `every` takes 20, and the page does this for every state. */
function holdsFinite(values: Float32Array): boolean {
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) return false
  }
  return true
}
