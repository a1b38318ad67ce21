import { curvePlot } from './curvePlot.ts'

/** A parabola, y = x^2 / 18 - 1: 1 at both ends and -1 in the middle. */
export const parabola = curvePlot((x) => x ** 2 / 18 - 1)
