import { expect, it } from 'vitest'
import { generateDataset } from '../../../src/data/generate.ts'
import { splitSamples } from '../../../src/data/samples.ts'
import { initialParameters } from '../../../src/engine/initialize.ts'
import { epochOrder } from '../../../src/engine/order.ts'
import type { Evaluation, DenseTrainer, TrainerOptions } from '../../../src/engine/trainer.ts'
import { Mistakes } from '../../../src/engine/worker/mistakes.ts'
import { parseLink } from '../../../src/spec/link.ts'
import { denseNetworkOf } from '../../../src/spec/network.ts'

const LINKS = [
  'data=xor&noise=30&n=133',
  'data=moons&noise=25&n=200&split=33',
  'data=or&noise=50&n=200&net=',
  'data=checkerboard&n=200&in=sin(x1),sin(x2),x1x2&net=3.relu,4.leaky_relu',
  'data=spiral&loss=mean_squared_error&n=20&split=90',
]

function optionsOf(link: string): TrainerOptions {
  const { spec } = parseLink(link)
  const network = denseNetworkOf(spec)
  const samples = splitSamples(generateDataset(spec.data), spec.features)
  const parameters = initialParameters(network, spec.network)
  return { network, training: spec.training, ...samples, parameters, seed: spec.network.seed }
}

const missed = ({ accuracy }: Evaluation, rows: number) => Math.round((1 - accuracy!) * rows)

/** Each single output is a call of its own, which takes a GPU a while: every so many rows are looked at. */
const LOOKED_AT = 11

/** The rows looked at whose output, asked for alone, is on the wrong side. */
async function oneByOne(trainer: DenseTrainer, { network, train, test }: TrainerOptions): Promise<number[]> {
  const found: number[] = []
  for (const [offset, { rows, inputs, targets }] of [[0, train] as const, [train.rows, test] as const]) {
    for (let row = 0; row < rows; row++) {
      if ((offset + row) % LOOKED_AT !== 0) continue
      const input = inputs.slice(row * network.inputs, (row + 1) * network.inputs)
      const output = (await trainer.activations(input)).at(-1)!
      if (output > 0.5 !== targets[row]! > 0.5) found.push(offset + row)
    }
  }
  return found
}

/** Tests that the mistakes found with a trainer are those of its accuracy and of its single outputs. */
export function itFindsExactlyTheMistakes(create: (options: TrainerOptions) => Promise<DenseTrainer>): void {
  it.each(LINKS)('are what the accuracy lacks, and what each output says: %s', async (link) => {
    const options = optionsOf(link)
    const { train, test } = options
    const trainer = await create(options)
    const mistakes = new Mistakes(options)
    let most = 0
    for (let epoch = 0; epoch < 4; epoch++) {
      const found = await mistakes.find(trainer)
      most = Math.max(most, found.length)
      const among = found.filter((row) => row < train.rows).length
      expect(among).toBe(missed(await trainer.evaluate('train'), train.rows))
      expect(found.length - among).toBe(missed(await trainer.evaluate('test'), test.rows))
      const lookedAt = [...found].filter((row) => row % LOOKED_AT === 0)
      expect(lookedAt).toEqual(await oneByOne(trainer, options))
      await trainer.train(epochOrder(1, epoch, train.rows), 10)
    }
    expect(most).toBeGreaterThan(0)
    trainer.dispose()
  })

  it('are none of a regression', async () => {
    const options = optionsOf('data=hills')
    const trainer = await create(options)
    expect(await new Mistakes(options).find(trainer)).toEqual(new Uint32Array(0))
    trainer.dispose()
  })
}
