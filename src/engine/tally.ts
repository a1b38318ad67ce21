import type { Evaluation, Examined, ImageTrainer } from './trainer.ts'

/** Rows that are evaluated together where nobody waits: what is found of them takes little memory. */
const ROWS_AT_ONCE = 1024

/**
 * Adds up what a trainer finds of the rows of a set, in slices of any size from the first row on. Losses are added
 * one by one, so that the result does not depend on the sizes, to the last digit.
 */
export class Tally {
  /** Of all rows that were added, rows x outputs; 0 of the others. */
  readonly outputs: Float32Array
  readonly #rows: number
  readonly #width: number
  #done = 0
  #loss = 0
  #right = 0

  constructor(rows: number, width: number) {
    this.outputs = new Float32Array(rows * width)
    this.#rows = rows
    this.#width = width
  }

  /** Rows that have not been added. */
  get left(): number {
    return this.#rows - this.#done
  }

  get started(): boolean {
    return this.#done > 0
  }

  /** The rows that come next, at most so many. */
  next(most: number): Uint32Array {
    return Uint32Array.from({ length: Math.min(most, this.left) }, (_, row) => this.#done + row)
  }

  /** `examined` is what was found of the rows of `next`. */
  add({ outputs, losses, right }: Examined): void {
    this.outputs.set(outputs, this.#done * this.#width)
    for (const loss of losses) this.#loss += loss
    this.#right += right
    this.#done += losses.length
  }

  /** Of the rows that were added; of none `NaN`. */
  get evaluation(): Evaluation {
    return { loss: this.#loss / this.#done, accuracy: this.#right / this.#done }
  }
}

/** `Trainer.evaluate` of a set of `rows` rows, of a network with so many `outputs`. */
export async function evaluateAtOnce(
  trainer: Pick<ImageTrainer, 'examine'>,
  set: 'train' | 'test',
  rows: number,
  outputs: number,
): Promise<Evaluation> {
  const tally = new Tally(rows, outputs)
  while (tally.left > 0) tally.add(await trainer.examine(set, tally.next(ROWS_AT_ONCE), 'present'))
  return tally.evaluation
}
