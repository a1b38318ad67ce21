import { describe, expect, it } from 'vitest'
import { createReferenceImageTrainer } from '../../src/engine/reference/imageTrainer.ts'
import type { ImageTrainer, ImageTrainerOptions } from '../../src/engine/trainer.ts'
import { comparison, type Tolerance } from './agreement/comparison.ts'
import { checkErrors } from './agreement/errors.ts'
import { checkGradients, checkSets } from './agreement/evaluation.ts'
import { checkHeld, checkOutputs, imageMargins } from './agreement/imageEvaluation.ts'
import { checkPerturbation } from './agreement/perturbation.ts'
import { checkState } from './agreement/state.ts'
import { checkBatches, checkParameters, trainUpdates } from './agreement/training.ts'
import { IMAGE_AGREEMENT_CASES, type ImageAgreementCase } from './imageAgreementCases.ts'

export type MakeImageTrainer = (options: ImageTrainerOptions) => Promise<ImageTrainer> | ImageTrainer

/** Enough for every moment of an optimizer and every moving mean to go far from where it began. */
const UPDATES = 24

/**
 * Everything in which the trainers of `make` depart from the reference on this case, in words; empty
 * where they agree. Builds one trainer and switches it through the case's trainings. `Tolerance.parameters50` is
 * that after any number of updates here.
 */
export async function imageAgreementProblems(
  make: MakeImageTrainer,
  tolerance: Omit<Tolerance, 'parameters200'>,
  agreementCase: ImageAgreementCase,
): Promise<string[]> {
  const { network, trainings, train, test, parameters } = agreementCase
  const options: ImageTrainerOptions = { network, training: trainings[0]!, train, test, parameters, seed: 5 }
  const problems: string[] = []
  const subject = await make(options)
  const oracle = createReferenceImageTrainer(options)
  const margins = (set: 'train' | 'test') => imageMargins(oracle, agreementCase, set)
  const pair = comparison({ subject, oracle, agreementCase, tolerance, margins }, problems)
  try {
    for (const training of trainings) {
      await pair.restart(training)
      await checkSets(pair, tolerance.loss, 'at the start')
      await checkGradients(pair)
      await checkOutputs(pair)
      await trainUpdates(pair, UPDATES, 'first')
      await checkParameters(pair, tolerance.parameters50, `after ${UPDATES} updates`)
      await checkSets(pair, tolerance.parameters50, `after ${UPDATES} updates`)
    }
    for (const check of [checkHeld, checkBatches, checkState, checkPerturbation]) {
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
export function describeImageAgreement(
  name: string,
  make: MakeImageTrainer,
  tolerance: Omit<Tolerance, 'parameters200'>,
  cases: readonly ImageAgreementCase[] = IMAGE_AGREEMENT_CASES,
): void {
  describe(`${name} agrees with the reference on images`, () => {
    it.each(cases)('$name', { timeout: 120_000 }, async (agreementCase) => {
      expect(await imageAgreementProblems(make, tolerance, agreementCase)).toEqual([])
    })
  })
}
