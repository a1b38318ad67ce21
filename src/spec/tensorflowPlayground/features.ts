import type { Feature } from '../choices.ts'
import type { PlaygroundInput } from './keys.ts'

/** Our names of their inputs. */
export const INPUT_FEATURES = {
  x: 'x1',
  y: 'x2',
  xSquared: 'x1^2',
  ySquared: 'x2^2',
  xTimesY: 'x1x2',
  sinX: 'sin(x1)',
  sinY: 'sin(x2)',
} as const satisfies Record<PlaygroundInput, Feature>
