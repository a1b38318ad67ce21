import { curvePlot } from './curvePlot.ts'

/** A straight line, y = x / 6: -1 to 1. */
export const line = curvePlot((x) => x / 6)
