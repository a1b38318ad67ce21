import { Tally } from '../tally.ts'
import type { Evaluation, ImageTrainer } from '../trainer.ts'
import type { Predictions } from './protocol.ts'
import type { RowPace } from './rowPace.ts'
import type { RunOptions } from './runOptions.ts'

/** Time of one slice of evaluation in ms: a message waits no longer than this and a slice of training. */
export const SLICE_MS = 10

type SetName = 'train' | 'test'

/** Evaluates sets by one state of the weights, in slices; how they are cut makes no difference to what is found. */
export class Sweep {
  readonly #trainer: Pick<ImageTrainer, 'examine'>
  readonly #by: 'held' | 'present'
  readonly #tallies: readonly (readonly [SetName, Tally])[]

  constructor(
    trainer: Pick<ImageTrainer, 'examine'>,
    { network, train, test }: Pick<RunOptions, 'network' | 'train' | 'test'>,
    by: 'held' | 'present',
    sets: readonly SetName[] = ['train', 'test'],
  ) {
    const rows = { train: train.rows, test: test.rows }
    this.#trainer = trainer
    this.#by = by
    this.#tallies = sets.map((set) => [set, new Tally(rows[set], network.outputs)])
  }

  get done(): boolean {
    return this.#tallies.every(([, { left }]) => left === 0)
  }

  /** Whether the loss over the training set is no finite number, whatever the rows that are left bring. */
  get lost(): boolean {
    const { started, evaluation } = this.#tally('train')
    return started && !Number.isFinite(evaluation.loss)
  }

  /** Goes on for one slice, of at least one call. */
  async slice(pace: Pick<RowPace, 'rowsIn' | 'leastMs' | 'took'>, now: () => number): Promise<void> {
    let began = now()
    const end = began + SLICE_MS
    while (!this.done) {
      const rows = await this.#call(pace.rowsIn(end - began))
      const after = now()
      pace.took(rows, after - began)
      began = after
      if (after + pace.leastMs > end) return
    }
  }

  /** Of a set that is done. */
  of(set: SetName): Evaluation {
    return this.#tally(set).evaluation
  }

  /** Of both sets, done. */
  get predictions(): Predictions {
    return { train: this.#tally('train').outputs, test: this.#tally('test').outputs }
  }

  async #call(most: number): Promise<number> {
    const [set, tally] = this.#tallies.find(([, { left }]) => left > 0)!
    const rows = tally.next(most)
    tally.add(await this.#trainer.examine(set, rows, this.#by))
    return rows.length
  }

  #tally(set: SetName): Tally {
    return this.#tallies.find(([name]) => name === set)![1]
  }
}
