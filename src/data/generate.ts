import { randomStream } from '../lib/random.ts'
import { hasImages } from '../spec/images.ts'
import type { DataSpec } from '../spec/spec.ts'
import { classCountOf, columnCountOf, taskOf } from '../spec/task.ts'
import { DOMAIN, plotColumn, type Dataset } from './dataset.ts'
import { digitDataset } from './digitDataset.ts'
import { drawnDataset } from './drawnDataset.ts'
import { playgroundDraws, type PlaygroundDraws } from './playgroundDraws.ts'
import type { Plot } from './plot.ts'
import { PLOTS } from './plots.ts'
import { shuffledPlaces, trainCountOf } from './split.ts'
import { tableDataset } from './tableDataset.ts'

/**
 * The points of `data`: of a plot drawn from the stream `data` of its seed, of a table its rows; then shuffled
 * by the stream `split`; or both as TensorFlow Playground does, see `playgroundDraws`. The first floor(count * trainShare / 100) train, but at least one where there is one.
 * The order does not depend on the share, so moving it never exchanges points. `features` are the inputs that
 * will be made of them: rows of a table that lack a number which these need are left out. `samples` 0 gives
 * an empty dataset.
 */
export function generateDataset(data: DataSpec, features: readonly string[] = []): Dataset {
  if (data.dataset === 'points') return drawnDataset(data)
  if (hasImages(data)) return digitDataset(data)
  const plot = PLOTS[data.dataset]
  return plot === undefined ? tableDataset(data, features) : plotDataset(data, plot)
}

function plotDataset(data: DataSpec, plot: Plot): Dataset {
  const { dataset, samples: count, noise } = data
  const task = taskOf(data)
  const width = columnCountOf(data)
  const classes = classCountOf(data)
  const { points: random, places } = drawsOf(data, plot)
  const points = new Float32Array(width * count)
  const targets = new Float32Array(count)
  let drawn = 0
  const emit = (x1: number, x2: number, label: number) => {
    const place = places[drawn++]!
    points[width * place] = x1
    if (width > 1) points[width * place + 1] = x2
    targets[place] = task === 'binary' ? (label + 1) / 2 : label
  }
  plot(count, noise / 100, random, emit, classes)
  return {
    id: dataset,
    task,
    count,
    trainCount: trainCountOf(count, data),
    columns: Array.from({ length: width }, (_, i) => plotColumn(`x${i + 1}`, DOMAIN)),
    points,
    imageShape: null,
    targets,
    target: plotColumn('y', classes === 0 ? 1.5 : 1),
    classes: Array.from({ length: classes }, (_, i) => String(i)),
    standardize: data.standardize,
  }
}

/** The stream of the points, and for each point its place in the dataset. */
function drawsOf(data: DataSpec, plot: Plot): Pick<PlaygroundDraws, 'points' | 'places'> {
  const { playgroundSeed, samples, seed } = data
  if (playgroundSeed !== null) return playgroundDraws(playgroundSeed, data, plot)
  return { points: randomStream(seed, 'data'), places: shuffledPlaces(samples, seed) }
}
