import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FEATURES } from '../../src/spec/choices.ts'
import { parseLink } from '../../src/spec/link.ts'
import {
  decisionThreshold,
  firstOutput,
  hiddenActivation,
  denseNetworkOf,
  wholeOutput,
} from '../../src/spec/network.ts'
import type { HiddenLayer } from '../../src/spec/spec.ts'
import { arbitrarySpec } from './arbitrarySpec.ts'
import { specWith } from './links.fixtures.ts'

const hidden = (...units: number[]): HiddenLayer[] =>
  units.map((count) => ({ units: count, activation: 'tanh' }))

describe('denseNetworkOf', () => {
  test.each([
    ['the default, 2-8-1', 2, [8], 33, 11],
    ['no hidden layer, 2-1', 2, [], 3, 3],
    ['A, 2-4-2-1', 2, [4, 2], 25, 9],
    ['B, 7-8-8-8-1', 7, [8, 8, 8], 217, 32],
    ['C, 7-8x6-1', 7, [8, 8, 8, 8, 8, 8], 433, 56],
    ['D, 7-32x3-1', 7, [32, 32, 32], 256 + 2 * 1056 + 33, 104],
  ])('%s', (_, inputs, units, parameters, unitCount) => {
    const network = denseNetworkOf(
      specWith({ features: FEATURES.slice(0, inputs), network: { hidden: hidden(...units) } }),
    )
    expect(network.inputs).toBe(inputs)
    expect(network.outputs).toBe(1)
    expect(network.layers.map((layer) => layer.units)).toEqual([...units, 1])
    expect(network.parameterCount).toBe(parameters)
    expect(network.unitCount).toBe(unitCount)
  })

  test('lays out each kernel with its bias behind it', () => {
    const network = denseNetworkOf(specWith({ network: { hidden: [{ units: 4, activation: 'relu' }] } }))
    expect(network.layers).toEqual([
      { kind: 'dense', inputs: 2, units: 4, activation: 'relu', kernelOffset: 0, biasOffset: 8 },
      { kind: 'dense', inputs: 4, units: 1, activation: 'sigmoid', kernelOffset: 12, biasOffset: 16 },
    ])
  })

  test.each([
    ['', 1, 'sigmoid', 0.5],
    ['loss=mean_squared_error', 1, 'sigmoid', 0.5],
    ['loss=hinge', 1, 'linear', 0],
    ['loss=half_squared_error', 1, 'tanh', 0],
    ['data=plane&loss=half_squared_error', 1, 'linear', null],
    ['loss=perceptron', 1, 'step', 0.5],
    ['data=hills', 1, 'linear', null],
    ['data=flats&loss=huber', 1, 'linear', null],
    ['data=blobs&classes=5', 5, 'softmax', null],
    ['data=iris&classes=5', 3, 'softmax', null],
  ])('#%s ends in %d %s units that decide at %s', (link, outputs, activation, threshold) => {
    const network = denseNetworkOf(parseLink(link).spec)
    const { units, activation: last } = network.layers.at(-1)!
    expect([network.outputs, units, last]).toEqual([outputs, outputs, activation])
    expect(decisionThreshold(network)).toBe(threshold)
    expect(firstOutput(network)).toBe(network.unitCount - outputs)
    expect(wholeOutput(network)).toBe(outputs > 1 ? 'classes' : network.unitCount - 1)
  })

  test('an output layer fits its task whatever loss is in the spec', () => {
    const wrong = specWith({ data: { dataset: 'blobs' }, training: { loss: 'hinge' } })
    expect(denseNetworkOf(wrong).layers.at(-1)!.activation).toBe('softmax')
  })

  test('only an output layer is a softmax', () => {
    const { layers } = denseNetworkOf(parseLink('data=blobs').spec)
    expect(hiddenActivation(layers[0]!)).toBe('tanh')
    expect(() => hiddenActivation(layers[1]!)).toThrow(RangeError)
  })

  test('leaves no gap and no overlap in the parameters', () => {
    fc.assert(
      fc.property(arbitrarySpec, (spec) => {
        const { layers, parameterCount, inputs, unitCount } = denseNetworkOf(spec)
        let end = 0
        let width = inputs
        for (const layer of layers) {
          expect([layer.kernelOffset, layer.inputs]).toEqual([end, width])
          expect(layer.biasOffset).toBe(end + layer.inputs * layer.units)
          end = layer.biasOffset + layer.units
          width = layer.units
        }
        expect(parameterCount).toBe(end)
        expect(unitCount).toBe(inputs + layers.reduce((sum, layer) => sum + layer.units, 0))
      }),
    )
  })
})
