type Corner = readonly [right: number, down: number]

/** As in a class's colour, ten can be told apart. */
const SHAPES: readonly (readonly Corner[] | null)[] = [
  null,
  star(3, 1, 0),
  star(4, 1, 0.5),
  star(4, 1, 0),
  plus(0),
  star(3, 1, 0.5),
  star(5, 0.42, 0),
  star(4, 0.36, 0),
  plus(0.125),
  star(6, 1, 0),
]

/** The corners of the shape of class `k` around (0, 0), as large as a circle of radius 1; `null`: that circle. */
export function classShape(k: number): readonly Corner[] | null {
  return SHAPES[k % SHAPES.length]!
}

/** Traces the shape of class `k` around (x, y), as large as a circle of radius `r`. */
export function traceClass(
  context: CanvasRenderingContext2D,
  k: number,
  x: number,
  y: number,
  r: number,
): void {
  const corners = classShape(k)
  if (corners === null) return context.arc(x, y, r, 0, 2 * Math.PI)
  for (const [i, [right, down]] of corners.entries()) {
    if (i === 0) context.moveTo(x + right * r, y + down * r)
    else context.lineTo(x + right * r, y + down * r)
  }
  context.closePath()
}

/** `spikes` corners, the first on top but for a `turn` in corners; what lies between them is `inner` as far out. */
function star(spikes: number, inner: number, turn: number): readonly Corner[] {
  const steps = inner === 1 ? spikes : 2 * spikes
  return asLargeAsCircle(
    Array.from({ length: steps }, (_, i) => {
      const angle = 2 * Math.PI * (i / steps + turn / spikes) - Math.PI / 2
      const far = inner < 1 && i % 2 === 1 ? inner : 1
      return [far * Math.cos(angle), far * Math.sin(angle)]
    }),
  )
}

/** A cross of two bars, turned by so much of a whole turn. */
function plus(turn: number): readonly Corner[] {
  const [a, b] = [0.36, 1]
  const upright: readonly Corner[] = [
    [a, b],
    [a, a],
    [b, a],
    [b, -a],
    [a, -a],
    [a, -b],
    [-a, -b],
    [-a, -a],
    [-b, -a],
    [-b, a],
    [-a, a],
    [-a, b],
  ]
  const [sin, cos] = [Math.sin(2 * Math.PI * turn), Math.cos(2 * Math.PI * turn)]
  return asLargeAsCircle(upright.map(([x, y]) => [x * cos - y * sin, x * sin + y * cos]))
}

/** By the shoelace formula: twice the area is the sum of the corners' cross products. */
function asLargeAsCircle(corners: readonly Corner[]): readonly Corner[] {
  const doubled = corners.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % corners.length]!
    return sum + x * nextY - y * nextX
  }, 0)
  const scale = Math.sqrt((2 * Math.PI) / Math.abs(doubled))
  return corners.map(([x, y]) => [x * scale, y * scale])
}
