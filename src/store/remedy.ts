import { generateDataset } from '../data/generate.ts'
import type { Activation } from '../spec/choices.ts'
import { LIMITS, type Spec } from '../spec/spec.ts'
import { addLayer, editData, editTraining, setUnits } from './edits.ts'
import type { Finding } from './finding.ts'
import { missingClass } from './setupFinding.ts'

/** An edit that may help against a finding: what it is called, and the spec it leads to. */
export interface Remedy {
  readonly key: `remedy.${RemedyId}`
  readonly params: Readonly<Record<string, number>>
  readonly spec: Spec
}

type RemedyId =
  | 'slower'
  | 'faster'
  | 'standardize'
  | 'sample'
  | 'weights'
  | 'tanh'
  | 'relu'
  | 'leaky_relu'
  | 'batch'
  | 'l2'
  | 'no-penalty'
  | 'units'
  | 'layer'

/** Penalties from which on they may be what keeps a network simple. */
const STRONG_PENALTY = 0.003
/** Units of a last hidden layer with which another layer says more than further units. */
const ENOUGH_UNITS = 8

/** What to try first against `finding`; `null` where there is nothing obvious, or no room for more of it. */
export function remedyOf(finding: Finding, spec: Spec): Remedy | null {
  const { learningRate, l2 } = spec.training
  switch (finding.kind) {
    case 'diverged':
    case 'saturated':
      return withRate('slower', newWeights(spec), learningRate * 0.3)
    case 'plateau':
      return withRate('faster', spec, learningRate * 3)
    case 'unscaled':
      return remedy('standardize', newWeights(editData(spec, { standardize: true })))
    case 'missing-train':
    case 'missing-test':
      return otherSample(spec)
    case 'symmetry':
      return remedy('weights', newWeights(withInitializer(spec)))
    case 'step-hidden':
      return remedy('tanh', exchanged(spec, 'step', 'tanh'))
    case 'vanishing':
      return remedy('relu', exchanged(spec, 'sigmoid', 'relu'))
    case 'dead-relu':
      return remedy('leaky_relu', exchanged(spec, 'relu', 'leaky_relu'))
    case 'large-batch': {
      const batch = Math.max(1, Math.floor(finding.points / 5))
      return remedy('batch', editTraining(spec, { batchSize: batch }), { batch })
    }
    case 'overfitting': {
      const stronger = rounded(Math.min(LIMITS.l2.max, l2 === 0 ? 0.001 : l2 * 3))
      return stronger === l2 ? null : remedy('l2', editTraining(spec, { l2: stronger }), { l2: stronger })
    }
    case 'underfitting':
      return moreFreedom(spec)
    case 'unbalanced':
      return null
  }
}

function remedy(id: RemedyId, spec: Spec, params: Remedy['params'] = {}): Remedy {
  return { key: `remedy.${id}`, params, spec }
}

function withRate(id: 'slower' | 'faster', spec: Spec, asked: number): Remedy | null {
  const { min, max } = LIMITS.learningRate
  const rate = rounded(Math.min(max, Math.max(min, asked)))
  if (rate === spec.training.learningRate) return null
  return remedy(id, editTraining(spec, { learningRate: rate }), { rate })
}

/** A few digits suffice for what is tried. */
function rounded(value: number): number {
  return Number(value.toPrecision(2))
}

function newWeights(spec: Spec): Spec {
  const seed = spec.network.seed < LIMITS.seed.max ? spec.network.seed + 1 : LIMITS.seed.min
  return { ...spec, network: { ...spec.network, seed, playgroundSeed: null } }
}

function withInitializer(spec: Spec): Spec {
  return { ...spec, network: { ...spec.network, initializer: 'glorot_uniform' } }
}

/** All hidden layers with one activation get another. */
function exchanged(spec: Spec, from: Activation, to: Activation): Spec {
  const hidden = spec.network.hidden.map((layer) =>
    layer.activation === from ? { ...layer, activation: to } : layer,
  )
  return { ...spec, network: { ...spec.network, hidden } }
}

/** Samples that are looked at in the search for one with all classes in both sets. */
const SAMPLES = 20

function otherSample(spec: Spec): Remedy | null {
  for (let ahead = 1; ahead <= SAMPLES; ahead++) {
    const seed = (spec.data.seed + ahead) % (LIMITS.seed.max + 1)
    const next = editData(spec, { seed })
    const dataset = generateDataset(next.data, next.features)
    const isWhole = missingClass(dataset, 'train') === null && missingClass(dataset, 'test') === null
    if (isWhole) return remedy('sample', next)
  }
  return null
}

function moreFreedom(spec: Spec): Remedy | null {
  const { hidden } = spec.network
  const { l1, l2 } = spec.training
  if (l1 + l2 >= STRONG_PENALTY) return remedy('no-penalty', editTraining(spec, { l1: 0, l2: 0 }))
  const isLinear = hidden.length > 0 && hidden.every(({ activation }) => activation === 'linear')
  if (isLinear) return remedy('tanh', exchanged(spec, 'linear', 'tanh'))
  const last = hidden.length - 1
  if (last >= 0 && hidden[last]!.units < ENOUGH_UNITS) {
    return remedy('units', setUnits(spec, last, ENOUGH_UNITS), { units: ENOUGH_UNITS })
  }
  return hidden.length < LIMITS.hiddenLayers.max ? remedy('layer', addLayer(spec)) : null
}
