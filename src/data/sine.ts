import { curvePlot } from './curvePlot.ts'

/** A wave of almost two periods, y = sin x. */
export const sine = curvePlot(Math.sin)
