import type { LaterDictionary } from '../../translate.ts'
import { activations } from './activations.ts'
import { commands } from './commands.ts'
import { curves } from './curves.ts'
import { data } from './data.ts'
import { datasets } from './datasets.ts'
import { diagnosis } from './diagnosis.ts'
import { engine } from './engine.ts'
import { formula } from './formula.ts'
import { formulaField } from './formulaField.ts'
import { help } from './help.ts'
import { idx } from './idx.ts'
import { images } from './images.ts'
import { initializers } from './initializers.ts'
import { losses } from './losses.ts'
import { metrics } from './metrics.ts'
import { network } from './network.ts'
import { notices } from './notices.ts'
import { optimizers } from './optimizers.ts'
import { output } from './output.ts'
import { points } from './points.ts'
import { present } from './present.ts'
import { presets } from './presets.ts'
import { readouts } from './readouts.ts'
import { repairs } from './repairs.ts'
import { share } from './share.ts'
import { seeing } from './seeing.ts'
import { stack } from './stack.ts'
import { table } from './table.ts'
import { tableDialog } from './tableDialog.ts'
import { teaching } from './teaching.ts'
import { timeline } from './timeline.ts'
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
  ...teaching,
  ...timeline,
  ...metrics,
  ...table,
  ...tableDialog,
  ...idx,
  ...images,
  ...help,
  ...formula,
  ...formulaField,
  ...diagnosis,
  ...notices,
  ...share,
  ...repairs,
  ...data,
  ...network,
  ...output,
  ...points,
  ...present,
  ...presets,
  ...stack,
  ...seeing,
}
