import type { Trainer } from '../trainer.ts'
import type { BufferPool } from './bufferPool.ts'
import type { Frame, ViewRequest } from './protocol.ts'
import type { Run } from './run.ts'

/** What of a frame is evaluated. */
export type FrameNumbers = Pick<Frame, 'train' | 'test' | 'tiles' | 'map' | 'mistakes'>

/** A page that has not said yet what it shows. */
export const NOTHING_VISIBLE: ViewRequest = {
  palette: new Uint32Array(256),
  tiles: false,
  enlarged: -1,
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
  const enlarged = !view.hidden && view.enlarged >= 0 && view.enlarged < network.unitCount
  const map = enlarged ? await trainer.maps(mapRequest(run, view, pool)) : null
  const mistakes =
    view.mistakes && enlarged && view.enlarged === network.unitCount - 1 ? await run.findMistakes() : NO_ROWS
  return { train, test, tiles, map, mistakes }
}

type Request = Parameters<Trainer['maps']>[0]

function tilesRequest(run: Run, { palette, discretize }: ViewRequest, pool: BufferPool): Request {
  const { tileGrid: grid, network } = run
  const units = Array.from({ length: network.unitCount }, (_, unit) => unit)
  const recycled = pool.take(units.length * pixelBytes(grid.resolution))
  return { grid, units, palette, discretize, valuesOf: -1, ...recycled }
}

function mapRequest(run: Run, { palette, discretize, enlarged }: ViewRequest, pool: BufferPool): Request {
  const grid = run.mapGrid
  const recycled = pool.take(pixelBytes(grid.resolution))
  return { grid, units: [enlarged], palette, discretize, valuesOf: enlarged, ...recycled }
}

function pixelBytes(resolution: number): number {
  return 4 * resolution * resolution
}
