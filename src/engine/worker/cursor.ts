import { epochOrder } from '../order.ts'
import type { Progress } from './protocol.ts'

/** Updates to make in one call of the trainer. */
export interface Plan {
  /** Training rows, one update per consecutive run of `batchSize`; valid until the next plan. */
  readonly rows: Uint32Array
  readonly batchSize: number
  readonly updates: number
  /** Where training stands once they are made. */
  readonly after: Progress
}

export const EPOCH_0: Progress = { epoch: 0, position: 0, iteration: 0 }

/**
 * Walks through the epochs: which rows the next updates use. An update never crosses the end of an epoch,
 * so the last one of an epoch may be smaller. The rows depend on seed, shuffling and progress alone, so playing
 * and stepping from the same place use the same batches.
 */
export class Cursor {
  readonly #seed: number
  readonly #rows: number
  #shuffles: boolean
  #progress: Progress = EPOCH_0
  #order = new Uint32Array(0)
  #orderEpoch = -1
  #buffer = new Uint32Array(0)

  /** @param rows training rows; without any there is no update to make */
  constructor(seed: number, rows: number, start: Progress, shuffles = true) {
    this.#seed = seed
    this.#rows = rows
    this.#shuffles = shuffles
    this.seek(start)
  }

  /** Whether every epoch has an order of its own; else all have that of the rows. It holds at once. */
  set shuffles(shuffles: boolean) {
    if (shuffles !== this.#shuffles) this.#orderEpoch = -1
    this.#shuffles = shuffles
  }

  get progress(): Progress {
    return this.#progress
  }

  /** Epochs with fraction. */
  get epoch(): number {
    const { epoch, position } = this.#progress
    return position === 0 ? epoch : epoch + position / this.#rows
  }

  /** Goes to `progress`; a position past the end of the epoch (the data shrank) begins that epoch again. */
  seek(progress: Progress): void {
    const position = progress.position < this.#rows ? progress.position : 0
    this.#progress = { ...progress, position }
  }

  /** Samples that the next update uses. */
  nextSize(batchSize: number): number {
    return Math.min(batchSize, this.#rows - this.#progress.position)
  }

  /** Updates until the epoch ends. */
  updatesLeft(batchSize: number): number {
    return Math.ceil((this.#rows - this.#progress.position) / batchSize)
  }

  /** Updates until epoch `epoch` begins, at least 1; `Infinity` for an epoch that never comes. */
  updatesUntil(epoch: number, batchSize: number): number {
    const whole = Math.max(0, epoch - this.#progress.epoch - 1)
    return this.updatesLeft(batchSize) + whole * Math.ceil(this.#rows / batchSize)
  }

  /** At least one and at most `updates` updates from here on; fewer where a smaller batch ends an epoch. */
  plan(updates: number, batchSize: number): Plan {
    const size = Math.min(batchSize, this.#rows)
    let { epoch, position } = this.#progress
    let filled = 0
    let planned = 0
    let ragged = false
    this.#reserve(updates * size)
    while (planned < updates && !ragged) {
      const rest = this.#rows - position
      const whole = Math.min(updates - planned, Math.floor(rest / size))
      ragged = planned + whole < updates && whole * size < rest
      const taken = ragged ? rest : whole * size
      this.#buffer.set(this.#orderOf(epoch).subarray(position, position + taken), filled)
      filled += taken
      position += taken
      planned += ragged ? whole + 1 : whole
      if (position === this.#rows) {
        epoch++
        position = 0
      }
    }
    const after = { epoch, position, iteration: this.#progress.iteration + planned }
    return { rows: this.#buffer.subarray(0, filled), batchSize: size, updates: planned, after }
  }

  #orderOf(epoch: number): Uint32Array {
    if (epoch !== this.#orderEpoch && (this.#shuffles || this.#orderEpoch < 0)) {
      if (this.#shuffles) this.#order = epochOrder(this.#seed, epoch, this.#rows, this.#order)
      else this.#order = Uint32Array.from({ length: this.#rows }, (_, row) => row)
      this.#orderEpoch = epoch
    }
    return this.#order
  }

  #reserve(rows: number): void {
    if (this.#buffer.length < rows) this.#buffer = new Uint32Array(2 * rows)
  }
}

/** The rows of the last update of `plan`. */
export function lastBatch({ rows, batchSize }: Plan): Uint32Array<ArrayBuffer> {
  const size = rows.length % batchSize || batchSize
  return Uint32Array.from(rows.subarray(rows.length - size))
}
