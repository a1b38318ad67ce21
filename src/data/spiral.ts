import type { Plot } from './plot.ts'

const RADIUS = 5
const TURNS = 1.75

/**
 * Two arms of 1.75 turns from the centre to radius 5, half a turn apart; the first half of the points is
 * the arm of +1. Noise moves each point by up to `noise` along each axis.
 */
export const spiral: Plot = (count, noise, random, emit) => {
  const arm = count / 2
  for (let i = 0; i < count; i++) {
    const first = i < arm
    const along = (first ? i : i - Math.ceil(arm)) / arm
    const r = along * RADIUS
    const angle = TURNS * along * 2 * Math.PI + (first ? 0 : Math.PI)
    const x1 = r * Math.sin(angle) + random.uniform(-1, 1) * noise
    const x2 = r * Math.cos(angle) + random.uniform(-1, 1) * noise
    emit(x1, x2, first ? 1 : -1)
  }
}
