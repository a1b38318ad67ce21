import { beforeAll, describe, expect, test } from 'vitest'
import { denseNetworkOf } from '../../src/spec/network.ts'
import { useEmptyWasmBackend } from '../engine/kernels/emptyBackend.fixtures.ts'
import {
  OVERFITTED_TITLES,
  OVERFITTING,
  overfit,
  overfittedCells,
  REMEDIES,
  type Overfitted,
} from './overfitting.ts'
import { readmeTable } from './readme.ts'
import { openTraining, specOf } from './training.ts'

const found: Overfitted[] = []

beforeAll(async () => {
  await useEmptyWasmBackend()
  for (const [name, remedy] of REMEDIES) found.push(await overfit(name, remedy))
}, 120_000)

test('the example has many more parameters than points that train', async () => {
  const spec = specOf(OVERFITTING)
  const { trainer, trainRows, testRows } = await openTraining(spec)
  trainer.dispose()
  expect([trainRows, testRows, denseNetworkOf(spec).parameterCount]).toEqual([40, 360, 1185])
})

test('without a remedy the network knows its training points by heart, and the test loss rises', async () => {
  const [plain, stopped] = found
  expect(plain!.train).toMatchObject({ accuracy: 1 })
  expect(plain!.train.loss).toBeLessThan(0.01)
  expect(plain!.test.loss).toBeGreaterThan(2 * stopped!.test.loss)
})

describe.each(REMEDIES.slice(1))('%s', (name, remedy) => {
  test('gives at most two thirds of the test loss', () => {
    const own = found.find((one) => one.name === name)!
    expect(own.test.loss).toBeLessThan((2 / 3) * found[0]!.test.loss)
    expect(own.train.loss).toBeGreaterThan(found[0]!.train.loss)
  })

  test.each([2, 3])('does so from the initial weights %d too', async (seed) => {
    const [plain, own] = [await overfit('nothing', '', seed), await overfit(name, remedy, seed)]
    expect(own.test.loss).toBeLessThan((2 / 3) * plain.test.loss)
  })
})

test('early stopping ends long before the last epoch', () => {
  expect(found[1]!.name).toBe('early stopping')
  expect(found[1]!.epoch).toBeLessThan(found[0]!.epoch / 2)
})

test('the table of the README is what was found', async () => {
  const cells = found.map(overfittedCells)
  expect(await readmeTable('overfitted', OVERFITTED_TITLES, cells)).toEqual([OVERFITTED_TITLES, ...cells])
})
