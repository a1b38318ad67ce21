import { describe, expect, it } from 'vitest'
import { networkOf } from '../../../src/spec/network.ts'
import { DEFAULT_SPEC, type Spec } from '../../../src/spec/spec.ts'
import { networkDiagram } from '../../../src/ui/views/networkDiagram.ts'
import { bothLanguages } from '../../i18n/bothLanguages.fixtures.ts'

const spec: Spec = {
  ...DEFAULT_SPEC,
  features: ['x1', 'sin(x2)'],
  network: { ...DEFAULT_SPEC.network, hidden: [{ units: 3, activation: 'relu' }] },
}

describe('networkDiagram', () => {
  const network = networkOf(spec)
  const diagram = networkDiagram(network, spec.features, (key, params) =>
    bothLanguages.translate('es', key, params),
  )
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
})
