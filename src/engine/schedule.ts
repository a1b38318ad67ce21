import type { TrainingSpec } from '../spec/spec.ts'

type Decay = Pick<TrainingSpec, 'learningRate' | 'schedule' | 'decayEpochs' | 'decayFactor'>

/**
 * The learning rate of epoch `epoch`, whole and from 0, as a `LearningRateScheduler` callback of Keras sets it
 * at the beginning of an epoch. `step`: rate * decayFactor^floor(epoch / decayEpochs), which is
 * `ExponentialDecay(staircase=True)`; `cosine`: rate * (1 + cos(pi * min(1, epoch / decayEpochs))) / 2, which
 * is `CosineDecay` (Loshchilov & Hutter 2017, without restarts): it is 0 from `decayEpochs` on.
 */
export function learningRateAt(training: Decay, epoch: number): number {
  const { learningRate, schedule, decayEpochs, decayFactor } = training
  switch (schedule) {
    case 'constant':
      return learningRate
    case 'step':
      return learningRate * decayFactor ** Math.floor(epoch / decayEpochs)
    case 'cosine':
      return epoch >= decayEpochs ? 0 : (learningRate * (1 + Math.cos((Math.PI * epoch) / decayEpochs))) / 2
    default:
      return schedule satisfies never
  }
}

/**
 * The first epoch after `epoch` for which the schedule asks for a rate of its own; `Infinity` for none, as where
 * the steps have brought it below the smallest number there is, to 0.
 */
export function nextRateChange(training: Decay, epoch: number): number {
  const { schedule, decayEpochs } = training
  if (learningRateAt(training, epoch) === 0) return Infinity
  if (schedule === 'step') return (Math.floor(epoch / decayEpochs) + 1) * decayEpochs
  return schedule === 'cosine' && epoch < decayEpochs ? epoch + 1 : Infinity
}
