import { predictionsOf } from '../reference/predictions.ts'
import type { Predictions } from './protocol.ts'
import type { DenseNetwork } from '../../spec/network.ts'
import type { OptionsOf } from './runOptions.ts'

/** While training, predictions are made this often: nobody reads tables faster. */
const REST_MS = 250

/** Makes the predictions of all points for a page that shows them. */
export class PredictionWatch {
  readonly #options: OptionsOf<DenseNetwork>
  #madeAt = -Infinity

  constructor(options: OptionsOf<DenseNetwork>) {
    this.#options = options
  }

  /** The predictions at these parameters, or `null` where it is not time yet; a frame at rest has them. */
  make(parameters: Float32Array, now: number, playing: boolean): Predictions | null {
    if (playing && now - this.#madeAt < REST_MS) return null
    this.#madeAt = now
    const of = (set: 'train' | 'test') => predictionsOf(this.#options.network, parameters, this.#options[set])
    return { train: of('train'), test: of('test') }
  }
}
