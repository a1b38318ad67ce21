import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawnDataset } from '../../src/data/drawnDataset.ts'
import { DEFAULT_SPEC, type DataSpec } from '../../src/spec/spec.ts'
import { drawnData } from '../spec/arbitrarySpec.ts'

const dataset = (data: Partial<DataSpec>) =>
  drawnDataset({ ...DEFAULT_SPEC.data, dataset: 'points', ...data })

/** The points from row `from` to `to`, as texts. */
function rows(data: ReturnType<typeof dataset>, from: number, to: number): string[] {
  return Array.from({ length: to - from }, (_, i) => {
    const at = from + i
    return [data.points[2 * at], data.points[2 * at + 1], data.targets[at]].join()
  })
}

test('none are an empty dataset', () => {
  expect(dataset({})).toMatchObject({ count: 0, trainCount: 0, task: 'binary', classes: ['0', '1'] })
})

test('hold exactly what was drawn, and what trains is the share asked for', () => {
  fc.assert(
    fc.property(drawnData, fc.integer({ min: 10, max: 100 }), (own, trainShare) => {
      const data = dataset({ ...own, trainShare })
      const said = own.drawn.map(({ x1, x2, value }) => [x1, x2, value].map(Math.fround).join())
      expect(rows(data, 0, data.count).sort()).toEqual(said.sort())
      const share = Math.floor((own.drawn.length * trainShare) / 100)
      expect(data.trainCount).toBe(Math.min(own.drawn.length, Math.max(1, share)))
    }),
  )
})

test('one point more moves at most one of the others between training and test', () => {
  const point = fc.record({ x1: fc.integer({ min: -6, max: 6 }), x2: fc.integer({ min: -6, max: 6 }) })
  const points = fc.uniqueArray(point, {
    minLength: 2,
    maxLength: 30,
    selector: ({ x1, x2 }) => `${x1} ${x2}`,
  })
  fc.assert(
    fc.property(points, fc.nat(), fc.nat({ max: 99 }), (places, at, seed) => {
      const drawn = places.map((place) => ({ ...place, value: 0 }))
      const extra = drawn[at % drawn.length]!
      const without = dataset({ drawn: drawn.filter((other) => other !== extra), seed })
      const more = dataset({ drawn, seed })
      const before = new Set(rows(without, 0, without.trainCount))
      const after = rows(more, 0, more.trainCount)
      const changed = after.filter((row) => !before.has(row) && row !== [extra.x1, extra.x2, 0].join())
      const lost = [...before].filter((row) => !after.includes(row))
      expect(changed.length + lost.length).toBeLessThanOrEqual(1)
    }),
  )
})

test('another seed splits them in another way, and no share exchanges points', () => {
  const drawn = Array.from({ length: 40 }, (_, i) => ({ x1: i / 10, x2: 0, value: i % 2 }))
  const [a, b] = [dataset({ drawn, seed: 1 }), dataset({ drawn, seed: 2 })]
  expect(rows(a, 0, 40)).not.toEqual(rows(b, 0, 40))
  expect(dataset({ drawn, trainShare: 90 }).points).toEqual(dataset({ drawn, trainShare: 10 }).points)
})
