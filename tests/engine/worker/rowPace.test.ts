import { expect, it } from 'vitest'
import { RowPace } from '../../../src/engine/worker/rowPace.ts'

it('begins with the fewest rows and grows towards what the time allows, in whole runs', () => {
  const pace = new RowPace(8)
  const asked: number[] = []
  for (let call = 0; call < 5; call++) {
    const rows = pace.rowsIn(10)
    asked.push(rows)
    pace.took(rows, rows / 50)
  }
  expect(asked).toEqual([8, 32, 128, 496, 496])
  expect(pace.leastMs).toBeCloseTo(0.16)
})

it('asks for the fewest where they take longer than there is time, and for more once they do not', () => {
  const pace = new RowPace(8)
  pace.took(8, 400)
  expect(pace.rowsIn(10)).toBe(8)
  pace.took(8, 0)
  expect(pace.rowsIn(10)).toBe(32)
  expect(pace.rowsIn(0)).toBe(32)
})
