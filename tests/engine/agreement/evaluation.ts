import type { Evaluation } from '../../../src/engine/trainer.ts'
import { difference, type Comparison } from './comparison.ts'

/** Outputs this close to deciding otherwise may do so in single precision. */
const UNDECIDED = 1e-3

/** Losses and accuracies of both sets. */
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
  pair: Comparison,
  set: 'train' | 'test',
  got: Evaluation,
  expected: Evaluation,
): Promise<boolean> {
  if (Object.is(got.accuracy, expected.accuracy)) return true
  if (got.accuracy === null || expected.accuracy === null) return false
  const margins = await pair.margins(set)
  // no margin at all is no rounding: it is what a network of zeros has, and decides
  const undecided = margins.filter((margin) => margin > 0 && margin < UNDECIDED)
  return Math.abs(got.accuracy - expected.accuracy) <= undecided.length / margins.length + 1e-6
}

/** Gradients of one row, and of most of them. */
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
