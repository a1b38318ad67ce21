import type { Plot } from './plot.ts'

const RADIUS = 5
const TURNS = 0.9

/**
 * One arm per class from near the centre to radius 5, 0.9 turns long, evenly turned against each other (the
 * spirals of the course CS231n, Karpathy 2015); point i is of class i modulo `classes`. Noise turns each point
 * about the centre by a normal deviation of `noise` radians.
 */
export const spirals: Plot = (count, noise, random, emit, classes) => {
  const perArm = Math.max(1, Math.ceil(count / classes))
  for (let i = 0; i < count; i++) {
    const label = i % classes
    const along = (Math.floor(i / classes) + 0.5) / perArm
    const angle = 2 * Math.PI * (TURNS * along + label / classes) + noise * random.normal()
    emit(RADIUS * along * Math.sin(angle), RADIUS * along * Math.cos(angle), label)
  }
}
