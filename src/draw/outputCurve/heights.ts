/** A curve as heights at the middles of equal parts of its width, from left to right. */
export type Heights = ArrayLike<number>

/** The height at a share of the width from 0 to 1, straight between two middles; `null` without heights. */
export function heightAt(heights: Heights, share: number): number | null {
  const last = heights.length - 1
  if (last < 0) return null
  const place = Math.max(0, Math.min(last, share * heights.length - 0.5))
  const before = Math.floor(place)
  const rest = place - before
  const left = heights[before]!
  return rest === 0 ? left : left + (heights[before + 1]! - left) * rest
}

/** The shares of the width, rising, at which the curve comes from one side of `level` to the other. */
export function crossings(heights: Heights, level: number): number[] {
  const shares: number[] = []
  for (let i = 1; i < heights.length; i++) {
    const [left, right] = [heights[i - 1]! - level, heights[i]! - level]
    if (left > 0 === right > 0) continue
    shares.push((i - 0.5 + left / (left - right)) / heights.length)
  }
  return shares
}

/** `values` at `count` even distances, or all where there are fewer: what a drawing that is `count` px wide can show. */
export function thinned(values: Heights, count: number): Float64Array {
  const kept = Math.max(1, Math.min(values.length, Math.floor(count)))
  const length = values.length === 0 ? 0 : kept
  return Float64Array.from({ length }, (_, i) => heightAt(values, (i + 0.5) / kept)!)
}
