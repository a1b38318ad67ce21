import { describe, expect, it } from 'vitest'
import { evaluateSamples } from '../../../src/engine/reference/evaluate.ts'
import { createPass } from '../../../src/engine/reference/pass.ts'
import { DEFAULT_SPEC } from '../../../src/spec/spec.ts'
import { networkFor } from '../cases.ts'

/** The loss and accuracy of a 1-1 network with weight 1 and bias 0. */
function evaluateIdentity(output: 'sigmoid' | 'linear', inputs: number[], targets: number[]) {
  const network = networkFor(1, [], output)
  const samples = {
    rows: inputs.length,
    inputs: Float32Array.from(inputs),
    targets: Float32Array.from(targets),
  }
  const training = { ...DEFAULT_SPEC.training, loss: 'mean_squared_error', l2: 5 } as const
  return evaluateSamples(network, training, Float64Array.of(1, 0), samples, createPass(network))
}

describe('evaluateSamples', () => {
  it('is the mean over the samples, without penalties', () => {
    expect(evaluateIdentity('linear', [1, 2, 3], [1, 0, 1])).toEqual({ loss: 8 / 3, accuracy: null })
  })

  it('counts outputs above 0.5 as 1, and 0.5 itself as 0', () => {
    expect(evaluateIdentity('sigmoid', [2, -2, 2, 0], [1, 0, 0, 0]).accuracy).toBe(0.75)
    expect(evaluateIdentity('sigmoid', [0], [1]).accuracy).toBe(0)
  })

  it('is NaN for an empty set, and has no accuracy in a regression', () => {
    expect(evaluateIdentity('sigmoid', [], [])).toEqual({ loss: NaN, accuracy: NaN })
    expect(evaluateIdentity('linear', [], [])).toEqual({ loss: NaN, accuracy: null })
  })
})
