import { describe, expect, it } from 'vitest'
import { generateDataset } from '../../../src/data/generate.ts'
import { splitSamples } from '../../../src/data/samples.ts'
import { scalesOf, unscaled } from '../../../src/data/scales.ts'
import { denseNetworkOf } from '../../../src/spec/network.ts'
import { DEFAULT_SPEC, type Spec } from '../../../src/spec/spec.ts'
import { editData } from '../../../src/store/edits.ts'
import { fittedLine } from '../../../src/ui/views/fittedLine.ts'

const withHidden = (spec: Spec, hidden: Spec['network']['hidden']): Spec => ({
  ...spec,
  network: { ...spec.network, hidden },
})
const FLATS = withHidden(editData(DEFAULT_SPEC, { dataset: 'flats' }), [])

describe('the line of a single unit', () => {
  const dataset = generateDataset(FLATS.data, FLATS.features)
  const scales = scalesOf(dataset, FLATS.features)

  it('gives in EUR what the unit gives in deviations', () => {
    const [weight, bias] = [0.8, -0.3]
    const { slope, intercept } = fittedLine(denseNetworkOf(FLATS), Float32Array.of(weight, bias), scales)!
    const { inputs } = splitSamples(dataset, FLATS.features).train
    expect(inputs.length).toBeGreaterThan(3)
    for (const [row, input] of inputs.entries()) {
      const said = unscaled(weight * input + bias, scales.target)
      expect((slope * dataset.points[4 * row]! + intercept) / said).toBeCloseTo(1, 5)
    }
  })

  it('of least squares is the one the course gives: 1095.4 EUR a square metre and 43,013 EUR', () => {
    const { inputs, targets } = splitSamples(dataset, FLATS.features).train
    // Both are z-scores: the weight of least squares is their correlation, the bias 0.
    const correlation = inputs.reduce((sum, input, row) => sum + input * targets[row]!, 0) / inputs.length
    const { slope, intercept } = fittedLine(denseNetworkOf(FLATS), Float32Array.of(correlation, 0), scales)!
    expect(slope).toBeCloseTo(1095.4, 1)
    expect(intercept).toBeCloseTo(43_013, -1)
  })

  it('is none of a network with hidden layers, or with more inputs', () => {
    const deep = withHidden(FLATS, [{ units: 1, activation: 'tanh' }])
    expect(fittedLine(denseNetworkOf(deep), new Float32Array(4), scales)).toBeNull()
    const wide = { ...FLATS, features: ['x1', 'x2'] }
    expect(fittedLine(denseNetworkOf(wide), new Float32Array(3), scales)).toBeNull()
  })
})
