import { MOST_CLASSES } from '../../spec/choices.ts'
import { firstOutput, wholeOutput, type DenseNetwork, type Enlarged } from '../../spec/network.ts'
import type { Spec } from '../../spec/spec.ts'
import { droppedUnits } from '../droppedUnits.ts'
import { paintClasses } from '../paintClasses.ts'
import type { DenseTrainer, MapAtlas, MapRequest } from '../trainer.ts'
import type { BufferPool } from './bufferPool.ts'
import { Grids } from './grids.ts'
import { Mistakes } from './mistakes.ts'
import { PredictionWatch } from './predictionWatch.ts'
import type { ViewRequest } from './protocol.ts'
import type { OptionsOf } from './runOptions.ts'
import type { Change, Glance, Seen, Sight } from './sight.ts'
import { UnitWatch } from './unitWatch.ts'

const NO_ROWS = new Uint32Array(0)

/** Looks at a network over points: at the maps of its units, and at the points that it gets wrong. */
export class PointSight implements Sight {
  readonly #options: OptionsOf<DenseNetwork>
  readonly #trainer: DenseTrainer
  readonly #grids: Grids
  readonly #mistakes: Mistakes
  readonly #units: UnitWatch
  readonly #predictions: PredictionWatch

  constructor(options: OptionsOf<DenseNetwork>, spec: Spec, trainer: DenseTrainer) {
    this.#options = options
    this.#trainer = trainer
    this.#grids = new Grids(options.dataset, spec, trainer.tileResolution)
    this.#mistakes = new Mistakes(options)
    this.#units = new UnitWatch(options)
    this.#predictions = new PredictionWatch(options)
  }

  /** The person looks along other axes, or holds other values. */
  show(spec: Spec): void {
    this.#grids.show(spec)
  }

  /** Everything is looked at anew for every frame. */
  changed(_change: Change): void {}

  wait(): number {
    return Infinity
  }

  async evaluate(): Promise<boolean> {
    return false
  }

  async look({ view, pool, playing, trained, dropout, now, snapshot }: Glance): Promise<Seen> {
    const state = await snapshot()
    const { parameters, slots, updates } = state
    const { network, seed } = this.#options
    const train = await this.#trainer.evaluate('train')
    const test = await this.#trainer.evaluate('test')
    const tiles = view.tiles && !view.hidden ? await this.#trainer.maps(this.#tilesRequest(view, pool)) : null
    const enlarged = view.hidden ? null : view.enlarged
    const map = enlarged === null ? null : await this.#enlargedMap(view, enlarged, pool)
    const showsMistakes = view.mistakes && enlarged === wholeOutput(network)
    const mistakes = showsMistakes ? await this.#mistakes.find(this.#trainer) : NO_ROWS
    const asked = view.predictions && !view.hidden
    const picture = {
      kind: 'points',
      parameters,
      slots,
      updates,
      train,
      test,
      tiles,
      map,
      mistakes,
      dropped: dropout === 0 ? NO_ROWS : droppedUnits(network, seed, updates, dropout),
      flat: this.#units.look(parameters, now()),
      predictions: asked ? this.#predictions.make(parameters, now(), playing) : null,
    } as const
    return { picture, evidence: { state, loss: train.loss, trained } }
  }

  #tilesRequest({ palette, discretize }: ViewRequest, pool: BufferPool): MapRequest {
    const grid = this.#grids.tiles
    const units = Array.from({ length: this.#options.network.unitCount }, (_, unit) => unit)
    const recycled = pool.take(units.length * pixelBytes(grid.resolution))
    return { grid, units, palette, discretize, valuesOf: [], ...recycled }
  }

  /** `null` where the page asks for what this network has not. */
  async #enlargedMap(
    { palette, classRamps, discretize }: ViewRequest,
    enlarged: Enlarged,
    pool: BufferPool,
  ): Promise<MapAtlas | null> {
    const { network } = this.#options
    const grid = this.#grids.map
    const recycled = pool.take(pixelBytes(grid.resolution))
    if (enlarged !== 'classes') {
      if (enlarged < 0 || enlarged >= network.unitCount) return null
      const units = [enlarged]
      return this.#trainer.maps({ grid, units, palette, discretize, valuesOf: units, ...recycled })
    }
    const first = firstOutput(network)
    const outputs = Array.from({ length: network.outputs }, (_, k) => first + k)
    if (outputs.length < 2) return null
    const atlas = await this.#trainer.maps({ grid, units: [], palette, discretize, valuesOf: outputs })
    const pixels = recycled.recycled ?? new Uint8ClampedArray(pixelBytes(grid.resolution))
    const words = new Uint32Array(pixels.buffer)
    // The page may know more colours than there are classes.
    const ramps = classRamps.subarray(0, (classRamps.length / MOST_CLASSES) * outputs.length)
    paintClasses(atlas.values, outputs.length, ramps, discretize, words)
    return { ...atlas, pixels }
  }
}

function pixelBytes(resolution: number): number {
  return 4 * resolution * resolution
}
