import type { Outputs } from '../../../src/engine/reference/losses.ts'
import { createPass, forwardPass, outputsOf } from '../../../src/engine/reference/pass.ts'
import type { Evaluation } from '../../../src/engine/trainer.ts'
import { decisionThreshold, type DenseNetwork } from '../../../src/spec/network.ts'
import { difference, type Comparison } from './comparison.ts'

/** Outputs this close to deciding otherwise may do so in single precision. */
const UNDECIDED = 1e-3

/** Losses and accuracies of both sets, gradients, and activations of one input, at the current parameters. */
export async function checkEvaluation(pair: Comparison): Promise<void> {
  await checkSets(pair, pair.tolerance.loss, 'at the start')
  await checkGradients(pair)
  const { network } = pair.agreementCase
  const input = Float32Array.from({ length: network.inputs }, (_, i) => 0.3 - 0.4 * i)
  const got = await pair.subject.activations(input)
  pair.compare('activations', got, await pair.oracle.activations(input), pair.tolerance.loss)
}

export async function checkSets(pair: Comparison, tolerance: number, when: string): Promise<void> {
  for (const set of ['train', 'test'] as const) {
    const got = await pair.subject.evaluate(set)
    const expected = await pair.oracle.evaluate(set)
    pair.compare(`${set} loss ${when}`, [got.loss], [expected.loss], tolerance)
    if (!(await sameAccuracy(pair, set, got, expected))) {
      pair.report(`${set} accuracy ${when}: ${got.accuracy}, expected ${expected.accuracy}`)
    }
  }
}

async function sameAccuracy(
  { oracle, agreementCase }: Comparison,
  set: 'train' | 'test',
  got: Evaluation,
  expected: Evaluation,
): Promise<boolean> {
  if (Object.is(got.accuracy, expected.accuracy)) return true
  if (got.accuracy === null || expected.accuracy === null) return false
  const { network } = agreementCase
  const { rows, inputs } = agreementCase[set]
  const parameters = Float64Array.from((await oracle.state()).parameters)
  const pass = createPass(network)
  let undecided = 0
  for (let row = 0; row < rows; row++) {
    forwardPass(network, parameters, inputs, row * network.inputs, pass)
    const margin = decisionMargin(network, outputsOf(network, pass))
    // no margin at all is no rounding: it is what a network of zeros has, and decides
    if (margin > 0 && margin < UNDECIDED) undecided++
  }
  return Math.abs(got.accuracy - expected.accuracy) <= undecided / rows + 1e-6
}

/** How much an output would have to change for another class; of a step, what comes before it. */
function decisionMargin(network: DenseNetwork, { z, a, activation }: Outputs): number {
  if (activation === 'step') return Math.abs(z[0]!)
  const threshold = decisionThreshold(network)
  if (threshold !== null) return Math.abs(a[0]! - threshold)
  const [first = 0, second = 0] = Array.from(a).sort((one, other) => other - one)
  return first - second
}

export async function checkGradients(pair: Comparison): Promise<void> {
  const { rows } = pair.agreementCase.train
  for (const batch of [[0], Array.from({ length: rows }, (_, row) => row).filter((row) => row % 3 !== 1)]) {
    const got = await pair.subject.gradients(Uint32Array.from(batch))
    const expected = await pair.oracle.gradients(Uint32Array.from(batch))
    const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0.01)
    const problem = difference(got, expected, pair.tolerance.gradient, () => largest)
    if (problem !== null) pair.report(`gradients of ${batch.length} rows: ${problem}`)
  }
}
