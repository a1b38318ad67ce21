import { dispose, keep, type Tensor, type Variable } from '@tensorflow/tfjs-core'

/**
 * The values that variables had once, beside those they have. Nothing is copied: an update puts a new tensor in the
 * place of the old one, which lives on here. Called within `tidy`.
 */
export class HeldVariables {
  readonly #variables: readonly Variable[]
  #held: readonly Tensor[]

  constructor(variables: readonly Variable[]) {
    this.#variables = variables
    this.#held = this.#present()
  }

  /** From now on their present values. */
  take(): void {
    const present = this.#present()
    this.dispose()
    this.#held = present
  }

  /** Calls `work`, for which the variables have the values held. */
  during<T>(work: () => T): T {
    const present = this.#present()
    this.#assign(this.#held)
    try {
      return work()
    } finally {
      this.#assign(present)
      dispose([...present])
    }
  }

  dispose(): void {
    dispose([...this.#held])
  }

  #present(): Tensor[] {
    return this.#variables.map((variable) => keep(variable.clone()))
  }

  #assign(values: readonly Tensor[]): void {
    for (const [v, variable] of this.#variables.entries()) variable.assign(values[v]!)
  }
}
