import { describe, expect, it } from 'vitest'
import type { DenseTrainer, TrainerOptions } from '../../src/engine/trainer.ts'
import { createReferenceTrainer } from '../../src/engine/reference/trainer.ts'
import type { AgreementCase } from './agreementCase.ts'
import { AGREEMENT_CASES } from './cases.ts'
import { comparison, type Tolerance } from './agreement/comparison.ts'
import { checkActivations, denseMargins } from './agreement/denseEvaluation.ts'
import { checkErrors } from './agreement/errors.ts'
import { checkGradients, checkSets } from './agreement/evaluation.ts'
import { checkMaps } from './agreement/maps.ts'
import { checkPerturbation } from './agreement/perturbation.ts'
import { checkState } from './agreement/state.ts'
import { checkBatches, checkTraining } from './agreement/training.ts'

export type MakeTrainer = (options: TrainerOptions) => Promise<DenseTrainer> | DenseTrainer

/**
 * Everything in which the trainers of `make` depart from the reference on this case, in words; empty
 * where they agree. Builds one trainer and switches it through the case's trainings.
 */
export async function agreementProblems(
  make: MakeTrainer,
  tolerance: Tolerance,
  agreementCase: AgreementCase,
): Promise<string[]> {
  const { network, trainings, train, test, parameters } = agreementCase
  const options: TrainerOptions = { network, training: trainings[0]!, train, test, parameters, seed: 5 }
  const problems: string[] = []
  const subject = await make(options)
  const oracle = createReferenceTrainer(options)
  const margins = (set: 'train' | 'test') => denseMargins(oracle, agreementCase, set)
  const pair = comparison({ subject, oracle, agreementCase, tolerance, margins }, problems)
  try {
    for (const training of trainings) {
      await pair.restart(training)
      await checkSets(pair, tolerance.loss, 'at the start')
      await checkGradients(pair)
      await checkActivations(pair)
      await checkTraining(pair)
    }
    for (const check of [checkBatches, checkMaps, checkState, checkPerturbation]) {
      await pair.restart(trainings.at(-1)!)
      await check(pair)
    }
    await pair.restart(trainings[0]!)
    await checkErrors(pair, (wrong) => make({ ...options, parameters: wrong }))
  } finally {
    subject.dispose()
  }
  return problems
}

/** One test per case: trainers of `make` do what the reference does, within `tolerance`. */
export function describeAgreement(
  name: string,
  make: MakeTrainer,
  tolerance: Tolerance,
  cases: readonly AgreementCase[] = AGREEMENT_CASES,
): void {
  describe(`${name} agrees with the reference`, () => {
    it.each(cases)('$name', { timeout: 120_000 }, async (agreementCase) => {
      expect(await agreementProblems(make, tolerance, agreementCase)).toEqual([])
    })
  })
}
