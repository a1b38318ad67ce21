import { describe, expect, it } from 'vitest'
import { evaluateSamples } from '../../../src/engine/reference/evaluate.ts'
import { createPass } from '../../../src/engine/reference/pass.ts'
import type { Loss } from '../../../src/spec/choices.ts'
import { DEFAULT_SPEC } from '../../../src/spec/spec.ts'
import { networkFor, type CaseOutput } from '../caseNetworks.ts'

/** The loss and accuracy of a network without hidden layers whose pre-activations are its inputs. */
function evaluateIdentity(
  output: CaseOutput,
  inputs: number[],
  targets: number[],
  loss: Loss = 'mean_squared_error',
  width = 1,
) {
  const network = networkFor(width, [], output, width)
  const samples = {
    rows: inputs.length / width,
    inputs: Float32Array.from(inputs),
    targets: Float32Array.from(targets),
  }
  const training = { ...DEFAULT_SPEC.training, loss, l2: 5, dropout: 0.5 }
  const parameters = new Float64Array(network.parameterCount)
  for (let i = 0; i < width; i++) parameters[i * width + i] = 1
  return evaluateSamples(network, training, parameters, samples, createPass(network))
}

describe('evaluateSamples', () => {
  it('is the mean over the samples, without penalties', () => {
    expect(evaluateIdentity('linear', [1, 2, 3], [1, 0, 1])).toEqual({ loss: 8 / 3, accuracy: null })
  })

  it('counts outputs above 0.5 as 1, and 0.5 itself as 0', () => {
    expect(evaluateIdentity('sigmoid', [2, -2, 2, 0], [1, 0, 0, 0]).accuracy).toBe(0.75)
    expect(evaluateIdentity('sigmoid', [0], [1]).accuracy).toBe(0)
  })

  it('means over the outputs of a regression, too', () => {
    // squares 1, 4 and 0, 9 over two samples of two outputs
    const { loss } = evaluateIdentity('linear', [1, 2, 3, 4], [0, 0, 3, 1], 'mean_squared_error', 2)
    expect(loss).toBe(14 / 4)
  })

  it('of a softmax is a mean over samples only, and the largest output decides, the first of equals', () => {
    const equal = evaluateIdentity('softmax', [0, 0, 0], [1, 0, 0], 'categorical_crossentropy', 3)
    expect(equal).toEqual({ loss: expect.closeTo(Math.log(3), 12) as unknown, accuracy: 1 })
    expect(evaluateIdentity('softmax', [0, 0, 0], [0, 1, 0], 'categorical_crossentropy', 3).accuracy).toBe(0)
    const inputs = [1, 5, 2, 9, 0, 9.5]
    const { accuracy } = evaluateIdentity(
      'softmax',
      inputs,
      [0, 1, 0, 1, 0, 0],
      'categorical_crossentropy',
      3,
    )
    expect(accuracy).toBe(0.5)
  })

  it('of a hinge counts margins above 0 as class 1, and 0 itself as class 0', () => {
    // charges 0, 0.75, 3 and 1
    expect(evaluateIdentity('margin', [2, 0.25, 2, 0], [1, 1, 0, 0], 'hinge')).toEqual({
      loss: 4.75 / 4,
      accuracy: 0.75,
    })
  })

  it('of a perceptron charges the wrong ones for their distance', () => {
    expect(evaluateIdentity('step', [2, 0.25, 2, 0], [1, 1, 0, 1], 'perceptron')).toEqual({
      loss: 0.5,
      accuracy: 0.5,
    })
  })

  it('is NaN for an empty set, and has no accuracy in a regression', () => {
    expect(evaluateIdentity('sigmoid', [], [])).toEqual({ loss: NaN, accuracy: NaN })
    expect(evaluateIdentity('linear', [], [])).toEqual({ loss: NaN, accuracy: null })
    const softmax = evaluateIdentity('softmax', [], [], 'categorical_crossentropy', 3)
    expect(softmax).toEqual({ loss: NaN, accuracy: NaN })
    expect(evaluateIdentity('step', [], [], 'perceptron')).toEqual({ loss: NaN, accuracy: NaN })
  })
})
