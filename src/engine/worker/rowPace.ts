/** Rows of one call are at most so many times those of the last, so that one lucky measurement asks for no more. */
const GROWTH = 4

/** Finds how many rows are evaluated in a given time, by the calls before. */
export class RowPace {
  /** Rows that cost no more than one. */
  readonly #least: number
  #most: number
  /** Milliseconds of one row. */
  #rowMs = 0

  constructor(least: number) {
    this.#least = least
    this.#most = least
  }

  /** Rows for about `ms`, in whole runs of the least; at least one run. */
  rowsIn(ms: number): number {
    const affordable = this.#rowMs > 0 ? ms / this.#rowMs : this.#most
    const runs = Math.floor(Math.min(affordable, this.#most) / this.#least)
    return this.#least * Math.max(1, runs)
  }

  /** Milliseconds that the fewest rows probably take. */
  get leastMs(): number {
    return this.#least * this.#rowMs
  }

  /** `rows` rows took `ms`. */
  took(rows: number, ms: number): void {
    this.#rowMs = ms / rows
    this.#most = Math.max(this.#least, GROWTH * rows)
  }
}
