// Pooling takes whole pixels: their channels' rows of samples lie back to back, `pixel` bytes long.

import { ABOVE, CHANNELS, HEIGHT, LEFT, MAX_POOLING2D, PLACES, STRIDES, WIDTH, WINDOW } from './imageLayers'
import { field, INPUTS, KIND, UNITS } from './layers'

/** The part within the image of the window that is looked at: pixels of the first row, rows, pixels in a row. */
let first: usize = 0
let rows: usize = 0
let columns: usize = 0

function moveWindow(entry: usize, placeRow: usize, place: usize): void {
  const window = field(entry, WINDOW)
  const step = field(entry, STRIDES)
  const top = <isize>(placeRow * step) - <isize>field(entry, ABOVE)
  const left = <isize>(place * step) - <isize>field(entry, LEFT)
  const row = max<isize>(top, 0)
  const column = max<isize>(left, 0)
  rows = min<isize>(top + <isize>window, <isize>field(entry, HEIGHT)) - row
  columns = min<isize>(left + <isize>window, <isize>field(entry, WIDTH)) - column
  first = <usize>row * field(entry, WIDTH) + <usize>column
}

/** Means or largest numbers of all windows. */
export function poolingForward(entry: usize, x: usize, a: usize, bytes: usize): void {
  const pixel = field(entry, CHANNELS) * bytes
  const line = field(entry, WIDTH) * pixel
  const places = field(entry, PLACES)
  const largest = field(entry, KIND) == MAX_POOLING2D
  const end = a + field(entry, UNITS) * bytes
  for (let placeRow: usize = 0; a < end; placeRow++) {
    for (let place: usize = 0; place < places; place++, a += pixel) {
      moveWindow(entry, placeRow, place)
      const from = x + first * pixel
      memory.copy(a, from, pixel)
      for (let row: usize = 0; row < rows; row++) {
        for (let column = usize(row == 0); column < columns; column++) {
          if (largest) takeLarger(a, from + row * line + column * pixel, pixel)
          else add(a, from + row * line + column * pixel, pixel, 1)
        }
      }
      if (!largest) scale(a, pixel, <f32>1 / <f32>(rows * columns))
    }
  }
}

/** Slopes by x, of the slopes `da` by what `poolingForward` made of it in `a`. */
export function poolingBackward(entry: usize, x: usize, a: usize, da: usize, dx: usize, bytes: usize): void {
  const pixel = field(entry, CHANNELS) * bytes
  const line = field(entry, WIDTH) * pixel
  const places = field(entry, PLACES)
  const largest = field(entry, KIND) == MAX_POOLING2D
  memory.fill(dx, 0, field(entry, INPUTS) * bytes)
  const end = a + field(entry, UNITS) * bytes
  for (let placeRow: usize = 0; a < end; placeRow++) {
    for (let place: usize = 0; place < places; place++, a += pixel, da += pixel) {
      moveWindow(entry, placeRow, place)
      const at = first * pixel
      if (largest) giveToLargest(x + at, a, da, dx + at, pixel, line)
      else shareOut(da, dx + at, pixel, line)
    }
  }
}

/** What is NaN already stays it. */
function takeLarger(a: usize, x: usize, bytes: usize): void {
  for (const end = a + bytes; a < end; a += 32, x += 32) {
    v128.store(a, f32x4.pmax(v128.load(a), v128.load(x)))
    v128.store(a, f32x4.pmax(v128.load(a, 16), v128.load(x, 16)), 16)
  }
}

function add(a: usize, x: usize, bytes: usize, factor: f32): void {
  const times = f32x4.splat(factor)
  for (const end = a + bytes; a < end; a += 16, x += 16)
    v128.store(a, f32x4.add(v128.load(a), f32x4.mul(v128.load(x), times)))
}

function scale(a: usize, bytes: usize, factor: f32): void {
  const times = f32x4.splat(factor)
  for (const end = a + bytes; a < end; a += 16) v128.store(a, f32x4.mul(v128.load(a), times))
}

/** To the first of the largest numbers of the window. */
function giveToLargest(x: usize, a: usize, da: usize, dx: usize, pixel: usize, line: usize): void {
  const inRow = columns * pixel
  for (let at: usize = 0; at < pixel; at += 16) {
    const largest = v128.load(a + at)
    let slope = v128.load(da + at)
    for (let row: usize = 0, start = at; row < rows; row++, start += line) {
      for (let i = start; i < start + inRow; i += pixel) {
        const isLargest = f32x4.eq(v128.load(x + i), largest)
        v128.store(dx + i, f32x4.add(v128.load(dx + i), v128.and(slope, isLargest)))
        slope = v128.andnot(slope, isLargest)
      }
    }
  }
}

function shareOut(da: usize, dx: usize, pixel: usize, line: usize): void {
  const share = <f32>1 / <f32>(rows * columns)
  for (let row: usize = 0; row < rows; row++, dx += line) {
    for (let column: usize = 0; column < columns; column++) add(dx + column * pixel, da, pixel, share)
  }
}
