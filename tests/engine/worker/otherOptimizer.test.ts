import { expect, it } from 'vitest'
import { createReferenceTrainer } from '../../../src/engine/reference/trainer.ts'
import type { CreateTrainer } from '../../../src/engine/trainerChooser.ts'
import { Run } from '../../../src/engine/worker/run.ts'
import { KeptData } from '../../../src/engine/worker/runOptions.ts'
import type { OptimizerId } from '../../../src/spec/choices.ts'
import { SMALL, overPoints } from './workerStage.ts'

const make: CreateTrainer = async (_wanted, options) => ({
  trainer: createReferenceTrainer(overPoints(options)),
  choice: { backend: 'cpu', kind: 'reference', reason: 'pinned', gpu: null },
})

const specOf = (optimizer: OptimizerId) => ({ ...SMALL, training: { ...SMALL.training, optimizer } })

/** A run that has made 3 updates with momentum, and is then given Adagrad, which has as many slots. */
async function momentumThenAdagrad(): Promise<Run> {
  const spec = specOf('momentum')
  const run = await Run.build(spec, (await new KeptData().of(spec))!, null, make, () => 0)
  await run.train(3, 5, false)
  run.divergence.judge(await run.snapshot(), 0.5, true)
  await run.configure(specOf('adagrad'))
  return run
}

it.each([
  ['a lost trainer is made anew', (run: Run) => run.heal(false)],
  ['a good state is restored', (run: Run) => run.restore()],
])("takes no velocity for Adagrad's sums when %s", async (_when, act) => {
  const run = await momentumThenAdagrad()
  const { parameters } = await run.snapshot()
  await act(run)
  const state = await run.snapshot()
  expect(state.parameters).toEqual(parameters)
  expect(state.slots).toEqual([new Float32Array(parameters.length).fill(0.1)])
  run.dispose()
})
