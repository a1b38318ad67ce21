import type { LaterDictionary } from '../../translate.ts'
import { activations } from './activations.ts'
import { commands } from './commands.ts'
import { curves } from './curves.ts'
import { datasets } from './datasets.ts'
import { engine } from './engine.ts'
import { initializers } from './initializers.ts'
import { losses } from './losses.ts'
import { metrics } from './metrics.ts'
import { optimizers } from './optimizers.ts'
import { readouts } from './readouts.ts'
import { training } from './training.ts'

/** The same in Spanish: `en/later/index.ts` says which words belong here. */
export const esLater: LaterDictionary = {
  ...commands,
  ...readouts,
  ...engine,
  ...datasets,
  ...training,
  ...optimizers,
  ...losses,
  ...initializers,
  ...activations,
  ...curves,
  ...metrics,
}
