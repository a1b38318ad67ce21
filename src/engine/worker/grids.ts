import type { Dataset } from '../../data/dataset.ts'
import { axesOf } from '../../data/axes.ts'
import { gridInputs } from '../../data/grid.ts'
import type { Spec } from '../../spec/spec.ts'
import type { Grid } from '../trainer.ts'

/** Resolution of the enlarged map; of a curve, its square is the number of places along it. */
const MAP_RESOLUTION = 100

type View = Pick<Spec, 'features' | 'view'>

/** The points at which a run is evaluated for what the page shows. */
export class Grids {
  readonly #dataset: Dataset
  #view: View
  readonly #tileResolution: number
  #map: Grid
  #tiles: Grid

  constructor(dataset: Dataset, view: View, tileResolution: number) {
    this.#dataset = dataset
    this.#view = view
    this.#tileResolution = tileResolution
    this.#map = this.#gridOf(MAP_RESOLUTION, true)
    this.#tiles = this.#gridOfTiles()
  }

  /** Of the unit or classes shown large. */
  get map(): Grid {
    return this.#map
  }

  /** Of the tiles of all units. */
  get tiles(): Grid {
    return this.#tiles
  }

  /** The person looks along other axes, or holds other values. */
  show(view: View): void {
    const sight = ({ view: { axes, held } }: View) => JSON.stringify([axes, held])
    const before = this.#view
    this.#view = view
    if (sight(before) === sight(view)) return
    this.#map = this.#gridOf(MAP_RESOLUTION, true)
    this.#tiles = this.#gridOfTiles()
  }

  #gridOfTiles(): Grid {
    const isPlane = axesOf(this.#dataset, this.#view.features, this.#view.view).kind === 'plane'
    const shared = isPlane && this.#tileResolution === MAP_RESOLUTION
    return shared ? this.#map : this.#gridOf(this.#tileResolution, false)
  }

  #gridOf(resolution: number, alongCurve: boolean): Grid {
    const { features, view } = this.#view
    return { resolution, inputs: gridInputs(this.#dataset, features, view, resolution, alongCurve) }
  }
}
