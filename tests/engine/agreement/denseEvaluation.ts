import type { Outputs } from '../../../src/engine/reference/losses.ts'
import { createPass, forwardPass, outputsOf } from '../../../src/engine/reference/pass.ts'
import type { DenseTrainer } from '../../../src/engine/trainer.ts'
import { decisionThreshold, type DenseNetwork } from '../../../src/spec/network.ts'
import type { AgreementCase } from '../agreementCase.ts'
import type { Comparison } from './comparison.ts'

/** Activations of one input, at the current parameters. */
export async function checkActivations(pair: Comparison<DenseTrainer, AgreementCase>): Promise<void> {
  const { network } = pair.agreementCase
  const input = Float32Array.from({ length: network.inputs }, (_, i) => 0.3 - 0.4 * i)
  const got = await pair.subject.activations(input)
  pair.compare('activations', got, await pair.oracle.activations(input), pair.tolerance.loss)
}

/** `Compared.margins` of a network of dense layers. */
export async function denseMargins(
  oracle: DenseTrainer,
  agreementCase: AgreementCase,
  set: 'train' | 'test',
): Promise<number[]> {
  const { network } = agreementCase
  const { rows, inputs } = agreementCase[set]
  const parameters = Float64Array.from((await oracle.state()).parameters)
  const pass = createPass(network)
  return Array.from({ length: rows }, (_, row) => {
    forwardPass(network, parameters, inputs, row * network.inputs, pass)
    return decisionMargin(network, outputsOf(network, pass))
  })
}

function decisionMargin(network: DenseNetwork, { z, a, activation }: Outputs): number {
  if (activation === 'step') return Math.abs(z[0]!)
  const threshold = decisionThreshold(network)
  return threshold === null ? leadOf(a) : Math.abs(a[0]! - threshold)
}

/** By how much the largest of the outputs is above the second. */
export function leadOf(outputs: ArrayLike<number>): number {
  const [first = 0, second = 0] = Array.from(outputs).sort((one, other) => other - one)
  return first - second
}
