import { expect } from 'vitest'
import { PRESETS, type PresetId } from '../../src/lessons/presets.ts'
import { overfit, OVERFITTING } from '../bench/overfitting.ts'
import type { Claim } from './goodClaims.ts'
import type { PresetTraining, Standing } from './presetTraining.ts'

/** How many times the first loss counts as exploding: see the divergence watch. */
const EXPLODING = 1e4

/** How far the training loss moves from epoch to epoch, as a share of its mean. */
function restlessness(standings: readonly Standing[]): number {
  const losses = standings.map(({ train }) => train.loss)
  const moves = losses.slice(1).map((loss, i) => Math.abs(loss - losses[i]!))
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  return mean(moves) / mean(losses)
}

/** The largest size of a part of the gradient of each layer's kernel, first layer first. */
async function kernelGradients(training: PresetTraining): Promise<number[]> {
  const gradients = await training.gradients()
  return training.network.layers.map(({ kernelOffset, biasOffset }) =>
    Math.max(...gradients.subarray(kernelOffset, biasOffset).map(Math.abs)),
  )
}

const fails =
  (share: number, epoch: number): Claim =>
  async (open) =>
    expect((await (await open()).at(epoch)).test.accuracy).toBeLessThan(share)

const explodes = async (training: PresetTraining) => {
  const first = (await training.at(0)).train.loss
  expect((await training.at(1)).train.loss).toBeGreaterThan(EXPLODING * Math.max(1, first))
}

const testLoss = async (training: PresetTraining, epoch: number) => (await training.at(epoch)).test.loss

