import { sizeOf, type PlacedConv2D, type PlacedDense } from '../../src/spec/imageLayers.ts'
import type { PlacedPooling2D } from '../../src/spec/imageLayers.ts'

/** What lies between two layers: numbers channels-last, and their slopes. */
export interface Volume {
  readonly values: Float64Array
  readonly slopes: Float64Array
}

export interface PlainLayer {
  readonly output: Volume
  forward(): void
  /** Adds to the gradients and writes the slopes of what came in. */
  backward(): void
}

/** The weights of a layer, unit after unit or filter after filter, each followed by its bias, as ConvNetJS keeps them. */
export interface Weights {
  readonly inputs: number
  readonly units: number
  readonly values: Float64Array
  readonly gradients: Float64Array
}

/** `size` zeros and as many slopes. */
export function volume(size: number): Volume {
  return { values: new Float64Array(size), slopes: new Float64Array(size) }
}

export class PlainConv implements PlainLayer {
  readonly output: Volume
  readonly #layer: PlacedConv2D
  readonly #input: Volume
  readonly #weights: Weights

  constructor(layer: PlacedConv2D, input: Volume, weights: Weights) {
    this.#layer = layer
    this.#input = input
    this.#weights = weights
    this.output = volume(sizeOf(layer.output))
  }

  forward(): void {
    const { input, output, kernelSize, strides, filters } = this.#layer
    const perFilter = this.#weights.inputs + 1
    const x = this.#input.values
    const w = this.#weights.values
    for (let f = 0; f < filters; f++) {
      for (let row = 0; row < output.height; row++) {
        for (let column = 0; column < output.width; column++) {
          let sum = w[f * perFilter + perFilter - 1]!
          for (let ky = 0; ky < kernelSize; ky++) {
            for (let kx = 0; kx < kernelSize; kx++) {
              const pixel = ((row * strides + ky) * input.width + column * strides + kx) * input.channels
              const weight = f * perFilter + (ky * kernelSize + kx) * input.channels
              for (let c = 0; c < input.channels; c++) sum += x[pixel + c]! * w[weight + c]!
            }
          }
          this.output.values[(row * output.width + column) * filters + f] = sum > 0 ? sum : 0
        }
      }
    }
  }

  backward(): void {
    const { input, output, kernelSize, strides, filters } = this.#layer
    const perFilter = this.#weights.inputs + 1
    const { values: x, slopes: dx } = this.#input
    const { values: w, gradients: dw } = this.#weights
    dx.fill(0)
    for (let f = 0; f < filters; f++) {
      for (let row = 0; row < output.height; row++) {
        for (let column = 0; column < output.width; column++) {
          const j = (row * output.width + column) * filters + f
          const slope = this.output.values[j]! > 0 ? this.output.slopes[j]! : 0
          for (let ky = 0; ky < kernelSize; ky++) {
            for (let kx = 0; kx < kernelSize; kx++) {
              const pixel = ((row * strides + ky) * input.width + column * strides + kx) * input.channels
              const weight = f * perFilter + (ky * kernelSize + kx) * input.channels
              for (let c = 0; c < input.channels; c++) {
                dw[weight + c]! += x[pixel + c]! * slope
                dx[pixel + c]! += w[weight + c]! * slope
              }
            }
          }
          dw[f * perFilter + perFilter - 1]! += slope
        }
      }
    }
  }
}

export class PlainPool implements PlainLayer {
  readonly output: Volume
  readonly #layer: PlacedPooling2D
  readonly #input: Volume
  /** Which number of the image is the largest of each window. */
  readonly #chosen: Int32Array

  constructor(layer: PlacedPooling2D, input: Volume) {
    this.#layer = layer
    this.#input = input
    this.output = volume(sizeOf(layer.output))
    this.#chosen = new Int32Array(this.output.values.length)
  }

  forward(): void {
    const { input, output, poolSize, strides } = this.#layer
    const x = this.#input.values
    for (let j = 0; j < this.#chosen.length; j++) {
      const place = Math.floor(j / output.channels)
      const top = Math.floor(place / output.width) * strides
      const left = (place % output.width) * strides
      let best = (top * input.width + left) * input.channels + (j % output.channels)
      for (let ky = 0; ky < poolSize; ky++) {
        for (let kx = 0; kx < poolSize; kx++) {
          const i = ((top + ky) * input.width + left + kx) * input.channels + (j % output.channels)
          if (x[i]! > x[best]!) best = i
        }
      }
      this.#chosen[j] = best
      this.output.values[j] = x[best]!
    }
  }

  backward(): void {
    const { slopes } = this.#input
    slopes.fill(0)
    for (let j = 0; j < this.#chosen.length; j++) slopes[this.#chosen[j]!]! += this.output.slopes[j]!
  }
}

export class PlainDense implements PlainLayer {
  readonly output: Volume
  readonly #layer: PlacedDense
  readonly #input: Volume
  readonly #weights: Weights

  constructor(layer: PlacedDense, input: Volume, weights: Weights) {
    this.#layer = layer
    this.#input = input
    this.#weights = weights
    this.output = volume(layer.units)
  }

  forward(): void {
    const { inputs, units, activation } = this.#layer
    const x = this.#input.values
    const w = this.#weights.values
    for (let j = 0; j < units; j++) {
      const first = j * (inputs + 1)
      let sum = w[first + inputs]!
      for (let i = 0; i < inputs; i++) sum += x[i]! * w[first + i]!
      this.output.values[j] = activation === 'relu' && !(sum > 0) ? 0 : sum
    }
  }

  backward(): void {
    const { inputs, units, activation } = this.#layer
    const { values: x, slopes: dx } = this.#input
    const { values: w, gradients: dw } = this.#weights
    dx.fill(0)
    for (let j = 0; j < units; j++) {
      const isOff = activation === 'relu' && !(this.output.values[j]! > 0)
      const slope = isOff ? 0 : this.output.slopes[j]!
      const first = j * (inputs + 1)
      for (let i = 0; i < inputs; i++) {
        dw[first + i]! += x[i]! * slope
        dx[i]! += w[first + i]! * slope
      }
      dw[first + inputs]! += slope
    }
  }
}
