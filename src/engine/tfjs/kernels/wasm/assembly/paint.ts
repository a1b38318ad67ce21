/** Rounds to the nearest whole number below 2^22 when added, leaving it in the low bits. */
const ROUND: f32 = 8388608.0

/** Largest finite |value - center| of the row. */
export function largest(row: usize, bytes: usize, center: f32): f32 {
  let reached = f32x4.splat(0)
  for (const end = row + bytes; row < end; row += 16) {
    const distance = f32x4.abs(f32x4.sub(v128.load(row), f32x4.splat(center)))
    const finite = v128.and(distance, f32x4.lt(distance, f32x4.splat(Infinity)))
    reached = f32x4.pmax(reached, finite)
  }
  const a = max(f32x4.extract_lane(reached, 0), f32x4.extract_lane(reached, 1))
  return max(a, max(f32x4.extract_lane(reached, 2), f32x4.extract_lane(reached, 3)))
}

/**
 * Writes a colour of `palette` (256 words) per value: from center - scale to center + scale, or with
 * `discretize` an end colour by the side of the centre. NaN takes the middle colour.
 */
export function paint(
  row: usize,
  count: usize,
  center: f32,
  scale: f32,
  palette: usize,
  discretize: bool,
  out: usize,
): void {
  const middle = f32x4.splat(center)
  const factor = f32x4.splat(<f32>127.5 / scale)
  let left = count
  for (; left >= 4; left -= 4, row += 16, out += 16) {
    const distance = f32x4.sub(v128.load(row), middle)
    const colors = discretize ? sides(distance) : levels(f32x4.mul(distance, factor))
    const offsets = i32x4.shl(colors, 2)
    store<u32>(out, load<u32>(palette + i32x4.extract_lane(offsets, 0)))
    store<u32>(out, load<u32>(palette + i32x4.extract_lane(offsets, 1)), 4)
    store<u32>(out, load<u32>(palette + i32x4.extract_lane(offsets, 2)), 8)
    store<u32>(out, load<u32>(palette + i32x4.extract_lane(offsets, 3)), 12)
  }
  for (; left > 0; left--, row += 4, out += 4) {
    const distance = f32x4.sub(v128.load32_splat(row), middle)
    const colors = discretize ? sides(distance) : levels(f32x4.mul(distance, factor))
    store<u32>(out, load<u32>(palette + (i32x4.extract_lane(colors, 0) << 2)))
  }
}

/** From -127.5 to 127.5 onto 0 to 255. */
function levels(position: v128): v128 {
  const number = v128.and(position, f32x4.eq(position, position))
  const clamped = f32x4.pmax(f32x4.pmin(number, f32x4.splat(127.5)), f32x4.splat(-127.5))
  const level = f32x4.add(f32x4.add(clamped, f32x4.splat(127.5)), f32x4.splat(ROUND))
  return v128.and(level, i32x4.splat(255))
}

function sides(distance: v128): v128 {
  const side = v128.and(f32x4.ge(distance, f32x4.splat(0)), i32x4.splat(255))
  return v128.bitselect(side, i32x4.splat(128), f32x4.eq(distance, distance))
}
