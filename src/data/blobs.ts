import type { Plot } from './plot.ts'

/** Centres lie on a circle of this radius. */
const RADIUS = 3.5

/**
 * A normal cloud of points per class, the centres evenly round a circle of radius 3.5, class 0 on top and on
 * clockwise; point i is of class i modulo `classes`. The deviation is 0.6 without noise, 1.6 with the most.
 */
export const blobs: Plot = (count, noise, random, emit, classes) => {
  const deviation = 0.6 + 2 * noise
  for (let i = 0; i < count; i++) {
    const label = i % classes
    const angle = (2 * Math.PI * label) / classes
    const x1 = RADIUS * Math.sin(angle) + deviation * random.normal()
    const x2 = RADIUS * Math.cos(angle) + deviation * random.normal()
    emit(x1, x2, label)
  }
}
