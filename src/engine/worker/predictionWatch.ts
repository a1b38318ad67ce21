import { predictionsOf } from '../reference/predictions.ts'
import type { Predictions } from './protocol.ts'
import type { Run } from './run.ts'

/** While training, predictions are made this often: nobody reads tables faster. */
const REST_MS = 250

/** Makes the predictions of all points for a page that shows them. */
export class PredictionWatch {
  #madeAt = -Infinity

  /** The predictions at these parameters, or `null` where it is not time yet; a frame at rest has them. */
  make(run: Run, parameters: Float32Array, now: number, playing: boolean): Predictions | null {
    if (playing && now - this.#madeAt < REST_MS) return null
    this.#madeAt = now
    const of = (set: 'train' | 'test') => predictionsOf(run.network, parameters, run.samples(set))
    return { train: of('train'), test: of('test') }
  }
}
