import { DATASET_FACTS } from '../../src/spec/choices.ts'
import type { Recipe } from './recipes.ts'
import { openTraining, specOf } from './training.ts'

/** Initial weights that are tried; the first are those of the link. */
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

export interface Learned {
  readonly recipe: Recipe
  /** On the test points (on all where none test), from the weights of each seed. */
  readonly reached: readonly number[]
  /** The same, of the network that the playground opens with, after as many epochs. */
  readonly opening: number
  /** What one training took on the average. */
  readonly seconds: number
}

/** Trains `recipe` from ten initial weights. Accuracies, or losses where there is no accuracy. */
export async function learn(recipe: Recipe): Promise<Learned> {
  const { dataset, link, epochs } = recipe
  const began = performance.now()
  const reached: number[] = []
  for (const seed of SEEDS) reached.push(await trained(`data=${dataset}&wseed=${seed}&${link}`, epochs))
  const seconds = (performance.now() - began) / 1000 / SEEDS.length
  return { recipe, reached, opening: await trained(`data=${dataset}`, epochs), seconds }
}

async function trained(link: string, epochs: number): Promise<number> {
  const { trainer, testRows, epoch } = await openTraining(specOf(link))
  for (let i = 0; i < epochs; i++) await epoch()
  const { loss, accuracy } = await trainer.evaluate(testRows > 0 ? 'test' : 'train')
  trainer.dispose()
  return accuracy ?? loss
}

export const isRegression = ({ dataset }: Recipe): boolean => DATASET_FACTS[dataset].task === 'regression'

/** The reached value that is furthest from the goal. */
export function worst({ recipe, reached }: Learned): number {
  return isRegression(recipe) ? Math.max(...reached) : Math.min(...reached)
}

export const LEARNED_TITLES = [
  'Dataset',
  'Link',
  'Epochs',
  'Test',
  'Worst of 10',
  'Opening network',
  'Seconds',
]

/** A row of the table of what was learned. Its last cell, the seconds, is another on every machine. */
export function learnedCells(learned: Learned): string[] {
  const { recipe, reached, opening, seconds } = learned
  const say = (value: number) =>
    isRegression(recipe) ? `loss ${value.toPrecision(2)}` : `${(100 * value).toFixed(1)} %`
  const link = `\`#data=${recipe.dataset}${recipe.link === '' ? '' : `&${recipe.link}`}\``
  const values = [reached[0]!, worst(learned), opening].map(say)
  return [recipe.dataset, link, String(recipe.epochs), ...values, seconds.toFixed(3)]
}
