import { describe, expect, it } from 'vitest'
import { isDropped } from '../../../src/engine/dropout.ts'
import { createReferenceTrainer } from '../../../src/engine/reference/trainer.ts'
import type { DenseTrainer, TrainerOptions } from '../../../src/engine/trainer.ts'
import { DEFAULT_SPEC, type TrainingSpec } from '../../../src/spec/spec.ts'
import { hiddenLayers, networkFor, parametersFor } from '../caseNetworks.ts'
import { line, NONE, samples } from './trainer.fixtures.ts'

describe('an update', () => {
  const batch = samples([1, 3], [1, -1])
  const rows = Uint32Array.of(0, 1)
  // the slopes of w: 2 (0 - 1) 1 and 2 (0 - 3) (-1), mean 2; of b: -2 and -6, mean -4
  const after = async (training: Partial<TrainingSpec>) => {
    const trainer = createReferenceTrainer(line(batch, training))
    await trainer.train(rows, 2)
    return [...(await trainer.state()).parameters]
  }

  it('clips every part of the gradient before the optimizer', async () => {
    expect(await after({ clipValue: 3 })).toEqual([-0.5, 0.75])
    expect(await after({ clipValue: 1 })).toEqual([-0.25, 0.25])
  })

  it('clips the penalties with the gradient', async () => {
    const trainer = createReferenceTrainer({
      ...line(batch, { l2: 10, clipValue: 1 }),
      parameters: Float32Array.of(4, 0),
    })
    await trainer.train(rows, 2)
    expect((await trainer.state()).parameters[0]).toBe(3.75)
  })

  it('limits the norm after the optimizer, of kernels only', async () => {
    expect(await after({ maxNorm: 0.125 })).toEqual([expect.closeTo(-0.125, 6), 1])
  })

  it('leaves gradients as they are told: without clipping and dropout', async () => {
    const trainer = createReferenceTrainer(line(batch, { clipValue: 1, dropout: 0.5 }))
    expect([...(await trainer.gradients(rows))]).toEqual([2, -4])
  })
})

describe('perturb', () => {
  const batch = samples([1, 3], [1, -1])
  const rows = Uint32Array.of(0, 1)

  it('shows other inputs to updates, and to them alone', async () => {
    const trainer = createReferenceTrainer(line(batch))
    const inputs = Float32Array.of(2, 0)
    await trainer.perturb(inputs)
    inputs.fill(7)
    expect([...(await trainer.gradients(rows))]).toEqual([2, -4])
    expect((await trainer.evaluate('train')).loss).toBe(5)
    await trainer.train(rows, 2)
    // slopes of w: 2 (0 - 1) 2 and 0, mean -2
    expect([...(await trainer.state()).parameters]).toEqual([0.5, 1])
  })

  it('ends with null', async () => {
    const trainer = createReferenceTrainer(line(batch))
    await trainer.perturb(Float32Array.of(2, 0))
    await trainer.perturb(null)
    await trainer.train(rows, 2)
    expect([...(await trainer.state()).parameters]).toEqual([-0.5, 1])
  })

  it('refuses inputs of another length, and keeps those it has', async () => {
    const trainer = createReferenceTrainer(line(batch))
    await expect(trainer.perturb(new Float32Array(3))).rejects.toThrow('expected 2, got 3')
    await trainer.train(rows, 2)
    expect([...(await trainer.state()).parameters]).toEqual([-0.5, 1])
  })
})

describe('dropout', () => {
  const network = networkFor(2, hiddenLayers([16], 'tanh'), 'sigmoid')
  const options = (dropout: number, seed = 1): TrainerOptions => ({
    network,
    training: { ...DEFAULT_SPEC.training, dropout },
    train: samples([0, 1, 1, 0], [-1, -1, -1, 1, 1, -1, 1, 1]),
    test: NONE,
    parameters: parametersFor(network, 1, 'dropout'),
    seed,
  })
  const order = Uint32Array.of(0, 1, 2, 3)

  it('leaves alone what belongs to the units that are out', async () => {
    const trainer = createReferenceTrainer(options(0.5))
    const before = (await trainer.state()).parameters
    await trainer.train(order, 4)
    const after = (await trainer.state()).parameters
    const { kernelOffset } = network.layers[1]!
    const moved = Array.from({ length: 16 }, (_, j) => before[kernelOffset + j] !== after[kernelOffset + j])
    const kept = Array.from({ length: 16 }, (_, j) => !isDropped(1, 1, 2 + j, 0.5))
    expect(moved).toEqual(kept)
    expect(new Set(kept)).toEqual(new Set([true, false]))
  })

  it('draws by the number of updates, also after a restored state, and by the seed', async () => {
    const once = createReferenceTrainer(options(0.5))
    await once.train(order, 1)
    const again = createReferenceTrainer(options(0.5))
    await again.train(order.subarray(0, 2), 1)
    const resumed = createReferenceTrainer(options(0.5))
    await resumed.setState({ ...(await again.state()) })
    await resumed.train(order.subarray(2), 1)
    const parametersOf = async (trainer: DenseTrainer) => [...(await trainer.state()).parameters]
    const expected = (await parametersOf(once)).map((w): unknown => expect.closeTo(w, 6))
    expect(await parametersOf(resumed)).toEqual(expected)
    const other = createReferenceTrainer(options(0.5, 2))
    await other.train(order, 1)
    expect(await parametersOf(other)).not.toEqual(expected)
  })
})
