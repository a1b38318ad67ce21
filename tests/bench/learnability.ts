import { generateDataset } from '../../src/data/generate.ts'
import { splitSamples } from '../../src/data/samples.ts'
import { initialParameters } from '../../src/engine/initialize.ts'
import { epochOrder } from '../../src/engine/order.ts'
import { createFusedWasmTrainer } from '../../src/engine/tfjs/kernels/wasm/trainer.ts'
import type { Evaluation } from '../../src/engine/trainer.ts'
import { DATASET_FACTS, type DatasetId } from '../../src/spec/choices.ts'
import { parseLink } from '../../src/spec/link.ts'
import { networkOf } from '../../src/spec/network.ts'
import type { Spec } from '../../src/spec/spec.ts'

/** A playground that learns its dataset, and what it must reach on the test points from any initial weights. */
export interface Recipe {
  readonly dataset: DatasetId
  /** What differs from the playground that opens, beside the dataset. */
  readonly link: string
  readonly epochs: number
  /** Least accuracy, 0 to 1; for regression the largest loss. */
  readonly goal: number
}

export const RECIPES: readonly Recipe[] = [
  { dataset: 'circle', link: '', epochs: 500, goal: 0.99 },
  { dataset: 'gauss', link: 'net=', epochs: 10, goal: 1 },
  { dataset: 'moons', link: '', epochs: 500, goal: 1 },
  { dataset: 'rings', link: 'net=8.tanh,8.tanh&opt=adam&lr=0.01', epochs: 200, goal: 0.98 },
  { dataset: 'rings', link: 'in=x1^2,x2^2&opt=adam&lr=0.01', epochs: 50, goal: 1 },
  { dataset: 'spiral', link: 'net=16.relu,16.relu,16.relu&lr=0.1', epochs: 200, goal: 0.98 },
  { dataset: 'spiral', link: 'in=x1,x2,sin(x1),sin(x2)&net=8.tanh,8.tanh&lr=0.1', epochs: 500, goal: 0.98 },
  {
    dataset: 'checkerboard',
    link: 'n=2000&net=16.tanh,16.tanh&opt=adam&lr=0.01',
    epochs: 200,
    goal: 0.97,
  },
  { dataset: 'checkerboard', link: 'in=sin(x1),sin(x2)&lr=0.1', epochs: 100, goal: 0.99 },
  { dataset: 'and', link: 'net=', epochs: 50, goal: 1 },
  { dataset: 'and', link: 'n=20&net=', epochs: 100, goal: 1 },
  { dataset: 'or', link: 'net=', epochs: 50, goal: 1 },
  { dataset: 'or', link: 'n=20&net=', epochs: 100, goal: 1 },
  { dataset: 'xor', link: 'lr=0.1', epochs: 500, goal: 0.99 },
  { dataset: 'plane', link: 'net=', epochs: 10, goal: 1e-12 },
  { dataset: 'hills', link: 'n=2000&net=16.tanh,16.tanh&opt=adam&lr=0.01', epochs: 200, goal: 0.006 },
]

/** Initial weights that are tried; the first are those of the link. */
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

export interface Learned {
  readonly recipe: Recipe
  /** On the test points, from the weights of each seed. */
  readonly reached: readonly number[]
  /** The same, of the network that the playground opens with, after as many epochs. */
  readonly opening: number
}

/** Trains `recipe` from ten initial weights. Accuracies, or losses where there is no accuracy. */
export async function learn(recipe: Recipe): Promise<Learned> {
  const reached: number[] = []
  for (const seed of SEEDS) reached.push(await trained(recipe.dataset, recipe.link, seed, recipe.epochs))
  return { recipe, reached, opening: await trained(recipe.dataset, '', SEEDS[0]!, recipe.epochs) }
}

async function trained(dataset: DatasetId, link: string, seed: number, epochs: number): Promise<number> {
  const { spec, repairs } = parseLink(`data=${dataset}&wseed=${seed}&${link}`)
  if (repairs.length > 0) throw new Error(`${link} is not a link as it should be.`)
  const { loss, accuracy } = await trainedFor(spec, epochs)
  return accuracy ?? loss
}

/** Trains as Play does: the same initial weights, and the same batches in the same order. */
async function trainedFor(spec: Spec, epochs: number): Promise<Evaluation> {
  const network = networkOf(spec)
  const { train, test } = splitSamples(generateDataset(spec.data), spec.features)
  const parameters = initialParameters(network, spec.network)
  const { training } = spec
  const { seed } = spec.network
  const trainer = await createFusedWasmTrainer({ network, training, train, test, parameters, seed })
  for (let epoch = 0; epoch < epochs; epoch++)
    await trainer.train(epochOrder(seed, epoch, train.rows), training.batchSize)
  const evaluation = await trainer.evaluate('test')
  trainer.dispose()
  return evaluation
}

export const isRegression = ({ dataset }: Recipe): boolean => DATASET_FACTS[dataset].task === 'regression'

/** The reached value that is furthest from the goal. */
export function worst({ recipe, reached }: Learned): number {
  return isRegression(recipe) ? Math.max(...reached) : Math.min(...reached)
}

/** The cells of a table of what was learned, its title row first. */
export function learnedCells(learned: readonly Learned[]): string[][] {
  const titles = ['Dataset', 'Link', 'Epochs', 'Test', 'Worst of 10', 'Opening network']
  const rows = learned.map((row) => {
    const { recipe, reached, opening } = row
    const say = (value: number) =>
      isRegression(recipe) ? `loss ${value.toPrecision(2)}` : `${(100 * value).toFixed(1)} %`
    const link = `\`#data=${recipe.dataset}${recipe.link === '' ? '' : `&${recipe.link}`}\``
    return [recipe.dataset, link, String(recipe.epochs), say(reached[0]!), say(worst(row)), say(opening)]
  })
  return [titles, ...rows]
}
