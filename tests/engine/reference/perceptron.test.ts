import { describe, expect, it } from 'vitest'
import { createReferenceTrainer } from '../../../src/engine/reference/trainer.ts'
import type { DenseTrainer } from '../../../src/engine/trainer.ts'
import { DEFAULT_SPEC } from '../../../src/spec/spec.ts'
import { networkFor } from '../caseNetworks.ts'
import { NONE, samples } from './trainer.fixtures.ts'

describe('the perceptron', () => {
  const inputs = [-1, -1, -1, 1, 1, -1, 1, 1]
  const perceptron = (targets: number[]): DenseTrainer =>
    createReferenceTrainer({
      network: networkFor(2, [], 'step'),
      training: { ...DEFAULT_SPEC.training, loss: 'perceptron', learningRate: 0.5 },
      train: samples(targets, inputs),
      test: NONE,
      parameters: new Float32Array(3),
      seed: 1,
    })

  it('corrects itself by the rule of Rosenblatt, worked by hand for AND', async () => {
    const trainer = perceptron([0, 0, 0, 1])
    await trainer.train(Uint32Array.of(0, 1, 2), 1)
    // 0 says class 0, which is right
    expect([...(await trainer.state()).parameters]).toEqual([0, 0, 0])
    await trainer.train(Uint32Array.of(3), 1)
    // (1, 1) should be 1: w + 0.5 (1, 1), b + 0.5
    expect([...(await trainer.state()).parameters]).toEqual([0.5, 0.5, 0.5])
    await trainer.train(Uint32Array.of(0, 1), 1)
    // (-1, -1) has z = -0.5, right; (-1, 1) has z = 0.5: w - 0.5 (-1, 1), b - 0.5
    expect([...(await trainer.state()).parameters]).toEqual([1, 0, 0])
    await trainer.train(Uint32Array.of(2), 1)
    // (1, -1) has z = 1: w - 0.5 (1, -1), b - 0.5
    expect([...(await trainer.state()).parameters]).toEqual([0.5, 0.5, -0.5])
    expect(await trainer.evaluate('train')).toEqual({ loss: 0, accuracy: 1 })
  })

  it.each([
    ['AND', [0, 0, 0, 1]],
    ['OR', [0, 1, 1, 1]],
  ])('makes no more mistakes on %s, and then stays', async (_name, targets) => {
    const trainer = perceptron(targets)
    const epoch = Uint32Array.of(0, 1, 2, 3)
    for (let i = 0; i < 10; i++) await trainer.train(epoch, 1)
    expect(await trainer.evaluate('train')).toEqual({ loss: 0, accuracy: 1 })
    const { parameters } = await trainer.state()
    await trainer.train(epoch, 1)
    expect((await trainer.state()).parameters).toEqual(parameters)
  })

  it('never ends on XOR', async () => {
    const trainer = perceptron([0, 1, 1, 0])
    for (let i = 0; i < 100; i++) await trainer.train(Uint32Array.of(0, 1, 2, 3), 1)
    expect((await trainer.evaluate('train')).accuracy).toBeLessThan(1)
  })
})
