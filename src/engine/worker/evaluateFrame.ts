import { MOST_CLASSES } from '../../spec/choices.ts'
import { firstOutput, wholeOutput, type Enlarged } from '../../spec/network.ts'
import { paintClasses } from '../paintClasses.ts'
import type { MapAtlas, DenseTrainer } from '../trainer.ts'
import type { BufferPool } from './bufferPool.ts'
import type { Frame, ViewRequest } from './protocol.ts'
import type { Run } from './run.ts'

/** What of a frame is evaluated. */
export type FrameNumbers = Pick<Frame, 'train' | 'test' | 'tiles' | 'map' | 'mistakes'>

/** A page that has not said yet what it shows. */
export const NOTHING_VISIBLE: ViewRequest = {
  palette: new Uint32Array(256),
  classRamps: new Uint32Array(0),
  tiles: false,
  enlarged: null,
  discretize: false,
  mistakes: false,
  predictions: false,
  hidden: false,
}

const NO_ROWS = new Uint32Array(0)

/** Evaluates losses and, of maps and mistakes, what `view` shows. */
export async function evaluateFrame(run: Run, view: ViewRequest, pool: BufferPool): Promise<FrameNumbers> {
  const { trainer, network } = run
  const train = await trainer.evaluate('train')
  const test = await trainer.evaluate('test')
  const tiles = view.tiles && !view.hidden ? await trainer.maps(tilesRequest(run, view, pool)) : null
  const enlarged = view.hidden ? null : view.enlarged
  const map = enlarged === null ? null : await enlargedMap(run, view, enlarged, pool)
  const mistakes = view.mistakes && enlarged === wholeOutput(network) ? await run.findMistakes() : NO_ROWS
  return { train, test, tiles, map, mistakes }
}

type Request = Parameters<DenseTrainer['maps']>[0]

function tilesRequest(run: Run, { palette, discretize }: ViewRequest, pool: BufferPool): Request {
  const { grids, network } = run
  const grid = grids.tiles
  const units = Array.from({ length: network.unitCount }, (_, unit) => unit)
  const recycled = pool.take(units.length * pixelBytes(grid.resolution))
  return { grid, units, palette, discretize, valuesOf: [], ...recycled }
}

/** `null` where the page asks for what this network has not. */
async function enlargedMap(
  run: Run,
  { palette, classRamps, discretize }: ViewRequest,
  enlarged: Enlarged,
  pool: BufferPool,
): Promise<MapAtlas | null> {
  const { trainer, network } = run
  const grid = run.grids.map
  const recycled = pool.take(pixelBytes(grid.resolution))
  if (enlarged !== 'classes') {
    if (enlarged < 0 || enlarged >= network.unitCount) return null
    return trainer.maps({ grid, units: [enlarged], palette, discretize, valuesOf: [enlarged], ...recycled })
  }
  const first = firstOutput(network)
  const outputs = Array.from({ length: network.outputs }, (_, k) => first + k)
  if (outputs.length < 2) return null
  const atlas = await trainer.maps({ grid, units: [], palette, discretize, valuesOf: outputs })
  const pixels = recycled.recycled ?? new Uint8ClampedArray(pixelBytes(grid.resolution))
  const words = new Uint32Array(pixels.buffer)
  // The page may know more colours than there are classes.
  const ramps = classRamps.subarray(0, (classRamps.length / MOST_CLASSES) * outputs.length)
  paintClasses(atlas.values, outputs.length, ramps, discretize, words)
  return { ...atlas, pixels }
}

function pixelBytes(resolution: number): number {
  return 4 * resolution * resolution
}
