import type { DatasetId } from '../spec/choices.ts'
import { and } from './and.ts'
import { blobs } from './blobs.ts'
import { checkerboard } from './checkerboard.ts'
import { circle } from './circle.ts'
import { gauss } from './gauss.ts'
import { hills } from './hills.ts'
import { line } from './line.ts'
import { moons } from './moons.ts'
import { or } from './or.ts'
import { parabola } from './parabola.ts'
import { plane } from './plane.ts'
import type { Plot } from './plot.ts'
import { rings } from './rings.ts'
import { sectors } from './sectors.ts'
import { sine } from './sine.ts'
import { spiral } from './spiral.ts'
import { spirals } from './spirals.ts'
import { step } from './step.ts'
import { xor } from './xor.ts'

/** The datasets that are drawn by a rule. */
export const PLOTS: Partial<Record<DatasetId, Plot>> = {
  circle,
  gauss,
  moons,
  rings,
  spiral,
  checkerboard,
  and,
  or,
  xor,
  blobs,
  spirals,
  sectors,
  plane,
  hills,
  line,
  sine,
  step,
  parabola,
}
