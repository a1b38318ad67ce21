import type { Samples } from '../../data/samples.ts'
import type { Activation } from '../../spec/choices.ts'
import { hiddenActivation, type DenseNetwork } from '../../spec/network.ts'
import type { TrainingSpec } from '../../spec/spec.ts'
import { ACTIVATION_FUNCTIONS } from './activations.ts'
import { denseBackward } from './dense.ts'
import { NO_DROPOUT, throughDropout, type DropoutFactors } from './dropout.ts'
import { LOSS_FUNCTIONS } from './losses.ts'
import { forwardPass, outputsOf, type Pass } from './pass.ts'
import { penaltyBackward } from './penalties.ts'

/**
 * Writes to `gradients` (laid out like the parameters) the slope of the mean loss of these rows plus
 * the penalty: back-propagation (Rumelhart, Hinton & Williams 1986). Without rows the penalty's alone. Units
 * are left out as `dropout` says, by default none.
 */
export function meanGradients(
  network: DenseNetwork,
  training: TrainingSpec,
  parameters: Float64Array,
  samples: Samples,
  rows: Uint32Array,
  pass: Pass,
  gradients: Float64Array,
  dropout: DropoutFactors = NO_DROPOUT,
): void {
  const { backward, terms } = LOSS_FUNCTIONS[training.loss]
  gradients.fill(0)
  for (const row of rows) {
    forwardPass(network, parameters, samples.inputs, row * network.inputs, pass, dropout)
    const dz = pass.slopes[network.layers.length]!
    backward(outputsOf(network, pass), samples.targets, row * network.outputs, dz)
    backwardPass(network, parameters, pass, gradients, dropout)
  }
  if (rows.length > 0) {
    const share = 1 / (rows.length * terms(network.outputs))
    for (let i = 0; i < gradients.length; i++) gradients[i]! *= share
  }
  penaltyBackward(network.layers, parameters, training, gradients)
}

/** From the slopes of the output's pre-activations down to the inputs, adding up `gradients`. */
function backwardPass(
  network: DenseNetwork,
  parameters: Float64Array,
  pass: Pass,
  gradients: Float64Array,
  dropout: DropoutFactors,
): void {
  for (let l = network.layers.length - 1; l >= 0; l--) {
    const dx = pass.slopes[l]!
    denseBackward(network.layers[l]!, parameters, pass.activations[l]!, pass.slopes[l + 1]!, gradients, dx)
    if (l === 0) return
    throughDropout(dropout[l - 1], dx)
    throughActivation(hiddenActivation(network.layers[l - 1]!), pass.preActivations[l - 1]!, dx)
  }
}

/**
 * Turns the slopes with respect to activations a = f(z) into those with respect to z, in place. The activations
 * are computed anew, for those of the pass may have gone through dropout.
 */
function throughActivation(activation: Activation, z: Float64Array, slopes: Float64Array): void {
  const { forward, derivative } = ACTIVATION_FUNCTIONS[activation]
  for (let j = 0; j < slopes.length; j++) slopes[j]! *= derivative(z[j]!, forward(z[j]!))
}
