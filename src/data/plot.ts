import type { Random } from '../lib/random.ts'

/**
 * Takes the next point: its coordinates (of a plot over a line, x2 is left out) and its label: +1 or -1 for two
 * classes, the number of the class from 0 for more, else the value.
 */
export type Emit = (x1: number, x2: number, label: number) => void

/**
 * Draws `count` points of one dataset in its own order. `noise` is a share, 0 to 0.8; `classes` matters only
 * where there are more than two. As many numbers are drawn at any noise, so turning the noise up moves the
 * points of a seed and does not replace them.
 */
export type Plot = (count: number, noise: number, random: Random, emit: Emit, classes: number) => void
