import type { Dataset } from '../data/dataset.ts'
import { featureValues } from '../data/features.ts'
import type { DenseNetwork } from '../spec/network.ts'
import type { Spec } from '../spec/spec.ts'
import { SUCCESS, type Evidence, type Finding } from './finding.ts'

/** Before this many epochs no setup is blamed: a good one has not succeeded by then, either. */
const PATIENCE = 10
/** An input is far from the size of the weights where the root of its mean square is above this. */
const LARGE = 20

/** What is wrong from the start, whatever the course of the losses. */
export function setupFinding(evidence: Evidence, success: number): Finding | null {
  const { spec, dataset, network, parameters, history } = evidence
  const missing = missingClass(dataset, 'train')
  if (missing !== null) return { kind: 'missing-train', class: missing }
  if (success < SUCCESS.poor && isSymmetric(network, parameters)) return { kind: 'symmetry' }
  if (history.at(-1)!.epoch < PATIENCE) return null
  if (success < SUCCESS.fine && isUnscaled(spec, dataset)) return { kind: 'unscaled' }
  const step = spec.network.hidden.findIndex(({ activation }) => activation === 'step')
  return step >= 0 && success < SUCCESS.fine ? { kind: 'step-hidden', layer: step + 1 } : null
}

/** What is said of a training that has ended in numbers without a meaning. */
export function divergedFinding(spec: Spec, dataset: Dataset): Finding {
  return { kind: isUnscaled(spec, dataset) ? 'unscaled' : 'diverged' }
}

/** The first class that no point of a set is of; `null` of a regression, and where the set is empty. */
export function missingClass(
  { task, classes, targets, trainCount }: Dataset,
  set: 'train' | 'test',
): number | null {
  const own = set === 'train' ? targets.subarray(0, trainCount) : targets.subarray(trainCount)
  if (task === 'regression' || own.length === 0) return null
  const here = new Set(own)
  const first = classes.findIndex((_, k) => !here.has(k))
  return first < 0 ? null : first
}

/** Whether an input, or the target of a regression, is used in its own unit and large there. */
function isUnscaled({ features }: Pick<Spec, 'features'>, dataset: Dataset): boolean {
  const { standardize, task, points, columns, targets, trainCount } = dataset
  if (standardize || trainCount === 0) return false
  const values = featureValues(dataset, points.subarray(0, trainCount * columns.length), features)
  const inputs = features.map((_, i) => values.filter((_value, at) => at % features.length === i))
  const all = task === 'regression' ? [...inputs, targets.subarray(0, trainCount)] : inputs
  return all.some((column) => column.reduce((sum, x) => sum + x * x, 0) > LARGE ** 2 * column.length)
}

/** Whether all units of a hidden layer have the same incoming weights and the same bias. */
function isSymmetric({ layers }: DenseNetwork, parameters: Float32Array): boolean {
  return layers.slice(0, -1).some(({ inputs, units, kernelOffset }) => {
    // The bias is the row behind those of the kernel.
    const rows = parameters.subarray(kernelOffset, kernelOffset + (inputs + 1) * units)
    return units > 1 && rows.every((weight, at) => weight === rows[at - (at % units)])
  })
}
