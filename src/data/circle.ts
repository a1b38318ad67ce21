import type { Plot } from './plot.ts'

const RADIUS = 5

/**
 * A disc of radius 2.5 (+1) in a ring from 3.5 to 5 (-1); the first half of the points is the disc. Noise
 * flips labels: the label is that of a point moved by up to `5 * noise` along each axis, plotted unmoved.
 */
export const circle: Plot = (count, noise, random, emit) => {
  for (let i = 0; i < count; i++) {
    const inside = i < count / 2
    const r = inside ? random.uniform(0, 0.5 * RADIUS) : random.uniform(0.7 * RADIUS, RADIUS)
    const angle = random.uniform(0, 2 * Math.PI)
    const x1 = r * Math.sin(angle)
    const x2 = r * Math.cos(angle)
    const moved1 = x1 + random.uniform(-RADIUS, RADIUS) * noise
    const moved2 = x2 + random.uniform(-RADIUS, RADIUS) * noise
    emit(x1, x2, Math.sqrt(moved1 * moved1 + moved2 * moved2) < 0.5 * RADIUS ? 1 : -1)
  }
}
