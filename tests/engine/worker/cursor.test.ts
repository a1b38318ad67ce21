import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { epochOrder } from '../../../src/engine/order.ts'
import { Cursor, EPOCH_0, lastBatch } from '../../../src/engine/worker/cursor.ts'

/** The batches a cursor makes, one list of rows per update. */
function batches(cursor: Cursor, updates: number, perCall: number, batchSize: number): number[][] {
  const made: number[][] = []
  while (made.length < updates) {
    const plan = cursor.plan(Math.min(perCall, updates - made.length), batchSize)
    for (let i = 0; i < plan.rows.length; i += plan.batchSize) {
      made.push([...plan.rows.subarray(i, i + plan.batchSize)])
    }
    cursor.seek(plan.after)
  }
  return made
}

describe('Cursor', () => {
  it('walks through the order of each epoch, the last batch being what is left', () => {
    const cursor = new Cursor(3, 7, EPOCH_0)
    const [first, second] = [epochOrder(3, 0, 7), epochOrder(3, 1, 7)]
    expect(batches(cursor, 4, 1, 3)).toEqual([
      [...first.subarray(0, 3)],
      [...first.subarray(3, 6)],
      [...first.subarray(6)],
      [...second.subarray(0, 3)],
    ])
    expect(cursor.progress).toEqual({ epoch: 1, position: 3, iteration: 4 })
    expect(cursor.epoch).toBeCloseTo(1 + 3 / 7)
  })

  it('makes the same batches however many go into one call', () => {
    const sizes = { rows: fc.integer({ min: 1, max: 40 }), batch: fc.integer({ min: 1, max: 50 }) }
    const calls = { perCall: fc.integer({ min: 2, max: 60 }), position: fc.nat(40) }
    fc.assert(
      fc.property(fc.record({ ...sizes, ...calls }), ({ rows, batch, perCall, position }) => {
        const start = { epoch: 2, position, iteration: 0 }
        const one = new Cursor(1, rows, start)
        const many = new Cursor(1, rows, start)
        const expected = batches(one, 60, 1, batch)
        expect(batches(many, 60, perCall, batch)).toEqual(expected)
        expect(many.progress).toEqual(one.progress)
      }),
    )
  })

  it('puts several epochs into one call where their batches are whole', () => {
    const cursor = new Cursor(1, 10, EPOCH_0)
    expect(cursor.plan(25, 5)).toMatchObject({
      updates: 25,
      after: { epoch: 12, position: 5, iteration: 25 },
    })
    expect(cursor.plan(25, 500)).toMatchObject({ updates: 25, after: { epoch: 25, position: 0 } })
    expect(cursor.plan(25, 4)).toMatchObject({ updates: 3, after: { epoch: 1, position: 0 } })
  })

  it('moves only when told that the plan was carried out', () => {
    const cursor = new Cursor(1, 10, EPOCH_0)
    const before = [...cursor.plan(30, 5).rows]
    expect([...cursor.plan(30, 5).rows]).toEqual(before)
    expect(cursor.progress).toEqual(EPOCH_0)
  })

  it('begins the epoch again where the data shrank past the position', () => {
    const cursor = new Cursor(1, 10, { epoch: 4, position: 10, iteration: 99 })
    expect(cursor.progress).toEqual({ epoch: 4, position: 0, iteration: 99 })
  })

  it('knows the next size and what is left', () => {
    const cursor = new Cursor(1, 10, { epoch: 0, position: 8, iteration: 2 })
    expect(cursor.nextSize(4)).toBe(2)
    expect(cursor.updatesLeft(4)).toBe(1)
    cursor.seek(EPOCH_0)
    expect(cursor.nextSize(4)).toBe(4)
    expect(cursor.updatesLeft(4)).toBe(3)
  })

  it('finds the rows of the last update', () => {
    const cursor = new Cursor(5, 7, EPOCH_0)
    const order = [...epochOrder(5, 0, 7)]
    expect([...lastBatch(cursor.plan(2, 3))]).toEqual(order.slice(3, 6))
    expect([...lastBatch(cursor.plan(3, 3))]).toEqual(order.slice(6))
  })

  it('goes through the rows as they are where it does not shuffle, from the moment that is said', () => {
    const fixed = new Cursor(5, 5, EPOCH_0, false)
    expect(batches(fixed, 5, 5, 2)).toEqual([[0, 1], [2, 3], [4], [0, 1], [2, 3]])
    const turned = new Cursor(5, 4, EPOCH_0)
    expect(batches(turned, 1, 1, 2)).toEqual([[...epochOrder(5, 0, 4)].slice(0, 2)])
    turned.shuffles = false
    expect(batches(turned, 3, 3, 2)).toEqual([
      [2, 3],
      [0, 1],
      [2, 3],
    ])
    turned.shuffles = true
    expect(batches(turned, 2, 1, 2).flat()).toEqual([...epochOrder(5, 2, 4)])
  })

  it('without rows stands at the beginning, with nothing to do', () => {
    const cursor = new Cursor(1, 0, EPOCH_0)
    expect([cursor.epoch, cursor.updatesLeft(10), cursor.nextSize(10)]).toEqual([0, 0, 0])
  })
})
