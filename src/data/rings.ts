import type { Plot } from './plot.ts'

const RADIUS = 5
/** Distance from ring to ring, and radius of the innermost one. */
const GAP = RADIUS / 3

/**
 * Three rings one in another, of radius 5/3 (+1), 10/3 (-1) and 5 (+1): `make_circles` of scikit-learn with
 * a ring more. The first half of the points is +1, a quarter of them inside; points are at even steps. Noise
 * pushes each point along both axes by a normal deviation of `noise` times the distance between rings.
 */
export const rings: Plot = (count, noise, random, emit) => {
  const both = Math.ceil(count / 2)
  // As many points per length as on the outer ring, which is three times as long.
  const inner = Math.floor(both / 4)
  const draw = (points: number, radius: number, label: number) => {
    for (let i = 0; i < points; i++) {
      const angle = (2 * Math.PI * i) / points
      const x1 = radius * Math.cos(angle) + GAP * noise * random.normal()
      const x2 = radius * Math.sin(angle) + GAP * noise * random.normal()
      emit(x1, x2, label)
    }
  }
  draw(inner, GAP, 1)
  draw(both - inner, RADIUS, 1)
  draw(count - both, 2 * GAP, -1)
}
