import { flatShares } from '../reference/flatShares.ts'
import type { DenseNetwork } from '../../spec/network.ts'
import type { OptionsOf } from './runOptions.ts'

/** The units are looked at this often. */
const REST_MS = 1000

/** Looks at the units of a run now and then. */
export class UnitWatch {
  readonly #options: OptionsOf<DenseNetwork>
  #lookedAt = -Infinity

  constructor(options: OptionsOf<DenseNetwork>) {
    this.#options = options
  }

  /** `flatShares` of the training set at these parameters, or `null` where it is not time yet. */
  look(parameters: Float32Array, now: number): Float32Array | null {
    if (now - this.#lookedAt < REST_MS) return null
    this.#lookedAt = now
    return flatShares(this.#options.network, parameters, this.#options.train)
  }
}
