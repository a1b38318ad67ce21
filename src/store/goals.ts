import type { Dataset } from '../data/dataset.ts'
import type { Frame } from '../engine/worker/protocol.ts'
import type { Network } from '../spec/network.ts'
import type { Condition, Goal, Measure } from '../spec/teaching.ts'

/** What goals are judged by; `null` where the data have no such thing. */
export type Evidence = Readonly<Record<Measure, number | null>>

/**
 * What a frame and its network are, measured: accuracies in percent; neurons are units and filters of the hidden
 * layers; what is measured on test data is nothing where there are none.
 */
export function evidenceOf(
  { train, test, epoch }: Pick<Frame, 'train' | 'test' | 'epoch'>,
  network: Network,
  { count, trainCount }: Pick<Dataset, 'count' | 'trainCount'>,
): Evidence {
  const lossTest = trainCount < count ? test.loss : null
  const accuracyTest = trainCount < count ? test.accuracy : null
  return {
    'loss-test': lossTest,
    'loss-train': train.loss,
    'accuracy-test': accuracyTest === null ? null : 100 * accuracyTest,
    'accuracy-train': train.accuracy === null ? null : 100 * train.accuracy,
    gap: lossTest === null ? null : lossTest - train.loss,
    epochs: epoch,
    ...sizeOf(network),
  }
}

/** What a network is, whatever it has learned. */
export function sizeOf(network: Network): Record<'neurons' | 'layers' | 'parameters', number> {
  const hidden = network.layers.slice(0, -1)
  const neurons = hidden.map((layer) => {
    if (layer.kind === 'dense') return layer.units
    return layer.kind === 'conv2d' ? layer.filters : 0
  })
  return {
    neurons: neurons.reduce((sum, count) => sum + count, 0),
    layers: hidden.filter(({ kind }) => kind === 'dense' || kind === 'conv2d').length,
    parameters: network.parameterCount,
  }
}

/** What is measured on the test data. */
export const OF_TEST: readonly Measure[] = ['loss-test', 'accuracy-test', 'gap']

/** Why nothing can be measured on `dataset`, whatever is learned: no test data, or values instead of classes. */
export function lackingFor(
  measure: Measure,
  { count, trainCount, task }: Pick<Dataset, 'count' | 'trainCount' | 'task'>,
): 'no-test' | 'no-accuracy' | null {
  if (task === 'regression' && measure.startsWith('accuracy')) return 'no-accuracy'
  return OF_TEST.includes(measure) && trainCount === count ? 'no-test' : null
}

/** Nothing that is not there, and nothing that is not finite, holds. */
export function holds({ measure, bound, value }: Condition, evidence: Evidence): boolean {
  const now = evidence[measure]
  if (now === null || !Number.isFinite(now)) return false
  return bound === 'min' ? now >= value : now <= value
}

export function meets(goal: Goal, evidence: Evidence): boolean {
  return goal.every((condition) => holds(condition, evidence))
}

/**
 * For each goal the epoch in which it was met first, or `null`: `met` with those that are met now. One counts only
 * after all before it; what is met stays met.
 */
export function judged(
  goals: readonly Goal[],
  met: readonly (number | null)[],
  evidence: Evidence,
): readonly (number | null)[] {
  let waits = false
  return goals.map((goal, tier) => {
    const epoch = met[tier] ?? null
    if (epoch !== null || waits) return epoch
    if (meets(goal, evidence)) return evidence.epochs
    waits = true
    return null
  })
}
