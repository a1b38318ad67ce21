import { describe, expect, it } from 'vitest'
import { generateDataset } from '../../../src/data/generate.ts'
import type { Key, Params } from '../../../src/i18n/translate.ts'
import { denseNetworkOf } from '../../../src/spec/network.ts'
import { DEFAULT_SPEC, type Spec } from '../../../src/spec/spec.ts'
import { editData } from '../../../src/store/edits.ts'
import { dataNames } from '../../../src/ui/views/dataNames.ts'
import { networkDiagram } from '../../../src/ui/views/networkDiagram.ts'
import { bothLanguages } from '../../i18n/bothLanguages.fixtures.ts'

type Translate = (key: Key, params?: Params) => string

const spec: Spec = {
  ...DEFAULT_SPEC,
  features: ['x1', 'sin(x2)'],
  network: { ...DEFAULT_SPEC.network, hidden: [{ units: 3, activation: 'relu' }] },
}

describe('networkDiagram', () => {
  const network = denseNetworkOf(spec)
  const t: Translate = (key, params) => bothLanguages.translate('es', key, params)
  const names = dataNames(generateDataset(spec.data), t)
  const diagram = networkDiagram(network, spec.features, t, names)
  const units = diagram.columns.flatMap((column) => column.units)

  it('numbers units and parameters as the network does', () => {
    expect(units.map(({ unit }) => unit)).toEqual([0, 1, 2, 3, 4, 5])
    expect(units.map(({ bias }) => bias)).toEqual([null, null, 6, 7, 8, 12])
    expect(diagram.kernelOffsets).toEqual([0, 9])
  })

  it('names units in the words of the language', () => {
    expect(units.map(({ label }) => label)).toEqual(['x₁', 'sen x₂', '', '', '', ''])
    expect(units.map(({ name }) => name)).toEqual([
      'Entrada x₁',
      'Entrada sen x₂',
      'Neurona 1 de la capa oculta 1',
      'Neurona 2 de la capa oculta 1',
      'Neurona 3 de la capa oculta 1',
      'Neurona de salida',
    ])
  })

  it('names the columns and the classes of a table, columns without their unit where there is little room', () => {
    const iris = editData(DEFAULT_SPEC, { dataset: 'iris' })
    const t: Translate = (key, params) => bothLanguages.translate('en', key, params)
    const shape = denseNetworkOf({
      ...iris,
      features: ['x1', 'x3'],
      network: { ...iris.network, hidden: [] },
    })
    const drawn = networkDiagram(shape, ['x1', 'x3'], t, dataNames(generateDataset(iris.data), t))
    expect(drawn.columns[0]!.units[1]).toMatchObject({
      label: 'petal length',
      name: 'Input petal length (cm)',
    })
    const outputs = drawn.columns[1]!.units
    expect(outputs.map(({ name }) => name)).toEqual([
      'Output neuron of class setosa',
      'Output neuron of class versicolor',
      'Output neuron of class virginica',
    ])
  })
})
