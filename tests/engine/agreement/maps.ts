import { generateDataset } from '../../../src/data/generate.ts'
import { gridInputs } from '../../../src/data/grid.ts'
import type { DenseTrainer, Grid, MapAtlas, MapRequest } from '../../../src/engine/trainer.ts'
import { FEATURES } from '../../../src/spec/choices.ts'
import { firstOutput } from '../../../src/spec/network.ts'
import { DEFAULT_SPEC } from '../../../src/spec/spec.ts'
import type { AgreementCase } from '../agreementCase.ts'
import type { Comparison } from './comparison.ts'

type DenseComparison = Comparison<DenseTrainer, AgreementCase>

/** Level i of these 256 colours is i in every channel, so a level more is one more in each of them. */
const GREYS = Uint32Array.from({ length: 256 }, (_, i) => i * 0x010101 + 0xff000000)

/** Painted tiles and raw values of units, over two grids, plain and discretized. */
export async function checkMaps(pair: DenseComparison): Promise<void> {
  const { network } = pair.agreementCase
  const fine = gridFor(12, network.inputs)
  const coarse = gridFor(5, network.inputs)
  const all = Array.from({ length: network.unitCount }, (_, unit) => unit)
  const outputs = all.slice(firstOutput(network))
  const output = outputs.at(-1)!
  const plain = { grid: fine, palette: GREYS, discretize: false, valuesOf: [] }
  await checkAtlas(pair, 'all tiles', { ...plain, units: all })
  await checkAtlas(pair, 'values alone', { ...plain, units: [], valuesOf: outputs })
  const some = { ...plain, grid: coarse, units: [output, 0], valuesOf: [output, Math.min(1, output)] }
  await checkAtlas(pair, 'a coarse grid', some)
  await checkAtlas(pair, 'a buffer to paint into', some, new Uint8ClampedArray(2 * 25 * 4))
  await checkAtlas(pair, 'a buffer of another length', some, new Uint8ClampedArray(8))
  for (const unit of all)
    await checkDiscretized(pair, { ...plain, units: [unit], discretize: true, valuesOf: [unit] })
  await checkOrientation(pair, fine)
  await pair.train(Uint32Array.of(0, 0, 0, 0, 0), 1)
  await checkAtlas(pair, 'tiles after more training', { ...plain, units: all, valuesOf: outputs })
}

/** The features of the plane, as many as the network takes. */
function gridFor(resolution: number, inputs: number): Grid {
  const dataset = generateDataset({ ...DEFAULT_SPEC.data, samples: 0 })
  return { resolution, inputs: gridInputs(dataset, FEATURES.slice(0, inputs), DEFAULT_SPEC.view, resolution) }
}

/** `recycled` is for the subject alone: what comes back from it may be this very buffer. */
async function bothAtlases(
  pair: DenseComparison,
  what: string,
  request: MapRequest,
  recycled?: Uint8ClampedArray<ArrayBuffer>,
): Promise<[MapAtlas, MapAtlas]> {
  const got = await pair.subject.maps(recycled === undefined ? request : { ...request, recycled })
  const expected = await pair.oracle.maps(request)
  pair.compare(`${what}: resolution`, [got.resolution], [expected.resolution], 0)
  pair.compare(`${what}: units`, got.units, expected.units, 0)
  pair.compare(`${what}: centers`, got.centers, expected.centers, pair.tolerance.loss)
  pair.compare(`${what}: scales`, got.scales, expected.scales, pair.tolerance.loss)
  pair.compare(`${what}: values`, got.values, expected.values, pair.tolerance.loss)
  pair.compare(`${what}: number of pixel bytes`, [got.pixels.length], [expected.pixels.length], 0)
  return [got, expected]
}

async function checkAtlas(
  pair: DenseComparison,
  what: string,
  request: MapRequest,
  recycled?: Uint8ClampedArray<ArrayBuffer>,
): Promise<void> {
  const [got, expected] = await bothAtlases(pair, what, request, recycled)
  const tileBytes = request.grid.resolution ** 2 * 4
  for (const [tile, unit] of request.units.entries()) {
    const at = (atlas: MapAtlas) => atlas.pixels.subarray(tile * tileBytes, (tile + 1) * tileBytes)
    const off = at(expected).findIndex((byte, i) => !(Math.abs(byte - (at(got)[i] ?? NaN)) <= 1))
    if (off >= 0) {
      const levels = `${at(got)[off]}, expected ${at(expected)[off]} within 1`
      pair.report(`${what}: unit ${unit}, pixel ${off >> 2}, channel ${off & 3} is ${levels}`)
    }
  }
}

/** Every pixel has the colour of its side, except where rounding may put a value on either. */
async function checkDiscretized(pair: DenseComparison, request: MapRequest): Promise<void> {
  const [got, expected] = await bothAtlases(pair, 'discretized', request)
  const [center, scale] = [expected.centers[0]!, expected.scales[0]!]
  const off = expected.values.findIndex((value, point) => {
    const wrong = got.pixels[point * 4] !== expected.pixels[point * 4]
    // a value exactly in the middle, as of a network of zeros, has a side
    const distance = Math.abs(value - center)
    return wrong && (distance === 0 || distance > 1e-4 * scale)
  })
  if (off >= 0) pair.report(`discretized: unit ${request.units[0]}, pixel ${off} has the wrong side's colour`)
}

/** The first row is the top: x2 is large there, and x1 grows to the right. */
async function checkOrientation(pair: DenseComparison, grid: Grid): Promise<void> {
  const { subject, agreementCase } = pair
  for (const unit of [0, 1]) {
    if (unit >= agreementCase.network.inputs) continue
    const request = { grid, units: [unit], palette: GREYS, discretize: false, valuesOf: [unit] }
    const { values, pixels } = await subject.maps(request)
    const last = grid.resolution ** 2 - 1
    // from the first pixel, top left, to the last, bottom right
    const rises = unit === 0
    if (values[0]! < values[last]! !== rises) pair.report(`values of input ${unit} are the wrong way round`)
    if (pixels[0]! < pixels[last * 4]! !== rises)
      pair.report(`the tile of input ${unit} is the wrong way round`)
  }
}
