import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { DATASETS } from '../../src/spec/choices.ts'
import { useEmptyWasmBackend } from '../engine/kernels/emptyBackend.fixtures.ts'
import { isRegression, learn, learnedCells, RECIPES, worst, type Learned } from './learnability.ts'

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

test('every dataset has a network that learns it', () => {
  expect(new Set(RECIPES.map(({ dataset }) => dataset))).toEqual(new Set(DATASETS))
})

test('the table of the README is what was reached', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const table = /<!-- learned:start -->(.*)<!-- learned:end -->/s.exec(readme)?.[1] ?? ''
  const lines = table.split('\n').filter((line) => /^\|(?!\s*:?-)/.test(line))
  const cells = lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  expect(cells).toEqual(learnedCells(learned))
})
