import type { Plot } from './plot.ts'

/** Where the inputs 0 and 1 of a gate stand: -3 and 3 on either axis. */
const CORNER = 3
const RADIUS = 1.5
const PUSH = 3

/**
 * The truth table of a logic gate of two inputs as four corners: points in discs of radius 1.5 around
 * (-3, -3), (3, -3), (-3, 3) and (3, 3), in turn, so each row of the table has a quarter of them. The label
 * is +1 where the gate gives true. Noise pushes each point along both axes by a normal deviation of
 * `3 * noise` and leaves its label. Without noise one straight line separates AND and OR, 0.6 away from
 * every disc.
 */
export function gate(truth: (first: boolean, second: boolean) => boolean): Plot {
  return (count, noise, random, emit) => {
    for (let i = 0; i < count; i++) {
      const first = i % 2 === 1
      const second = i % 4 > 1
      const r = RADIUS * Math.sqrt(random.next())
      const angle = random.uniform(0, 2 * Math.PI)
      const x1 = (first ? CORNER : -CORNER) + r * Math.cos(angle) + PUSH * noise * random.normal()
      const x2 = (second ? CORNER : -CORNER) + r * Math.sin(angle) + PUSH * noise * random.normal()
      emit(x1, x2, truth(first, second) ? 1 : -1)
    }
  }
}
