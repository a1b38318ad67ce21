/** Samples as a network takes them. `inputs` is `rows` x features row-major, `targets` `rows` x outputs. */
export interface Samples {
  readonly rows: number
  readonly inputs: Float32Array
  readonly targets: Float32Array
}
