import type { DenseNetwork } from '../../../../spec/network.ts'
import { displayScale, largestDistance } from '../../../paint.ts'
import type { Grid, MapAtlas, MapRequest } from '../../../trainer.ts'
import { columnBytes, writeColumns } from './columns.ts'
import { GrowingRegion, type KernelMemory } from './kernelMemory.ts'
import type { KernelExports } from './kernelModule.ts'

const PALETTE_BYTES = 1024
/** Tiles of all units and one enlarged map are on the screen at a time. */
const GRIDS_KEPT = 2

/** Paints maps with the kernel. */
export class MapKernel {
  readonly #kernel: KernelExports
  readonly #memory: KernelMemory
  readonly #network: DenseNetwork
  readonly #palette: number
  readonly #tiles: GrowingRegion
  /** The numbers of `valuesOf`. */
  readonly #wanted: GrowingRegion
  readonly #pixels: GrowingRegion
  /** Values of `valuesOf`, and of the tiles whose scale is not known beforehand. */
  readonly #values: GrowingRegion
  readonly #grids: { grid: Grid | null; readonly region: GrowingRegion }[]
  /** Number of the layer that holds a unit, counted from 1; 0 for an input. */
  readonly #depths: readonly number[]

  constructor(kernel: KernelExports, memory: KernelMemory, network: DenseNetwork) {
    this.#kernel = kernel
    this.#memory = memory
    this.#network = network
    this.#palette = memory.take(PALETTE_BYTES)
    this.#tiles = new GrowingRegion(memory)
    this.#wanted = new GrowingRegion(memory)
    this.#pixels = new GrowingRegion(memory)
    this.#values = new GrowingRegion(memory)
    this.#grids = Array.from({ length: GRIDS_KEPT }, () => ({
      grid: null,
      region: new GrowingRegion(memory),
    }))
    const widths = [network.inputs, ...network.layers.map(({ units }) => units)]
    this.#depths = widths.flatMap((units, depth) => Array.from({ length: units }, () => depth))
  }

  paint(request: MapRequest): MapAtlas {
    const { grid, units, palette, discretize, valuesOf } = request
    const points = grid.resolution ** 2
    const stride = columnBytes(points)
    const inputs = this.#gridAt(grid)
    const pixelBytes = units.length * points * 4
    const pixels = this.#pixels.reserve(pixelBytes)
    const values = this.#values.reserve((valuesOf.length + units.length) * stride)
    const wanted = this.#wanted.reserve(valuesOf.length * 4)
    const tiles = this.#writeTiles(units, inputs, values + valuesOf.length * stride, stride)
    this.#memory.views.words.set(palette, this.#palette >> 2)
    this.#memory.views.words.set(valuesOf, wanted >> 2)
    this.#kernel.maps(
      inputs,
      stride,
      points,
      Math.max(0, ...[...units, ...valuesOf].map((unit) => this.#depths[unit] ?? 0)),
      tiles,
      units.length,
      this.#palette,
      Number(discretize),
      pixels,
      wanted,
      valuesOf.length,
      values,
    )
    return {
      resolution: grid.resolution,
      units,
      pixels: this.#copyPixels(pixels, pixelBytes, request.recycled),
      ...this.#readTiles(tiles, units.length),
      values: this.#readValues(values, stride, valuesOf.length, points),
    }
  }

  #gridAt(grid: Grid): number {
    const found = this.#grids.findIndex((kept) => kept.grid === grid)
    // The one used last comes first, so the last is the one to be replaced.
    const [kept] = this.#grids.splice(found, 1)
    this.#grids.unshift(kept!)
    const points = grid.resolution ** 2
    const at = kept!.region.reserve(this.#network.inputs * columnBytes(points))
    if (found < 0) {
      writeColumns(this.#memory, at, grid.inputs, points, this.#network.inputs)
      kept!.grid = grid
    }
    return at
  }

  #writeTiles(units: readonly number[], grid: number, values: number, stride: number): number {
    const { TILE_BYTES, TILE_UNIT, TILE_CENTER, TILE_SCALE, TILE_VALUES } = this.#kernel
    const at = this.#tiles.reserve(units.length * TILE_BYTES.value)
    const { words, floats } = this.#memory.views
    for (const [tile, unit] of units.entries()) {
      const entry = at + tile * TILE_BYTES.value
      const { center, scale } = displayScale(this.#network, unit)
      // An input's values lie in the grid already.
      const kept = unit < this.#network.inputs ? grid + unit * stride : values + tile * stride
      words[(entry + TILE_UNIT.value) >> 2] = unit
      floats[(entry + TILE_CENTER.value) >> 2] = center
      floats[(entry + TILE_SCALE.value) >> 2] = scale ?? largestDistance([], center)
      words[(entry + TILE_VALUES.value) >> 2] = scale === null ? kept : 0
    }
    return at
  }

  #readTiles(at: number, count: number): Pick<MapAtlas, 'centers' | 'scales'> {
    const { TILE_BYTES, TILE_CENTER, TILE_SCALE } = this.#kernel
    const { floats } = this.#memory.views
    const read = (field: { value: number }) =>
      Float32Array.from(
        { length: count },
        (_, tile) => floats[(at + tile * TILE_BYTES.value + field.value) >> 2]!,
      )
    return { centers: read(TILE_CENTER), scales: read(TILE_SCALE) }
  }

  /** Rows without what fills them up. */
  #readValues(at: number, stride: number, count: number, points: number): Float32Array<ArrayBuffer> {
    const values = new Float32Array(count * points)
    for (let k = 0; k < count; k++) values.set(this.#memory.floats(at + k * stride, points), k * points)
    return values
  }

  #copyPixels(at: number, length: number, recycled: MapRequest['recycled']): MapAtlas['pixels'] {
    const pixels = recycled?.length === length ? recycled : new Uint8ClampedArray(length)
    pixels.set(this.#memory.views.bytes.subarray(at, at + length))
    return pixels
  }
}
