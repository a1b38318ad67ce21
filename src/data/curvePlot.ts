import { DOMAIN } from './dataset.ts'
import type { Plot } from './plot.ts'

/**
 * Points of y = `curve(x)` with x even over [-6, 6]. Noise moves values by a normal deviation of half of `noise`,
 * cut off at three deviations, so that values stay on the axis.
 */
export function curvePlot(curve: (x: number) => number): Plot {
  return (count, noise, random, emit) => {
    for (let i = 0; i < count; i++) {
      const x = random.uniform(-DOMAIN, DOMAIN)
      const error = Math.max(-3, Math.min(3, random.normal()))
      emit(x, 0, curve(x) + (noise / 2) * error)
    }
  }
}
