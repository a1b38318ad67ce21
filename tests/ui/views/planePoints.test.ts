import { describe, expect, it } from 'vitest'
import { planePoints, sliceStrength } from '../../../src/ui/views/planePoints.ts'

const column = (name: string) => ({ name, min: 0, max: 10, mean: 5 })
const DATASET = {
  columns: ['a', 'b', 'c'].map(column),
  points: Float32Array.of(1, 2, 3, 4, 5, 6),
  targets: Float32Array.of(7, 8),
}

describe('points on axes', () => {
  it('are two of their columns on a plane', () => {
    expect([...planePoints(DATASET, { kind: 'plane', x: 2, y: 0 }, () => 0)]).toEqual([3, 1, 6, 4])
  })

  it('are a column and the height of their target under a curve', () => {
    expect([...planePoints(DATASET, { kind: 'curve', x: 1 }, (y) => 10 * y)]).toEqual([2, 70, 5, 80])
  })
})

describe('points off a slice', () => {
  const held = (place: number, deviation: number) => ({
    column: place,
    at: 3,
    scale: { mean: 0, deviation },
  })

  it('are the fainter the further they are, to a quarter at three deviations', () => {
    expect([...sliceStrength(DATASET, [held(2, 3)])!]).toEqual([1, 0.75])
    expect([...sliceStrength(DATASET, [held(2, 1)])!]).toEqual([1, 0.25])
    expect([...sliceStrength(DATASET, [held(2, 0.1)])!]).toEqual([1, 0.25])
  })

  it('are faint where the number is missing, and clear where nothing is held', () => {
    const lacking = { ...DATASET, points: Float32Array.of(1, 2, NaN, 4, 5, 3) }
    expect([...sliceStrength(lacking, [held(2, 1)])!]).toEqual([0.25, 1])
    expect(sliceStrength(DATASET, [])).toBeNull()
  })
})