/** What is said where training fails, of what helps, and of the race of the optimizers. */
export const BAD_CLAIMS = {
  'xor-line': fails(0.6, 300),
  'xor-perceptron': async (open) => {
    const standings = await (await open()).between(1, 300)
    expect(standings.filter(({ train }) => train.accuracy === 1)).toEqual([])
    expect(standings.at(-1)!.parameters).not.toEqual(standings.at(-2)!.parameters)
  },
  'linear-layers': async (open) => {
    expect((await (await open()).at(200)).test.accuracy).toBeLessThan(0.65)
    expect((await (await open({ net: '8.tanh,8.tanh' })).at(200)).test.accuracy).toBeGreaterThan(0.97)
  },
  'sine-line': async (open) => {
    for (const { test } of await (await open()).between(20, 100)) expect(test.loss).toBeGreaterThan(0.4)
  },
  zeros: async (open) => {
    const training = await open()
    const { parameters, test } = await training.at(300)
    for (const { kernelOffset, biasOffset } of training.network.layers) {
      expect(new Set(parameters.slice(kernelOffset, biasOffset))).toEqual(new Set([0]))
    }
    expect(await kernelGradients(training)).toEqual([0, 0])
    expect(Math.abs(test.accuracy! - 0.5)).toBeLessThan(0.05)
  },
  'rate-too-large': async (open) => {
    await explodes(await open())
    expect(await testLoss(await open({ lr: '0.03' }), 5)).toBeLessThan(1e-6)
  },
  'rate-too-small': async (open) => {
    expect((await (await open()).at(300)).test.accuracy).toBeLessThan(0.7)
    expect((await (await open({ lr: '0.03' })).at(300)).test.accuracy).toBeGreaterThan(0.97)
  },
  'own-units': async (open) => {
    await explodes(await open())
    expect((await (await open({ zscore: '1' })).at(100)).train.loss).toBeLessThan(0.09)
  },
  vanishing: async (open) => {
    const training = await open()
    const gradients = await kernelGradients(training)
    expect(gradients[0]).toBeLessThan(1e-4 * gradients.at(-1)!)
    expect((await training.at(300)).test.accuracy).toBeLessThan(0.6)
    const tanh = await open({ net: Array.from({ length: 8 }, () => '8.tanh').join() })
    expect((await tanh.at(50)).test.accuracy).toBeGreaterThan(0.97)
  },
  'dead-relu': async (open) => {
    const training = await open()
    for (const epoch of [5, 20, 100]) {
      expect(Math.abs((await training.at(epoch)).test.accuracy! - 0.5)).toBeLessThan(0.01)
      expect(await kernelGradients(training)).toEqual([0, 0, 0])
    }
  },
  'batch-of-one': async (open) => {
    const one = restlessness(await (await open()).between(50, 100))
    const all = restlessness(await (await open({ batch: '250' })).between(50, 100))
    expect(one).toBeGreaterThan(0.05)
    expect(one).toBeGreaterThan(10 * all)
  },

  overfitting: async (open) => {
    const training = await open()
    expect(training.train.rows).toBe(40)
    expect(training.network.parameterCount).toBeGreaterThan(1000)
    const losses = (await training.between(0, 500)).map(({ test }) => test.loss)
    expect((await training.at(500)).train.loss).toBeLessThan(0.001)
    expect(losses.at(-1)).toBeGreaterThan(3 * Math.min(...losses))
    expect(losses.indexOf(Math.min(...losses))).toBeGreaterThan(5)
  },
  'early-stopping': async (open) => {
    const { link } = PRESETS.find(({ id }) => id === 'early-stopping')!
    expect(link).toBe(`${OVERFITTING}&patience=20`)
    const stopped = await overfit('early stopping', 'patience=20')
    expect(stopped.epoch).toBeLessThan(100)
    expect(stopped.test.loss).toBeLessThan(0.5 * (await testLoss(await open({ patience: '0' }), 500)))
  },
  dropout: async (open) => {
    const plain = await testLoss(await open({ dropout: '0' }), 500)
    expect(await testLoss(await open(), 500)).toBeLessThan(0.5 * plain)
  },
  l2: async (open) => {
    const losses = (await (await open()).between(50, 500)).map(({ test }) => test.loss)
    expect(Math.max(...losses)).toBeLessThan(0.35)
  },
  l1: async (open) => {
    const [x1, x2, square1, square2, ...rest] = (await (await open()).at(100)).parameters
    for (const weight of [square1!, square2!]) expect(Math.abs(weight)).toBeGreaterThan(0.2)
    for (const weight of [x1!, x2!, ...rest.slice(0, 3)]) expect(Math.abs(weight)).toBeLessThan(0.01)
  },

  sgd: fails(0.7, 200),
  momentum: async (open) => {
    const plain = await (await open({ opt: 'sgd' })).at(200)
    const found = await (await open()).at(200)
    expect(found.test.accuracy).toBeGreaterThan(plain.test.accuracy! + 0.1)
    expect(found.train.loss).toBeLessThan(0.5 * plain.train.loss)
  },
  adagrad: async (open) => {
    const [plain, found] = [await (await open({ opt: 'sgd' })).at(200), await (await open()).at(200)]
    expect(found.train.loss).toBeCloseTo(plain.train.loss, 1)
    expect(found.test.accuracy).toBeCloseTo(plain.test.accuracy!, 1)
  },
  rmsprop: async (open) => {
    expect((await (await open()).at(200)).test.accuracy).toBeGreaterThanOrEqual(0.9)
  },
  adam: async (open) => {
    const training = await open()
    const momentum = await (await open({ opt: 'momentum' })).at(100)
    expect((await training.at(100)).test.accuracy).toBeGreaterThan(momentum.test.accuracy! + 0.1)
    expect((await training.at(200)).test.accuracy).toBeGreaterThanOrEqual(0.9)
  },
  cosine: async (open) => {
    const training = await open()
    const wild = restlessness(await training.between(1, 50))
    const calm = restlessness(await training.between(180, 200))
    expect(wild).toBeGreaterThan(0.05)
    expect(calm).toBeLessThan(0.01 * wild)
  },
} as const satisfies Partial<Record<PresetId, Claim>>
