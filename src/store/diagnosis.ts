import type { Dataset } from '../data/dataset.ts'
import type { Loss } from '../spec/choices.ts'
import type { Network } from '../spec/network.ts'
import type { HistoryPoint } from './state.ts'

/** What can be wrong with a training that goes on, gravest first. */
export type Finding =
  /** ReLU units that are 0 for every training point: no gradient reaches them any more. */
  | { readonly kind: 'dead-relu'; readonly dead: number; readonly units: number }
  /** Tanh or sigmoid units that are at their flat ends for nearly all training points. */
  | { readonly kind: 'saturated'; readonly saturated: number; readonly units: number }
  | { readonly kind: 'overfitting' }
  | { readonly kind: 'plateau' }
  | { readonly kind: 'underfitting' }

/** What a training has shown so far. */
export interface Evidence {
  readonly network: Network
  readonly history: readonly HistoryPoint[]
  /** See `flatShares`. */
  readonly flat: Float32Array
  /** The training loss of always giving the same best answer, see `constantLoss`. */
  readonly constantLoss: number
}

/** Before this many epochs nothing is said of the course of the losses. */
const FIRST_EPOCHS = 100
/** The training so far is looked at in so many equal stretches of epochs. */
const STRETCHES = 12
/** Share of points right, or of the variance explained, below which a training has not succeeded. */
const POOR = 0.85
/** The same, from which on it has, whatever became of some units. */
const FINE = 0.98
/** A loss that moves less than this between two quarters of the training hardly changes. */
const STILL = 0.02
/** A unit is saturated where it is flat for this share of the points. */
const SATURATED = 0.9
/** The test loss has risen where it is this much above its lowest, as a factor and as a share of `constantLoss`. */
const RISEN = { factor: 1.15, share: 0.05 } as const

/** The gravest thing that this evidence shows, or `null` where the training is as it should be. */
export function diagnose(evidence: Evidence): Finding | null {
  const { history, constantLoss } = evidence
  const last = history.at(-1)
  if (last === undefined || last.epoch < 1 || !Number.isFinite(last.lossTrain)) return null
  const success = last.accuracyTrain ?? 1 - last.lossTrain / constantLoss
  return unitFinding(evidence, success) ?? courseFinding(evidence, success < POOR)
}

/**
 * The training loss of the best constant answer: for a share p of blue points the entropy of p (binary
 * cross-entropy), the variance of the targets (mean squared error). A network that has learnt nothing is no
 * better. NaN for other losses: then nothing is found.
 */
export function constantLoss({ targets, trainCount }: Dataset, loss: Loss): number {
  const train = targets.subarray(0, trainCount)
  const mean = train.reduce((sum, target) => sum + target, 0) / trainCount
  if (loss === 'mean_squared_error')
    return train.reduce((sum, target) => sum + (target - mean) ** 2, 0) / trainCount
  if (loss !== 'binary_crossentropy') return Number.NaN
  const part = (p: number) => (p === 0 ? 0 : -p * Math.log(p))
  return part(mean) + part(1 - mean)
}

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
    } else if (activation === 'tanh' || activation === 'sigmoid') {
      const here = shares.filter((share) => share >= SATURATED).length
      saturated += here
      squashing += units
      mostlySaturated ||= 2 * here >= units
    }
  }
  if (dead > 0 && success < (mostlyDead ? FINE : POOR)) return { kind: 'dead-relu', dead, units: reluUnits }
  if (mostlySaturated && success < POOR) return { kind: 'saturated', saturated, units: squashing }
  return null
}

/** What the curves show. */
function courseFinding({ network, history, constantLoss }: Evidence, poor: boolean): Finding | null {
  const course = stretchesOf(history)
  if (course === null) return null
  if (overfits(course, constantLoss)) return { kind: 'overfitting' }
  const quarter = STRETCHES / 4
  const now = meanOf(course.slice(-quarter))
  const before = meanOf(course.slice(-2 * quarter, -quarter))
  if (!poor || Math.abs(now - before) > STILL * before) return null
  const bends = network.layers.slice(0, -1).some(({ activation }) => activation !== 'linear')
  // Without a bend nothing more can be had, however long it is trained.
  return { kind: bends && now > 0.9 * constantLoss ? 'plateau' : 'underfitting' }
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
