import { flatShares } from '../reference/flatShares.ts'
import type { Run } from './run.ts'

/** The units are looked at this often. */
const REST_MS = 1000

/** Looks at the units of a run now and then. */
export class UnitWatch {
  #lookedAt = -Infinity

  /** `flatShares` of the training set at these parameters, or `null` where it is not time yet. */
  look(run: Run, parameters: Float32Array, now: number): Float32Array | null {
    if (now - this.#lookedAt < REST_MS) return null
    this.#lookedAt = now
    return flatShares(run.network, parameters, run.samples('train'))
  }
}
