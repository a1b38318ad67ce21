import type { Speed } from '../../spec/choices.ts'

interface Rate {
  readonly unit: 'batch' | 'epoch'
  readonly perSecond: number
}

const RATES: Record<Speed, Rate> = {
  '1-batch': { unit: 'batch', perSecond: 1 },
  '10-batches': { unit: 'batch', perSecond: 10 },
  '1-epoch': { unit: 'epoch', perSecond: 1 },
  '10-epochs': { unit: 'epoch', perSecond: 10 },
  '50-epochs': { unit: 'epoch', perSecond: 50 },
  max: { unit: 'epoch', perSecond: Infinity },
}

/** Seconds of training that may be made up for after a stall; the rest is skipped. */
const CATCH_UP = 0.25

/** Speeds at which the eye can follow the single batch. */
export function isFollowable(speed: Speed): boolean {
  return RATES[speed].unit === 'batch'
}

/** Samples a second that a speed asks for, of `rows` training rows; `Infinity` at `max`. */
export function askedSamplesPerSecond(speed: Speed, rows: number, batchSize: number): number {
  const { unit, perSecond } = RATES[speed]
  return perSecond * (unit === 'batch' ? Math.min(batchSize, rows) : rows)
}

/**
 * Says how many updates are due at a speed. Time earns credit, fractions included, and updates spend it, so
 * the average is exact; credit is counted in batches or in samples. The first update is due at once.
 */
export class Pace {
  readonly #perBatch: boolean
  /** Credit earned per millisecond. */
  readonly #rate: number
  #credit: number
  #last: number

  /** @param rows training rows; `nextSize` samples of the next update; `now` in ms */
  constructor(speed: Speed, rows: number, nextSize: number, now: number) {
    const { unit, perSecond } = RATES[speed]
    this.#perBatch = unit === 'batch'
    this.#rate = (perSecond * (this.#perBatch ? 1 : rows)) / 1000
    this.#credit = this.#price(nextSize)
    this.#last = now
  }

  /** Updates due at `now`; `Infinity` at `max`. */
  due(now: number, nextSize: number, batchSize: number): number {
    if (this.#rate === Infinity) return Infinity
    this.#earn(now, nextSize)
    if (this.#credit < this.#price(nextSize)) return 0
    return Math.max(1, Math.floor(this.#credit / this.#price(batchSize)))
  }

  spend(updates: number, samples: number): void {
    this.#credit -= this.#perBatch ? updates : samples
  }

  /** Milliseconds from the last `due` until the next update is due. */
  wait(nextSize: number): number {
    return (this.#price(nextSize) - this.#credit) / this.#rate
  }

  #earn(now: number, nextSize: number): void {
    const most = this.#price(nextSize) + CATCH_UP * 1000 * this.#rate
    this.#credit = Math.min(this.#credit + (now - this.#last) * this.#rate, most)
    this.#last = now
  }

  #price(samples: number): number {
    return this.#perBatch ? 1 : samples
  }
}
