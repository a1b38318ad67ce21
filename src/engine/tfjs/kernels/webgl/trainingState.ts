import type { DenseNetwork } from '../../../../spec/network.ts'
import type { OptimizerId } from '../../../../spec/choices.ts'
import { INITIAL_SLOTS } from '../../../initialSlots.ts'
import type { TrainerState } from '../../../trainer.ts'
import { ArrayTarget } from './arrayTarget.ts'
import { weightBlocks } from './blockLayout.ts'
import { OPTIMIZER_GLSL } from './optimizerGlsl.ts'
import { readBack } from './readBack.ts'

/**
 * Up to so many weight blocks a draw makes many updates, see `FusedUpdates`. In software (2 cores), batch 10,
 * that gives 220,000 samples/s against 92,000 of two draws an update at 15 blocks (2-8-1), 127,000 against
 * 79,000 at 25 (7-8-1), 84,000 against 64,000 at 33 with twice as long to compile, 50,000 against 76,000 at 51.
 */
const BLOCKS_IN_REGISTERS = 25

export function fitsRegisters(network: DenseNetwork): boolean {
  return weightBlocks(network).length <= BLOCKS_IN_REGISTERS
}

/**
 * Weight blocks side by side. Software rendering gives each pair of rows to a thread: draws of many updates
 * gain by it (2-4-2-1: at best 237,000 samples/s, 140,000 in a single pair of rows); short ones do not, and
 * are left to one thread.
 */
export function stateWidth(network: DenseNetwork): number {
  return fitsRegisters(network) ? 4 : Math.ceil(weightBlocks(network).length / 2)
}

/** GLSL: weight block `n`, a constant, of the weights (layer 0) or of a slot (layer 1 or 2). */
export function fetchWeight(n: number, width: number, layer = 0): string {
  return `texelFetch(state, ivec3(${n % width}, ${Math.floor(n / width)}, ${layer}), 0)`
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
  readonly #places: Uint32Array
  #current: ArrayTarget
  #next: ArrayTarget

  /** Slots that do not fit the optimizer are zeroed, and `updates` with them. */
  constructor(
    gl: WebGL2RenderingContext,
    network: DenseNetwork,
    optimizer: OptimizerId,
    state: TrainerState,
  ) {
    this.#optimizer = optimizer
    this.#gl = gl
    this.#places = parameterPlaces(network)
    const width = stateWidth(network)
    const height = Math.ceil(weightBlocks(network).length / width)
    const layers = 1 + OPTIMIZER_GLSL[optimizer].slotCount
    this.#current = new ArrayTarget(gl, width, height, layers)
    this.#next = new ArrayTarget(gl, width, height, layers)
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

  /** The numbers of one layer in the layout of `DenseNetwork`. */
  unpack(layer: Float32Array): Float32Array {
    return Float32Array.from(this.#places, (place) => layer[place]!)
  }

  dispose(): void {
    this.#current.dispose()
    this.#next.dispose()
  }
}

/** For each parameter its place among the numbers of the weight blocks. */
function parameterPlaces(network: DenseNetwork): Uint32Array {
  const places = new Uint32Array(network.parameterCount)
  for (const [n, { parameters }] of weightBlocks(network).entries()) {
    for (const [c, parameter] of parameters.entries()) places[parameter] = 4 * n + c
  }
  return places
}
