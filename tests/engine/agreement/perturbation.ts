import { randomStream } from '../../../src/lib/random.ts'
import type { Comparison } from './comparison.ts'
import { checkGradients, checkSets } from './evaluation.ts'
import { checkParameters, trainUpdates } from './training.ts'

/** Updates see perturbed inputs until they see the training set's own again; nothing else ever sees them. */
export async function checkPerturbation(pair: Comparison): Promise<void> {
  const { agreementCase, tolerance, training } = pair
  const random = randomStream(1, 'perturbation')
  const inputs = agreementCase.train.inputs.map((value) => value + random.uniform(-0.5, 0.5))
  await pair.perturb(inputs)
  inputs.fill(7)
  await refuseOtherLengths(pair)
  await checkGradients(pair)
  // what was perturbed stays so through a new state and other hyper-parameters
  await pair.restart(training)
  await trainUpdates(pair, 10, 'perturbed')
  await checkParameters(pair, tolerance.parameters50, 'after perturbed inputs')
  await checkSets(pair, tolerance.parameters50, 'after perturbed inputs')
  await pair.perturb(null)
  await trainUpdates(pair, 5, 'as they are')
  await checkParameters(pair, tolerance.parameters50, 'after the inputs are as they are again')
}

async function refuseOtherLengths({ subject, agreementCase, report }: Comparison): Promise<void> {
  const longer = new Float32Array(agreementCase.train.inputs.length + 1)
  const refused = await subject.perturb(longer).then(
    () => false,
    () => true,
  )
  if (!refused) report('perturbed inputs of another length are not refused')
}
