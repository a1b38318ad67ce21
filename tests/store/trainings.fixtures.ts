import { generateDataset } from '../../src/data/generate.ts'
import { splitSamples } from '../../src/data/samples.ts'
import { initialParameters } from '../../src/engine/initialize.ts'
import { epochOrder } from '../../src/engine/order.ts'
import { flatShares } from '../../src/engine/reference/flatShares.ts'
import { createReferenceTrainer } from '../../src/engine/reference/trainer.ts'
import { parseLink } from '../../src/spec/link.ts'
import { denseNetworkOf } from '../../src/spec/network.ts'
import type { Evidence } from '../../src/store/finding.ts'
import type { Spec } from '../../src/spec/spec.ts'
import type { HistoryPoint } from '../../src/store/state.ts'

/** Trains what `link` says for so many epochs, and gathers what a page that was watching would have seen. */
export function trainingOf(link: string, epochs: number): Promise<Evidence> {
  return trainingFor(parseLink(link).spec, epochs)
}

export async function trainingFor(spec: Spec, epochs: number): Promise<Evidence> {
  const dataset = generateDataset(spec.data, spec.features)
  const network = denseNetworkOf(spec)
  const sets = splitSamples(dataset, spec.features)
  const parameters = initialParameters(network, spec.network)
  const { seed } = spec.network
  const trainer = createReferenceTrainer({ network, training: spec.training, ...sets, parameters, seed })
  const history: HistoryPoint[] = []
  let order = new Uint32Array(0)
  for (let epoch = 0; epoch <= epochs; epoch++) {
    const [train, test] = [await trainer.evaluate('train'), await trainer.evaluate('test')]
    history.push({
      epoch,
      lossTrain: train.loss,
      lossTest: test.loss,
      accuracyTrain: train.accuracy,
      accuracyTest: test.accuracy,
    })
    order = epochOrder(spec.network.seed, epoch, sets.train.rows, order)
    // The last numbers are those of the last parameters.
    if (epoch < epochs) await trainer.train(order, spec.training.batchSize)
  }
  const { parameters: trained } = await trainer.state()
  const flat = flatShares(network, trained, sets.train)
  return { spec, dataset, network, parameters: trained, history, flat }
}
