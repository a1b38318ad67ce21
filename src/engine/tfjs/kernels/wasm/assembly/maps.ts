// Activations of any units over a grid, painted. The grid is a row of numbers per input, `stride` bytes apart
// and filled up to whole vectors with copies of its last point.

import { activations, CHUNK, inputCount, layerCount } from './memory'
import { activateOutput, forward } from './network'
import { largest, paint } from './paint'

/** Tile table, fields of 32 bits: number of the unit, activation in the middle colour, distance in an end colour. */
export const TILE_BYTES: usize = 16
export const TILE_UNIT: usize = 0
export const TILE_CENTER: usize = 4
export const TILE_SCALE: usize = 8
/** Where the tile's values are kept until its scale is known, or 0 where it is. */
export const TILE_VALUES: usize = 12

/** Sends one chunk of a grid or of single inputs through `depth` layers, the output's activation included. */
export function propagate(x: usize, stride: usize, bytes: usize, depth: usize): void {
  forward(x, stride, bytes, depth)
  if (depth == layerCount) activateOutput(bytes)
}

/**
 * Paints `tileCount` tiles of `points` pixels each at `pixels` and keeps the raw values of the `valueCount` units
 * whose numbers lie at `valuesOf`, rows `stride` bytes apart from `values` on. Writes the scales it found into
 * the tile table. `depth`: layers that are needed.
 */
export function maps(
  grid: usize,
  stride: usize,
  points: usize,
  depth: usize,
  tiles: usize,
  tileCount: usize,
  palette: usize,
  discretize: bool,
  pixels: usize,
  valuesOf: usize,
  valueCount: usize,
  values: usize,
): void {
  const tileEnd = tiles + tileCount * TILE_BYTES
  const tilePixels = points << 2
  for (let done: usize = 0; done < points; done += CHUNK) {
    const lanes = min(points - done, CHUNK)
    const bytes = ((lanes + 3) & ~3) << 2
    const from = done << 2
    propagate(grid + from, stride, bytes, depth)
    let out = pixels + from
    for (let tile: usize = tiles; tile < tileEnd; tile += TILE_BYTES, out += tilePixels) {
      const row = rowOf(load<usize>(tile, TILE_UNIT), grid + from, stride, bytes)
      const kept = load<usize>(tile, TILE_VALUES)
      if (kept) keep(tile, row, kept + from, bytes)
      else paintTile(tile, row, palette, discretize, out, lanes)
    }
    for (let k: usize = 0; k < valueCount; k++) {
      const unit = load<usize>(valuesOf + (k << 2))
      memory.copy(values + k * stride + from, rowOf(unit, grid + from, stride, bytes), bytes)
    }
  }
  let out = pixels
  for (let tile: usize = tiles; tile < tileEnd; tile += TILE_BYTES, out += tilePixels) {
    const kept = load<usize>(tile, TILE_VALUES)
    if (kept) paintTile(tile, kept, palette, discretize, out, points)
  }
}

function rowOf(unit: usize, x: usize, xStride: usize, bytes: usize): usize {
  return unit < inputCount ? x + unit * xStride : activations + (unit - inputCount) * bytes
}

function keep(tile: usize, row: usize, kept: usize, bytes: usize): void {
  if (kept != row) memory.copy(kept, row, bytes)
  const reached = largest(row, bytes, load<f32>(tile, TILE_CENTER))
  if (reached > load<f32>(tile, TILE_SCALE)) store<f32>(tile, reached, TILE_SCALE)
}

function paintTile(
  tile: usize,
  row: usize,
  palette: usize,
  discretize: bool,
  out: usize,
  count: usize,
): void {
  const center = load<f32>(tile, TILE_CENTER)
  paint(row, count, center, load<f32>(tile, TILE_SCALE), palette, discretize, out)
}
