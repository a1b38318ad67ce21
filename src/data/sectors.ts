import type { Plot } from './plot.ts'

const RADIUS = 5.5

/**
 * A disc cut like a cake, one piece per class, class 0 beginning on top and on clockwise; points are even over
 * the disc. Noise flips labels: the label is that of a point turned by up to `noise` of a piece either way,
 * plotted unturned.
 */
export const sectors: Plot = (count, noise, random, emit, classes) => {
  for (let i = 0; i < count; i++) {
    const turn = random.next()
    const radius = RADIUS * Math.sqrt(random.next())
    const moved = turn * classes + random.uniform(-1, 1) * noise
    const label = ((Math.floor(moved) % classes) + classes) % classes
    emit(radius * Math.sin(2 * Math.PI * turn), radius * Math.cos(2 * Math.PI * turn), label)
  }
}
