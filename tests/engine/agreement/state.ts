import type { OptimizerId } from '../../../src/spec/choices.ts'
import type { Comparison } from './comparison.ts'
import { checkParameters, trainUpdates } from './training.ts'

/** For each another, many of them with as many slots. */
const OTHER_OPTIMIZER: Record<OptimizerId, OptimizerId> = {
  sgd: 'adam',
  momentum: 'adagrad',
  nesterov: 'sgd',
  adagrad: 'rmsprop',
  rmsprop: 'nesterov',
  adadelta: 'momentum',
  adam: 'adadelta',
}

/** Saving and restoring, and what `configure` keeps. */
export async function checkState(pair: Comparison): Promise<void> {
  await checkRoundTrip(pair)
  await checkOwnArrays(pair)
  await checkConfigure(pair)
}

async function checkRoundTrip(pair: Comparison): Promise<void> {
  const { subject, oracle, tolerance } = pair
  await trainUpdates(pair, 20, 'before saving')
  const saved = await subject.state()
  const savedOracle = await oracle.state()
  const parametersThen = saved.parameters.slice()
  await trainUpdates(pair, 20, 'after saving')
  const once = await subject.state()
  pair.compare('a saved state after more training', saved.parameters, parametersThen, 0)
  await subject.setState(saved)
  await oracle.setState(savedOracle)
  pair.compare('parameters just restored', (await subject.state()).parameters, saved.parameters, 0)
  await trainUpdates(pair, 20, 'after saving')
  const again = await subject.state()
  pair.compare('parameters of a repeated run', again.parameters, once.parameters, tolerance.loss)
  pair.compare('updates of a repeated run', [again.updates], [once.updates], 0)
  await checkParameters(pair, tolerance.parameters50, 'after a restored state')
}

/** What goes in is copied, and what comes out is the caller's own. */
async function checkOwnArrays({ subject, compare }: Comparison): Promise<void> {
  const state = await subject.state()
  const given = {
    parameters: state.parameters.slice(),
    slots: state.slots.map((s) => s.slice()),
    updates: state.updates,
  }
  await subject.setState(given)
  given.parameters.fill(7)
  given.slots.forEach((slot) => slot.fill(7))
  const taken = await subject.state()
  compare('parameters after the given array was changed', taken.parameters, state.parameters, 0)
  taken.parameters.fill(7)
  compare(
    'parameters after the returned array was changed',
    (await subject.state()).parameters,
    state.parameters,
    0,
  )
}

async function checkConfigure(pair: Comparison): Promise<void> {
  const { tolerance, training } = pair
  await pair.configure({ ...training, learningRate: training.learningRate * 0.5, l2: 0.02 })
  await checkParameters(pair, tolerance.parameters50, 'after another learning rate')
  await trainUpdates(pair, 5, 'other rate')
  await checkParameters(pair, tolerance.parameters50, 'trained with another learning rate')
  await pair.configure({ ...training, optimizer: OTHER_OPTIMIZER[training.optimizer], learningRate: 0.01 })
  await checkParameters(pair, tolerance.parameters50, 'after another optimizer')
  await trainUpdates(pair, 5, 'other optimizer')
  await checkParameters(pair, tolerance.parameters50, 'trained with another optimizer')
  await pair.configure(training)
}
