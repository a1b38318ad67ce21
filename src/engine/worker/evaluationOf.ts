import type { AnyTrainer, Evaluation } from '../trainer.ts'
import type { InSlices } from './epochWatch.ts'
import { RowPace } from './rowPace.ts'
import type { RunOptions } from './runOptions.ts'
import { Sweep } from './sweep.ts'

/** `Trainer.evaluate` in slices; points are so few that they are evaluated at once. */
export async function* evaluationOf(
  trainer: AnyTrainer,
  options: RunOptions,
  set: 'train' | 'test',
  now: () => number,
): InSlices<Evaluation> {
  if (!('examine' in trainer)) return trainer.evaluate(set)
  const sweep = new Sweep(trainer, options, 'present', [set])
  const pace = new RowPace(trainer.rowsTogether)
  for (;;) {
    await sweep.slice(pace, now)
    if (sweep.done) return sweep.of(set)
    yield
  }
}
