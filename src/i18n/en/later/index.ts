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

/**
 * What is said in English only when somebody asks: every key that ends in `.help`. These words are fetched
 * once the page can be used, or when the first explanation is asked for, so that the first load stays small.
 */
export const enLater = {
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
} as const
