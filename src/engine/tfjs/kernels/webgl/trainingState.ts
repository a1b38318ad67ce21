import type { Network } from '../../../../spec/network.ts'
import type { OptimizerId } from '../../../../spec/choices.ts'
import { INITIAL_SLOTS } from '../../../initialSlots.ts'
import type { TrainerState } from '../../../trainer.ts'
import { ArrayTarget } from './arrayTarget.ts'
import { weightBlocks } from './blockLayout.ts'
import { OPTIMIZER_GLSL } from './optimizerGlsl.ts'
import { readBack } from './readBack.ts'

/** Weight blocks side by side; few, because software rendering spreads pairs of rows over its threads. */
export const STATE_WIDTH = 4

/** GLSL: weight block `n`, a constant, of the weights (layer 0) or of a slot (layer 1 or 2). */
export function fetchWeight(n: number, layer = 0): string {
  return `texelFetch(state, ivec3(${n % STATE_WIDTH}, ${Math.floor(n / STATE_WIDTH)}, ${layer}), 0)`
}

/** GLSL: the fragment's own block of the weights (layer 0) or of a slot (layer 1 or 2). */
export function fetchState(layer: number): string {
  return `texelFetch(state, ivec3(gl_FragCoord.xy, ${layer}), 0)`
}

/**
 * Parameters and the optimizer's slots, a layer each of a pair of array textures: an update reads one of
 * them and writes the other.
 */
export class TrainingState {
  /** Updates made since the slots were zero. */
  updates = 0
  readonly #optimizer: OptimizerId
  readonly #gl: WebGL2RenderingContext
  /** Texels of each layer. */
  readonly blocks: number
  readonly #places: Uint32Array
  #current: ArrayTarget
  #next: ArrayTarget

  /** Slots that do not fit the optimizer are zeroed, and `updates` with them. */
  constructor(gl: WebGL2RenderingContext, network: Network, optimizer: OptimizerId, state: TrainerState) {
    this.#optimizer = optimizer
    this.#gl = gl
    this.#places = parameterPlaces(network)
    this.blocks = weightBlocks(network).length
    const height = Math.ceil(this.blocks / STATE_WIDTH)
    const layers = 1 + OPTIMIZER_GLSL[optimizer].slotCount
    this.#current = new ArrayTarget(gl, STATE_WIDTH, height, layers)
    this.#next = new ArrayTarget(gl, STATE_WIDTH, height, layers)
    this.write(state)
  }

  /** What the next draw reads. */
  get texture(): WebGLTexture {
    return this.#current.texture
  }

  /** Where the next update goes. */
  get target(): ArrayTarget {
    return this.#next
  }

  /** `target` holds the outcome of so many more updates: it is the state now. */
  advance(updates: number): void {
    ;[this.#current, this.#next] = [this.#next, this.#current]
    this.updates += updates
  }

  write({ parameters, slots, updates }: TrainerState): void {
    const { layers, layerLength } = this.#current
    const fits = slots.length === layers - 1 && slots.every((slot) => slot.length === parameters.length)
    const numbers = new Float32Array(layers * layerLength)
    const initial = () => INITIAL_SLOTS[this.#optimizer].map((value) => parameters.map(() => value))
    for (const [layer, array] of [parameters, ...(fits ? slots : initial())].entries()) {
      for (const [i, place] of this.#places.entries()) numbers[layer * layerLength + place] = array[i]!
    }
    this.#current.upload(numbers)
    this.updates = fits ? updates : 0
  }

  async read(): Promise<TrainerState> {
    const { updates } = this
    const { layers, layerLength } = this.#current
    const numbers = await readBack(this.#gl, this.#current)
    const [parameters, ...slots] = Array.from({ length: layers }, (_, layer) =>
      this.unpack(numbers.subarray(layer * layerLength)),
    )
    return { parameters: parameters!, slots, updates }
  }

  /** The numbers of one layer in the layout of `Network`. */
  unpack(layer: Float32Array): Float32Array {
    return Float32Array.from(this.#places, (place) => layer[place]!)
  }

  dispose(): void {
    this.#current.dispose()
    this.#next.dispose()
  }
}

/** For each parameter its place among the numbers of the weight blocks. */
function parameterPlaces(network: Network): Uint32Array {
  const places = new Uint32Array(network.parameterCount)
  for (const [n, { parameters }] of weightBlocks(network).entries()) {
    for (const [c, parameter] of parameters.entries()) places[parameter] = 4 * n + c
  }
  return places
}
