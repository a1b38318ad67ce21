import type { LayerActivation } from '../spec/choices.ts'
import { constantLoss } from './constantLoss.ts'
import { SUCCESS, type Evidence, type Finding } from './finding.ts'
import { missingClass, setupFinding } from './setupFinding.ts'
import type { HistoryPoint } from './state.ts'

/** Before this many epochs nothing is said of the course of the losses. */
const FIRST_EPOCHS = 100
/** The training so far is looked at in so many equal stretches of epochs. */
const STRETCHES = 12
/** A loss that moves less than this between two quarters of the training hardly changes. */
const STILL = 0.02
/** A unit is saturated where it is flat for this share of the points. */
const SATURATED = 0.9
/** Hidden layers of sigmoid units through which hardly any gradient comes. */
const DEEP_SIGMOID = 3
/** A class with more than this share of the points makes a constant answer look good. */
const UNBALANCED = 0.7
/** The test loss has risen where it is this much above its lowest, as a factor and as a share of `constantLoss`. */
const RISEN = { factor: 1.15, share: 0.05 } as const

export { divergedFinding } from './setupFinding.ts'

/** The gravest thing that this evidence shows, or `null` where the training is as it should be. */
export function diagnose(evidence: Evidence): Finding | null {
  const { history, dataset, spec } = evidence
  const last = history.at(-1)
  if (last === undefined || last.epoch < 1 || !Number.isFinite(last.lossTrain)) return null
  const constant = constantLoss(dataset, spec.training.loss)
  const success = successOf(evidence, last, constant)
  const untested = missingClass(dataset, 'test')
  return (
    setupFinding(evidence, success) ??
    unitFinding(evidence, success) ??
    courseFinding(evidence, success, constant) ??
    (untested === null ? null : { kind: 'missing-test', class: untested })
  )
}

/** Share of points right, or of the variance explained; of an absolute error its square stands in for it. */
function successOf({ spec }: Evidence, last: HistoryPoint, constant: number): number {
  if (last.accuracyTrain !== null) return last.accuracyTrain
  if (constant === 0) return 1
  const left = last.lossTrain / constant
  return 1 - (spec.training.loss === 'mean_absolute_error' ? left ** 2 : left)
}

/** Activations with flat ends, see `flatShares`. */
const SQUASHING: readonly LayerActivation[] = ['tanh', 'sigmoid', 'elu', 'gelu', 'softplus']

/** Units matter where the training has not succeeded. */
function unitFinding({ network, flat }: Evidence, success: number): Finding | null {
  let [first, dead, reluUnits, saturated, squashing, mostlyDead] = [network.inputs, 0, 0, 0, 0, false]
  let mostlySaturated = false
  for (const { units, activation } of network.layers.slice(0, -1)) {
    const shares = flat.subarray(first, first + units)
    first += units
    if (activation === 'relu') {
      const here = shares.filter((share) => share === 1).length
      dead += here
      reluUnits += units
      mostlyDead ||= 2 * here >= units
    } else if (SQUASHING.includes(activation)) {
      const here = shares.filter((share) => share >= SATURATED).length
      saturated += here
      squashing += units
      mostlySaturated ||= 2 * here >= units
    }
  }
  if (dead > 0 && success < (mostlyDead ? SUCCESS.fine : SUCCESS.poor))
    return { kind: 'dead-relu', dead, units: reluUnits }
  if (mostlySaturated && success < SUCCESS.poor) return { kind: 'saturated', saturated, units: squashing }
  return null
}

/** What the curves show. */
function courseFinding(evidence: Evidence, success: number, constant: number): Finding | null {
  const { history, network, spec, dataset } = evidence
  const course = stretchesOf(history)
  if (course === null) return null
  const unbalanced = unbalancedFinding(evidence)
  if (unbalanced !== null) return unbalanced
  if (overfits(course, constant)) return { kind: 'overfitting' }
  const quarter = STRETCHES / 4
  const now = meanOf(course.slice(-quarter))
  const before = meanOf(course.slice(-2 * quarter, -quarter))
  if (success >= SUCCESS.poor) return null
  const { batchSize } = spec.training
  const points = dataset.trainCount
  if (batchSize > points) return { kind: 'large-batch', batch: batchSize, points }
  if (Math.abs(now - before) > STILL * before) return null
  const hidden = network.layers.slice(0, -1)
  const bends = hidden.some(({ activation }) => activation !== 'linear')
  // Without a bend nothing more can be had, however long it is trained.
  if (!bends || !(now > 0.9 * constant)) return { kind: 'underfitting' }
  const layers = hidden.filter(({ activation }) => activation === 'sigmoid').length
  return layers >= DEEP_SIGMOID ? { kind: 'vanishing', layers } : { kind: 'plateau' }
}

/** Whether the accuracy is that of always giving the largest class, and looks good only for that reason. */
function unbalancedFinding({ history, dataset }: Evidence): Finding | null {
  const { task, classes, targets, trainCount } = dataset
  const accuracy = history.at(-1)!.accuracyTrain
  if (task === 'regression' || accuracy === null) return null
  const counts = classes.map(() => 0)
  for (const target of targets.subarray(0, trainCount)) counts[target]!++
  const largest = Math.max(...counts)
  const share = largest / trainCount
  if (share < UNBALANCED || share === 1 || accuracy > share + 1e-6) return null
  return { kind: 'unbalanced', class: counts.indexOf(largest), share }
}

interface Stretch {
  readonly train: number
  readonly test: number
}

/** The mean losses of equal stretches of the training, or `null` where it is too short to be judged. */
function stretchesOf(history: readonly HistoryPoint[]): Stretch[] | null {
  const end = history.at(-1)!.epoch
  if (end < FIRST_EPOCHS) return null
  const sums = Array.from({ length: STRETCHES }, () => ({ train: 0, test: 0, count: 0 }))
  for (const { epoch, lossTrain, lossTest } of history) {
    const sum = sums[Math.min(STRETCHES - 1, Math.floor((STRETCHES * epoch) / end))]!
    sum.train += lossTrain
    sum.test += lossTest
    sum.count++
  }
  if (sums.some(({ count }) => count === 0)) return null
  return sums.map(({ train, test, count }) => ({ train: train / count, test: test / count }))
}

function overfits(course: readonly Stretch[], constantLoss: number): boolean {
  const now = course.at(-1)!
  const best = course.reduce((lowest, stretch) => (stretch.test < lowest.test ? stretch : lowest))
  const risen = now.test > RISEN.factor * best.test && now.test - best.test > RISEN.share * constantLoss
  return risen && now.train < best.train
}

function meanOf(course: readonly Stretch[]): number {
  return course.reduce((sum, { train }) => sum + train, 0) / course.length
}
