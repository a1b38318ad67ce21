import { activations } from './activations.ts'
import { columns } from './columns.ts'
import { commands } from './commands.ts'
import { controls } from './controls.ts'
import { curves } from './curves.ts'
import { data } from './data.ts'
import { datasets } from './datasets.ts'
import { diagnosis } from './diagnosis.ts'
import { engine } from './engine.ts'
import { formula } from './formula.ts'
import { initializers } from './initializers.ts'
import { losses } from './losses.ts'
import { metrics } from './metrics.ts'
import { network } from './network.ts'
import { notices } from './notices.ts'
import { optimizers } from './optimizers.ts'
import { output } from './output.ts'
import { page } from './page.ts'
import { points } from './points.ts'
import { readouts } from './readouts.ts'
import { training } from './training.ts'

/** English, and the list of keys: `area.thing`, in the order in which the page shows them. */
export const en = {
  ...page,
  ...commands,
  ...readouts,
  ...engine,
  ...data,
  ...datasets,
  ...columns,
  ...training,
  ...optimizers,
  ...losses,
  ...initializers,
  ...network,
  ...activations,
  ...output,
  ...curves,
  ...diagnosis,
  ...metrics,
  ...controls,
  ...notices,
  ...formula,
  ...points,
} as const
