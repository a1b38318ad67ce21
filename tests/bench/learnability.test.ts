import { beforeAll, describe, expect, test } from 'vitest'
import { generateDataset } from '../../src/data/generate.ts'
import { scalesOf, unscaled } from '../../src/data/scales.ts'
import { GIVEN_DATASETS } from '../../src/spec/choices.ts'
import { hasImages } from '../../src/spec/images.ts'
import { useEmptyWasmBackend } from '../engine/kernels/emptyBackend.fixtures.ts'
import { isRegression, learn, LEARNED_TITLES, learnedCells, worst, type Learned } from './learnability.ts'
import { RECIPES } from './recipes.ts'
import { readmeTable } from './readme.ts'
import { openTraining, specOf } from './training.ts'

const learned: Learned[] = []

beforeAll(async () => {
  await useEmptyWasmBackend()
  for (const recipe of RECIPES) learned.push(await learn(recipe))
}, 120_000)

describe.each(RECIPES)('$dataset with "$link"', (recipe) => {
  test(`reaches ${recipe.goal} on its test points from ten initial weights`, () => {
    const found = worst(learned[RECIPES.indexOf(recipe)]!)
    if (isRegression(recipe)) expect(found).toBeLessThanOrEqual(recipe.goal)
    else expect(found).toBeGreaterThanOrEqual(recipe.goal)
  })
})

test('every dataset that comes with the playground has a network that learns it', () => {
  // What learns digits is tried with the starts of the gallery.
  const ofPoints = GIVEN_DATASETS.filter((dataset) => !hasImages({ dataset }))
  expect(new Set(RECIPES.map(({ dataset }) => dataset))).toEqual(new Set(ofPoints))
})

test('the line that a linear unit fits to the prices of flats is that of least squares', async () => {
  const { link, epochs } = RECIPES.find(({ dataset }) => dataset === 'flats')!
  const spec = specOf(`data=flats&${link}`)
  const { trainer, epoch } = await openTraining(spec)
  for (let i = 0; i < epochs; i++) await epoch()
  const [weight, bias] = (await trainer.state()).parameters
  const { inputs, target } = scalesOf(generateDataset(spec.data, spec.features), spec.features)
  const slope = (weight! * target.deviation) / inputs[0]!.deviation
  const intercept = unscaled(bias!, target) - slope * inputs[0]!.mean
  expect(Math.abs(slope / 1095.4 - 1)).toBeLessThan(0.01)
  expect(Math.abs(intercept / 43_013 - 1)).toBeLessThan(0.01)
})

test('the table of the README is what was reached', async () => {
  const found = learned.map(learnedCells)
  const [titles, ...rows] = await readmeTable('learned', LEARNED_TITLES, found)
  expect(titles).toEqual(LEARNED_TITLES)
  const withoutSeconds = (cells: readonly string[]) => cells.slice(0, -1)
  expect(rows.map(withoutSeconds)).toEqual(found.map(withoutSeconds))
})
