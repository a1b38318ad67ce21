import { FEATURES } from '../spec/choices.ts'
import type { Spec } from '../spec/spec.ts'
import { CONTROL_IDS, type ControlId } from '../spec/teaching.ts'

/** What of a spec each control sets; those that set nothing in it are the commands and what is only hidden. */
const PARTS: Partial<Record<ControlId, (spec: Spec) => unknown>> = {
  dataset: ({ data }) => [
    [data.dataset, data.drawnTask, data.drawn, data.classes],
    [data.target, data.targetAs, data.drawnDigits.length, data.table?.name, data.opened?.train.count],
  ],
  noise: ({ data }) => data.noise,
  samples: ({ data }) => [data.samples, data.images],
  share: ({ data }) => data.trainShare,
  standardize: ({ data }) => data.standardize,
  seed: ({ data }) => [data.seed, data.playgroundSeed],
  features: ({ features }) => features,
  layers: ({ network }) => [network.hidden.length, network.stack],
  units: ({ network }) => network.hidden.map(({ units }) => units),
  activation: ({ network }) => network.hidden.map(({ activation }) => activation),
  initializer: ({ network }) => [network.initializer, network.bias],
  newWeights: ({ network }) => [network.seed, network.playgroundSeed],
  learningRate: ({ training: { learningRate, schedule, decayEpochs, decayFactor } }) => [
    [learningRate, schedule],
    [decayEpochs, decayFactor],
  ],
  optimizer: ({ training: { optimizer, momentum, beta1, beta2, rho, epsilon } }) => [
    [optimizer, momentum, beta1],
    [beta2, rho, epsilon],
  ],
  batch: ({ training }) => [training.batchSize, training.shuffle],
  loss: ({ training }) => training.loss,
  regularisation: ({ training: { l1, l2, dropout, maxNorm, clipValue, inputNoise, patience } }) => [
    [l1, l2, dropout, maxNorm],
    [clipValue, inputNoise, patience],
  ],
  speed: ({ view }) => view.speed,
  backend: ({ backend }) => backend,
  testData: ({ view }) => view.testData,
  mistakes: ({ view }) => view.mistakes,
  discretize: ({ view }) => view.discretize,
}

/** The controls with which a person would have made `after` of `before`; each input is one of its own. */
export function touched(before: Spec, after: Spec): readonly ControlId[] {
  const differs = (part: (spec: Spec) => unknown) =>
    JSON.stringify(part(before)) !== JSON.stringify(part(after))
  const inputs = FEATURES.filter((feature) => differs(({ features }) => features.includes(feature)))
  const moved = CONTROL_IDS.filter((id) => {
    const part = PARTS[id]
    return part !== undefined && differs(part)
  })
  // Units and activations of a layer that comes or goes are not chosen by themselves.
  const chosen = moved.includes('layers')
    ? moved.filter((id) => id !== 'units' && id !== 'activation')
    : moved
  return [...chosen, ...inputs]
}
