import { expect, test } from 'vitest'
import { insurance } from '../../../src/data/tables/insurance.ts'

test('the best threshold of age tells 40 of 44 people, so no unit tells more', () => {
  const [age, insured] = insurance.columns.map(({ values }) => values)
  expect([age!.length, insured!.length]).toEqual([44, 44])
  const right = Array.from(age!, (threshold) =>
    age!.reduce((sum, years, row) => sum + (years >= threshold === (insured![row] === 1) ? 1 : 0), 0),
  )
  expect(Math.max(...right)).toBe(40)
})
