import { beforeAll, describe, expect, it } from 'vitest'
import { createFusedWasmTrainer } from '../../../src/engine/tfjs/kernels/wasm/trainer.ts'
import type { TrainerOptions } from '../../../src/engine/trainer.ts'
import type { DenseNetwork } from '../../../src/spec/network.ts'
import { DEFAULT_SPEC, type TrainingSpec } from '../../../src/spec/spec.ts'
import { hiddenLayers, networkFor, parametersFor, samplesFor } from '../caseNetworks.ts'
import { useEmptyWasmBackend } from './emptyBackend.fixtures.ts'

beforeAll(useEmptyWasmBackend)

/** Widths with and without a rest behind the whole vectors. */
const network = networkFor(3, hiddenLayers([8, 7, 2], 'tanh'), 'softmax', 5)
const order = Uint32Array.from({ length: 50 }, (_, i) => i)

function optionsWith(training: Partial<TrainingSpec>): TrainerOptions {
  return {
    network,
    training: {
      ...DEFAULT_SPEC.training,
      loss: 'categorical_crossentropy',
      learningRate: 0.3,
      ...training,
    },
    train: samplesFor(network, 50, 1.5, 'train'),
    test: samplesFor(network, 0, 1.5, 'test'),
    parameters: parametersFor(network, 1.5),
    seed: 1,
  }
}

async function trained(training: Partial<TrainingSpec>, rows: Uint32Array, batchSize: number) {
  const trainer = await createFusedWasmTrainer(optionsWith(training))
  await trainer.train(rows, batchSize)
  const { parameters } = await trainer.state()
  trainer.dispose()
  return parameters
}

/** Norms of the weights that come into each unit behind the inputs. */
function norms({ layers }: DenseNetwork, parameters: Float32Array): number[] {
  return layers.flatMap(({ inputs, units, kernelOffset }) =>
    Array.from({ length: units }, (_, j) =>
      Math.hypot(...Array.from({ length: inputs }, (_, i) => parameters[kernelOffset + i * units + j]!)),
    ),
  )
}

describe('max-norm', () => {
  it.each([0.1, 1.25, 2])('keeps the weights into every unit within %d', async (maxNorm) => {
    const before = norms(network, await trained({}, order, 10))
    const after = norms(network, await trained({ maxNorm }, order, 10))
    expect(before.filter((norm) => norm > 1.1 * maxNorm).length).toBeGreaterThan(1)
    expect(Math.max(...after)).toBeLessThanOrEqual(maxNorm * (1 + 1e-6))
    expect(after.filter((norm) => norm > 0.999 * maxNorm).length).toBeGreaterThan(1)
  })

  it('turns no column and touches no bias', async () => {
    const free = await trained({}, order, 50)
    const limited = await trained({ maxNorm: 1 }, order, 50)
    const [freely, within] = [norms(network, free), norms(network, limited)]
    let unit = 0
    for (const { inputs, units, kernelOffset, biasOffset } of network.layers) {
      for (let j = 0; j < units; j++, unit++) {
        expect(limited[biasOffset + j]).toBe(free[biasOffset + j])
        for (let i = 0; i < inputs; i++) {
          const at = kernelOffset + i * units + j
          expect(limited[at]! / within[unit]!).toBeCloseTo(free[at]! / freely[unit]!, 6)
        }
      }
    }
  })

  it('leaves a network of zeros alone', async () => {
    const trainer = await createFusedWasmTrainer(optionsWith({ maxNorm: 1, learningRate: 1e-5 }))
    const parameters = new Float32Array(network.parameterCount)
    await trainer.setState({ parameters, slots: [], updates: 0 })
    await trainer.train(order, 1)
    expect((await trainer.state()).parameters.every(Number.isFinite)).toBe(true)
    trainer.dispose()
  })
})

describe('clipping', () => {
  it.each([1e-4, 0.01, 0.05])(
    'limits every part of the gradient to %d, penalties included',
    async (clipValue) => {
      const penalties = { l1: 0.02, l2: 0.01, learningRate: 1 }
      const { parameters } = optionsWith({})
      const trainer = await createFusedWasmTrainer(optionsWith(penalties))
      const gradients = await trainer.gradients(order)
      trainer.dispose()
      const after = await trained({ ...penalties, clipValue }, order, 50)
      const steps = Array.from(parameters, (value, i) => value - after[i]!)
      const limited = Array.from(gradients, (slope) => Math.max(-clipValue, Math.min(clipValue, slope)))
      expect(steps).toEqual(limited.map((slope): unknown => expect.closeTo(slope, 6)))
      expect(gradients.some((slope) => Math.abs(slope) > clipValue)).toBe(true)
    },
  )
})
