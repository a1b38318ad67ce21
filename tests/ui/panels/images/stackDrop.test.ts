import { describe, expect, test } from 'vitest'
import { dropPlace } from '../../../../src/ui/panels/images/stackDrop.ts'

describe('dropPlace', () => {
  const middles = [10, 30, 50, 90]

  test.each([
    [0, 10, 0],
    [0, 29, 0],
    [0, 31, 1],
    [0, 400, 3],
    [3, 90, 3],
    [3, 49, 2],
    [3, -50, 0],
    [1, 30, 1],
  ])('block %i whose middle is at %i px stands at %i', (from, y, to) => {
    expect(dropPlace(middles, from, y)).toBe(to)
  })
})
