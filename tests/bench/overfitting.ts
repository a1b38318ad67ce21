import type { Evaluation } from '../../src/engine/trainer.ts'
import { openTraining, specOf } from './training.ts'

/** 40 noisy points train a network of 1,185 parameters; 360 test it. */
export const OVERFITTING = 'data=moons&n=400&noise=30&split=10&seed=2&net=32.relu,32.relu&opt=adam&lr=0.01'
const EPOCHS = 500

/** The example as it is, and with one remedy each. */
export const REMEDIES = [
  ['nothing', ''],
  ['early stopping', 'patience=20'],
  ['dropout', 'dropout=0.5'],
  ['max-norm', 'maxnorm=1'],
  ['L2', 'l2=0.01'],
] as const satisfies readonly (readonly [name: string, link: string])[]

export interface Overfitted {
  readonly name: string
  readonly link: string
  /** The epoch whose weights are kept: with early stopping the best, else the last. */
  readonly epoch: number
  readonly train: Evaluation
  readonly test: Evaluation
}

/** Trains the example with a remedy, from the weights of `seed` or those of the link. */
export async function overfit(name: string, remedy: string, seed?: number): Promise<Overfitted> {
  const link = remedy === '' ? OVERFITTING : `${OVERFITTING}&${remedy}`
  const spec = specOf(seed === undefined ? link : `${link}&wseed=${seed}`)
  const { trainer, epoch } = await openTraining(spec)
  const { patience } = spec.training
  let best = { epoch: 0, loss: Infinity, state: await trainer.state() }
  for (let done = 1; done <= EPOCHS; done++) {
    await epoch()
    const { loss } = await trainer.evaluate('test')
    if (patience === 0 || loss < best.loss) best = { epoch: done, loss, state: await trainer.state() }
    else if (done - best.epoch >= patience) break
  }
  await trainer.setState(best.state)
  const [train, test] = [await trainer.evaluate('train'), await trainer.evaluate('test')]
  trainer.dispose()
  return { name, link, epoch: best.epoch, train, test }
}

export const OVERFITTED_TITLES = [
  'Against overfitting',
  'Link',
  'Epoch',
  'Training loss',
  'Test loss',
  'Test',
]

export function overfittedCells({ name, link, epoch, train, test }: Overfitted): string[] {
  const accuracy = `${(100 * test.accuracy!).toFixed(1)} %`
  return [name, `\`#${link}\``, String(epoch), train.loss.toFixed(3), test.loss.toFixed(3), accuracy]
}
