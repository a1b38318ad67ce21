import { randomStream } from '../../../src/lib/random.ts'
import type { Comparison } from './comparison.ts'
import { checkSets } from './evaluation.ts'

const BATCH_SIZE = 10

/** 50 updates, and 200 where asked for: epochs of shuffled rows whose last batch is a short one. */
export async function checkTraining(pair: Comparison): Promise<void> {
  const { parameters50, parameters200 } = pair.tolerance
  await trainUpdates(pair, 50, 'first')
  await checkParameters(pair, parameters50, 'after 50 updates')
  await checkSets(pair, parameters50, 'after 50 updates')
  if (parameters200 === undefined) return
  await trainUpdates(pair, 150, 'second')
  await checkParameters(pair, parameters200, 'after 200 updates')
  await checkSets(pair, parameters200, 'after 200 updates')
}

/** Batches of one, of several epochs in one call, larger than the set, and none. */
export async function checkBatches(pair: Comparison): Promise<void> {
  const { rows } = pair.agreementCase.train
  const runs = [
    { what: 'batches of 1', order: shuffled(rows, 1, 'ones'), batchSize: 1 },
    { what: 'three epochs in one call', order: shuffled(rows, 3, 'three'), batchSize: 7 },
    { what: 'a batch larger than the set', order: shuffled(rows, 1, 'larger'), batchSize: 5000 },
    { what: 'an empty order', order: new Uint32Array(0), batchSize: 10 },
  ]
  for (const { what, order, batchSize } of runs) {
    await pair.train(order, batchSize)
    await checkParameters(pair, pair.tolerance.parameters50, `after ${what}`)
  }
}

/** At least this many updates, in whole epochs; the same rows for every trainer. */
export async function trainUpdates(pair: Comparison, updates: number, name: string): Promise<void> {
  const { rows } = pair.agreementCase.train
  const epochs = Math.ceil(updates / Math.ceil(rows / BATCH_SIZE))
  for (let epoch = 0; epoch < epochs; epoch++) {
    await pair.train(shuffled(rows, 1, `${name} ${epoch}`), BATCH_SIZE)
  }
}

export async function checkParameters(pair: Comparison, tolerance: number, when: string): Promise<void> {
  const got = await pair.subject.state()
  const expected = await pair.oracle.state()
  pair.compare(`parameters ${when}`, got.parameters, expected.parameters, tolerance)
  pair.compare(`number of slots ${when}`, [got.slots.length], [expected.slots.length], 0)
  expected.slots.forEach((slot, i) => {
    pair.compare(`slot ${i} ${when}`, got.slots[i] ?? [], slot, tolerance)
  })
  pair.compare(`updates ${when}`, [got.updates], [expected.updates], 0)
}

function shuffled(rows: number, epochs: number, name: string): Uint32Array {
  const random = randomStream(1, 'order', name)
  const order = new Uint32Array(rows * epochs)
  for (let epoch = 0; epoch < epochs; epoch++) {
    const rowsInOrder = Uint32Array.from({ length: rows }, (_, row) => row)
    order.set(random.shuffle(rowsInOrder), epoch * rows)
  }
  return order
}
