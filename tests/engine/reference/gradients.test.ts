import { describe, expect, it } from 'vitest'
import type { Samples } from '../../../src/data/samples.ts'
import { evaluateSamples } from '../../../src/engine/reference/evaluate.ts'
import { meanGradients } from '../../../src/engine/reference/gradients.ts'
import { LOSS_FUNCTIONS } from '../../../src/engine/reference/losses.ts'
import { createPass, forwardPass } from '../../../src/engine/reference/pass.ts'
import { penalty } from '../../../src/engine/reference/penalties.ts'
import {
  ACTIVATIONS,
  LOSSES,
  type Activation,
  type LayerActivation,
  type Loss,
  type Task,
} from '../../../src/spec/choices.ts'
import type { DenseNetwork } from '../../../src/spec/network.ts'
import { DEFAULT_SPEC, type TrainingSpec } from '../../../src/spec/spec.ts'
import { networkOfLayers, parametersFor, samplesFor } from '../caseNetworks.ts'
import { slope } from './slope.ts'

const STEP = 1e-3
/** Further from a kink than any pre-activation moves while one parameter moves by twice the step. */
const KINK_MARGIN = 0.02

const SHAPES: readonly (readonly number[])[] = [
  [2, 1],
  [3, 4, 1],
  [2, 4, 3, 2, 1],
  [2, 3, 2],
  [2, 4, 3],
]
const PENALTIES = [
  { l1: 0, l2: 0 },
  { l1: 0.03, l2: 0 },
  { l1: 0, l2: 0.02 },
  { l1: 0.01, l2: 0.05 },
] as const

/**
 * How far an output `a` is from where the slope of the loss for this target, or the slope's own, jumps.
 * What jumps with the activation is in `KINKED`.
 */
const LOSS_KINKS: Record<Loss, (a: number, target: number) => number> = {
  binary_crossentropy: () => Infinity,
  categorical_crossentropy: () => Infinity,
  mean_squared_error: () => Infinity,
  half_squared_error: () => Infinity,
  mean_absolute_error: (a, target) => Math.abs(a - target),
  huber: (a, target) => Math.abs(Math.abs(a - target) - 1),
  hinge: (a, target) => Math.abs((2 * target - 1) * a - 1),
  perceptron: () => Infinity,
}

const KINKED: readonly LayerActivation[] = ['relu', 'leaky_relu', 'elu', 'step']

/** The task of which such an output layer is part: it decides what samples look like. */
function taskOf(loss: Loss): Task {
  if (loss === 'categorical_crossentropy') return 'multiclass'
  return loss === 'hinge' || loss === 'perceptron' ? 'binary' : 'regression'
}

/** Layers of these widths, the inputs first, the outputs last. */
function networkOfWidths(
  [inputs = 0, ...widths]: readonly number[],
  task: Task,
  hidden: Activation,
  output: LayerActivation,
): DenseNetwork {
  const shapes = widths.map((units, l) => ({
    units,
    activation: l === widths.length - 1 ? output : hidden,
  }))
  return networkOfLayers(task, inputs, shapes)
}

/** Smallest distance from any kink of an activation or the loss, over all samples. */
function kinkDistance(network: DenseNetwork, loss: Loss, parameters: Float64Array, samples: Samples): number {
  const pass = createPass(network)
  let least = Infinity
  for (let row = 0; row < samples.rows; row++) {
    forwardPass(network, parameters, samples.inputs, row * network.inputs, pass)
    for (const [l, { activation }] of network.layers.entries()) {
      if (!KINKED.includes(activation)) continue
      for (const z of pass.preActivations[l]!) least = Math.min(least, Math.abs(z))
    }
    for (const [k, a] of pass.activations.at(-1)!.entries()) {
      least = Math.min(least, LOSS_KINKS[loss](a, samples.targets[row * network.outputs + k]!))
    }
  }
  return least
}

/** The first draw of parameters at which the loss is smooth; their sizes keep them from l1's kink. */
function smoothParameters(network: DenseNetwork, loss: Loss, samples: Samples): Float64Array {
  for (let draw = 0; draw < 1000; draw++) {
    const parameters = Float64Array.from(parametersFor(network, 1, 'finite differences', draw))
    if (kinkDistance(network, loss, parameters, samples) > KINK_MARGIN) return parameters
  }
  throw new Error('no draw of parameters is far from every kink')
}

function total(
  network: DenseNetwork,
  training: TrainingSpec,
  parameters: Float64Array,
  samples: Samples,
): number {
  const { loss } = evaluateSamples(network, training, parameters, samples, createPass(network))
  return loss + penalty(network.layers, parameters, training)
}

/** Largest error of the gradients, relative to each; finite differences are good to about 1e-12. */
function gradientError(network: DenseNetwork, training: TrainingSpec): number {
  const samples = samplesFor(network, 5, 1.5, 'finite differences')
  const parameters = smoothParameters(network, training.loss, samples)
  const gradients = new Float64Array(network.parameterCount)
  const rows = Uint32Array.from({ length: samples.rows }, (_, row) => row)
  meanGradients(network, training, parameters, samples, rows, createPass(network), gradients)
  const errors = gradients.map((gradient, i) => {
    const along = (value: number) => total(network, training, parameters.with(i, value), samples)
    return Math.abs(gradient - slope(along, parameters[i]!, STEP)) / Math.max(Math.abs(gradient), 1e-5)
  })
  return errors.reduce((most, error) => (error <= most ? most : error), 0)
}

const ALL: readonly LayerActivation[] = [...ACTIVATIONS, 'softmax']

describe('gradients equal central finite differences', () => {
  const combinations = LOSSES.flatMap((loss) =>
    ALL.filter((output) => LOSS_FUNCTIONS[loss].fits(output)).flatMap((output) =>
      ACTIVATIONS.map((hidden) => ({ loss, hidden, output })),
    ),
  )

  it.each(combinations)('$loss, hidden $hidden, output $output', ({ loss, hidden, output }) => {
    for (const widths of SHAPES) {
      for (const penalties of PENALTIES) {
        const training = { ...DEFAULT_SPEC.training, ...penalties, loss }
        const network = networkOfWidths(widths, taskOf(loss), hidden, output)
        const shape = `${widths.join('-')}, l1 ${penalties.l1}, l2 ${penalties.l2}`
        expect(gradientError(network, training), shape).toBeLessThan(1e-6)
      }
    }
  })
})

describe('meanGradients', () => {
  const network = networkOfWidths([2, 3, 1], 'binary', 'tanh', 'sigmoid')
  const samples = samplesFor(network, 4, 1.5, 'rows')
  const parameters = Float64Array.from(parametersFor(network, 1, 'rows'))
  const of = (rows: number[], l2 = 0) => {
    const gradients = new Float64Array(network.parameterCount).fill(NaN)
    const training = { ...DEFAULT_SPEC.training, l2 }
    meanGradients(
      network,
      training,
      parameters,
      samples,
      Uint32Array.from(rows),
      createPass(network),
      gradients,
    )
    return [...gradients]
  }

  it('is the mean over the rows, counting repeated rows', () => {
    const [first, second] = [of([0]), of([3])]
    const mean = first.map((value, i): unknown => expect.closeTo((2 * value + second[i]!) / 3, 12))
    expect(of([0, 3, 0])).toEqual(mean)
  })

  it('is the slope of the penalty alone for no rows', () => {
    const isBias = (i: number) => network.layers.some((l) => i >= l.biasOffset && i < l.biasOffset + l.units)
    expect(of([], 0.5)).toEqual([...parameters].map((w, i) => (isBias(i) ? 0 : w)))
  })
})
