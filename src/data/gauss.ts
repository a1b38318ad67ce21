import type { Plot } from './plot.ts'

const CENTER = 2

/**
 * Two round clouds: the first half of the points around (2, 2) is +1, the others around (-2, -2) are -1.
 * Noise widens them: the variance grows linearly from 0.5 (noise 0) to 4 (noise 0.5).
 */
export const gauss: Plot = (count, noise, random, emit) => {
  const deviation = Math.sqrt(0.5 + (4 - 0.5) * (noise / 0.5))
  for (let i = 0; i < count; i++) {
    const label = i < count / 2 ? 1 : -1
    const x1 = label * CENTER + deviation * random.normal()
    const x2 = label * CENTER + deviation * random.normal()
    emit(x1, x2, label)
  }
}
