import { curvePlot } from './curvePlot.ts'

/** A jump at 0, from -1 to 1. */
export const step = curvePlot((x) => (x < 0 ? -1 : 1))
