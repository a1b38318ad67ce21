import { randomStream } from '../lib/random.ts'
import { DATASET_TASK, type DatasetId } from '../spec/choices.ts'
import type { DataSpec } from '../spec/spec.ts'
import { and } from './and.ts'
import { checkerboard } from './checkerboard.ts'
import { circle } from './circle.ts'
import type { Dataset } from './dataset.ts'
import { gauss } from './gauss.ts'
import { hills } from './hills.ts'
import { moons } from './moons.ts'
import { or } from './or.ts'
import { plane } from './plane.ts'
import type { Plot } from './plot.ts'
import { rings } from './rings.ts'
import { spiral } from './spiral.ts'
import { xor } from './xor.ts'

const PLOTS: Record<DatasetId, Plot> = {
  circle,
  gauss,
  moons,
  rings,
  spiral,
  checkerboard,
  and,
  or,
  xor,
  plane,
  hills,
}

/**
 * The points of `data`: drawn from the stream `data` of its seed, then shuffled by the stream `split`. The
 * first floor(samples * trainShare / 100) train, but at least one where there is one. The order does
 * not depend on the share, so moving it never exchanges points. `samples` 0 gives an empty dataset.
 */
export function generateDataset(data: DataSpec): Dataset {
  const { dataset, samples: count, noise, trainShare, seed } = data
  const task = DATASET_TASK[dataset]
  const places = randomStream(seed, 'split').shuffle(Uint32Array.from({ length: count }, (_, i) => i))
  const points = new Float32Array(2 * count)
  const targets = new Float32Array(count)
  let drawn = 0
  PLOTS[dataset](count, noise / 100, randomStream(seed, 'data'), (x1, x2, label) => {
    const place = places[drawn++]!
    points[2 * place] = x1
    points[2 * place + 1] = x2
    targets[place] = task === 'binary' ? (label + 1) / 2 : label
  })
  const trainCount = Math.min(count, Math.max(1, Math.floor((count * trainShare) / 100)))
  return { id: dataset, task, count, trainCount, points, targets }
}
