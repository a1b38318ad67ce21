import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSnapshots, nearestSnapshot, snapshotOf } from '../../src/store/snapshots.ts'
import { frameAt } from './frames.fixtures.ts'

const at = (iteration: number, floats = 1) =>
  snapshotOf(
    frameAt(iteration, {
      progress: { epoch: iteration, position: 0, iteration },
      parameters: new Float32Array(floats),
      slots: [new Float32Array(floats)],
    }),
  )

type Kept = ReturnType<typeof createSnapshots>
const epochs = (snapshots: Kept) => snapshots.all().map(({ epoch }) => epoch)

describe('snapshots', () => {
  test('are bounded, keep the first and the present, and leave gaps that grow with age only', () => {
    const counts = fc.record({
      most: fc.integer({ min: 2, max: 60 }),
      put: fc.integer({ min: 1, max: 1500 }),
    })
    fc.assert(
      fc.property(counts, ({ most, put }) => {
        const snapshots = createSnapshots(most)
        for (let i = 0; i < put; i++) snapshots.put(at(i))
        const kept = epochs(snapshots)
        expect(kept.length).toBe(Math.min(most, put))
        expect([kept[0], kept.at(-1)]).toEqual([0, put - 1])
        const factor = put ** (1 / Math.floor(most / 2)) - 1
        for (let i = 1; i < kept.length; i++) {
          const gap = kept[i]! - kept[i - 1]!
          const age = put - kept[i]!
          expect(gap).toBeLessThanOrEqual(Math.max(1, factor * age * (1 + 1e-9)))
        }
      }),
      { numRuns: 60 },
    )
  })

  test('of a long training lie dense at its end: half of them in its last tenth', () => {
    const snapshots = createSnapshots()
    for (let i = 0; i < 20_000; i++) snapshots.put(at(i))
    expect(snapshots.all()).toHaveLength(240)
    expect(epochs(snapshots).filter((epoch) => epoch >= 18_000).length).toBeGreaterThan(120)
    expect(epochs(snapshots).slice(-5)).toEqual([19_995, 19_996, 19_997, 19_998, 19_999])
  })

  test('go on as bounded and ordered after any cuts and late arrivals', () => {
    const acts = fc.array(fc.tuple(fc.constantFrom('put', 'put', 'put', 'cut'), fc.nat(300)), {
      maxLength: 300,
    })
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), acts, (most, list) => {
        const snapshots = createSnapshots(most)
        for (const [act, iteration] of list) {
          if (act === 'cut') snapshots.cutAfter(iteration)
          else snapshots.put(at(iteration))
          const kept = epochs(snapshots)
          expect(kept.length).toBeLessThanOrEqual(most + 1)
          expect(kept).toEqual([...new Set(kept)].toSorted((a, b) => a - b))
          if (act === 'put') expect(kept).toContain(iteration)
          else expect(kept.every((epoch) => epoch <= iteration)).toBe(true)
        }
      }),
    )
  })

  test('of a large network are fewer: they stay within the budget, but never under two', () => {
    const snapshots = createSnapshots(240, 80_000)
    for (let i = 0; i < 100; i++) snapshots.put(at(i, 1000))
    expect(snapshots.all()).toHaveLength(10)
    for (let i = 100; i < 110; i++) snapshots.put(at(i, 100_000))
    expect(epochs(snapshots)).toEqual([0, 109])
  })

  test('hold the arrays of the frame themselves, and the last one of an iteration', () => {
    const snapshots = createSnapshots()
    const frame = frameAt(3)
    snapshots.put(snapshotOf(frameAt(3)))
    snapshots.put(snapshotOf(frame))
    expect(snapshots.all()).toHaveLength(1)
    expect(snapshots.all()[0]!.state.parameters).toBe(frame.parameters)
    snapshots.clear()
    expect(snapshots.all()).toEqual([])
  })

  test('the nearest is found, the earlier of two', () => {
    const all = [at(0), at(4), at(10)]
    const nearest = (epoch: number) => nearestSnapshot(all, epoch)?.epoch
    expect([-3, 1.9, 2, 2.1, 7, 8, 99].map(nearest)).toEqual([0, 0, 0, 4, 4, 10, 10])
    expect(nearestSnapshot([], 3)).toBeNull()
  })
})
