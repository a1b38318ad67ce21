import { describe, expect, test } from 'vitest'
import { KNOWN_VALUES } from './knownValues.ts'
import { Oracle } from './oracle.ts'

describe.each(KNOWN_VALUES)('$problem as their page shows it', ({ problem, point, weights, losses }) => {
  const oracle = () => new Oracle({ problem })

  test('first training point', () => {
    const { x, y, label } = oracle().train[0]!
    for (const [i, value] of [x, y, label].entries()) expect(value).toBeCloseTo(point[i]!, 6)
  })

  test('first two weights', () => {
    for (const [i, value] of weights.entries()) expect(oracle().weights()[i]).toBeCloseTo(value, 6)
  })

  test.each([0, 1, 100] as const)('losses after %d epochs', (epochs) => {
    const trained = oracle().epochs(epochs)
    expect([trained.loss('train').toFixed(3), trained.loss('test').toFixed(3)]).toEqual(losses[epochs])
  })
})
