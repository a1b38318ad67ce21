import { describe, expect, test } from 'vitest'
import { initialParameters } from '../../src/engine/initialize.ts'
import { initialParametersOf } from '../../src/engine/initialParametersOf.ts'
import { parseLink } from '../../src/spec/link.ts'
import { networkOf } from '../../src/spec/network.ts'
import { Oracle } from '../tensorflowPlayground/oracle.ts'

function parametersOf(link: string) {
  const { spec } = parseLink(link)
  return { spec, network: networkOf(spec), parameters: initialParametersOf(networkOf(spec), spec) }
}

/** The weights in their order: layer by layer, unit by unit. */
function inTheirOrder({ network, parameters }: ReturnType<typeof parametersOf>): number[] {
  if (network.kind === 'image') throw new RangeError('expected a network over points')
  return network.layers.flatMap(({ units, inputs, kernelOffset }) =>
    Array.from(
      { length: units * inputs },
      (_, i) => parameters[kernelOffset + (i % inputs) * units + Math.floor(i / inputs)]!,
    ),
  )
}

describe('with a seed of TensorFlow Playground', () => {
  test.each([
    ['net=4.tanh,2.tanh', {}],
    ['net=&data=gauss&n=500&noise=50', { shape: [], problem: 'gauss', noise: 50 }],
    [
      'data=hills&n=1200&in=x1,x1x2,sin(x2)&net=3.relu',
      {
        problem: 'reg-gauss',
        shape: [3],
        inputs: ['x', 'xTimesY', 'sinY'],
        activation: 'relu',
      },
    ],
  ] as const)('weights of #%s are theirs', (link, settings) => {
    const ours = parametersOf(`${link}&init=random_uniform&bias=0.1&wtfp=0.06680`)
    const theirs = new Oracle({ seed: '0.06680', ...settings })
    expect(inTheirOrder(ours)).toEqual(theirs.weights().map(Math.fround))
  })

  test('other initialisers and data of other kinds draw from that stream, too', () => {
    for (const link of ['init=he_normal', 'data=iris', 'data=moons']) {
      const [one, again, other] = ['&wtfp=0.1', '&wtfp=0.1', '&wtfp=0.2'].map(
        (seed) => parametersOf(link + seed).parameters,
      )
      expect(one).toEqual(again)
      expect(one).not.toEqual(other)
      expect(one).not.toEqual(parametersOf(link).parameters)
    }
  })

  test('the data may be ours meanwhile', () => {
    const [own, theirs] = ['', '&tfp=0.1'].map((data) => parametersOf(`wtfp=0.1${data}`).parameters)
    expect(own).toEqual(theirs)
  })
})

describe('biases', () => {
  test.each(['net=4.tanh,2.tanh&bias=0.1', 'data=digits&bias=-2'])(
    'of #%s begin there, all else as without',
    (link) => {
      const { spec, network, parameters } = parametersOf(link)
      const places = network.layers.flatMap((layer) => {
        if (!('biasOffset' in layer)) return []
        const width = layer.kind === 'dense' ? layer.units : layer.filters
        return Array.from({ length: width }, (_, i) => layer.biasOffset + i)
      })
      expect(places.length).toBeGreaterThan(2)
      const without = initialParametersOf(network, { ...spec, network: { ...spec.network, bias: 0 } })
      for (const [i, value] of parameters.entries()) {
        expect(value).toBe(places.includes(i) ? Math.fround(spec.network.bias) : without[i])
      }
    },
  )

  test('are 0 unless it is asked for something else', () => {
    const { spec, network, parameters } = parametersOf('')
    if (network.kind === 'image') throw new RangeError('expected a network over points')
    expect(parameters).toEqual(initialParameters(network, spec.network))
  })
})
