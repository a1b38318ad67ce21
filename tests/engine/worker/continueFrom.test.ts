import { describe, expect, it } from 'vitest'
import { initialParameters } from '../../../src/engine/initialize.ts'
import { continueFrom } from '../../../src/engine/worker/continueFrom.ts'
import type { Resume } from '../../../src/engine/worker/protocol.ts'
import { denseNetworkOf } from '../../../src/spec/network.ts'
import type { Spec } from '../../../src/spec/spec.ts'
import { SMALL } from './workerStage.ts'

const { parameterCount } = denseNetworkOf(SMALL)

/** Two inputs, two units, one output: all parameters 7, all moments 0.5. */
const trained: Resume = {
  parameters: new Float32Array(parameterCount).fill(7),
  slots: [new Float32Array(parameterCount).fill(0.5)],
  updates: 9,
  progress: { epoch: 2, position: 5, iteration: 9 },
}

function withUnits(units: number): Spec {
  return { ...SMALL, network: { ...SMALL.network, hidden: [{ units, activation: 'tanh' }] } }
}

describe('continueFrom', () => {
  it('keeps every weight and moment that has a place in another shape, and the progress', () => {
    const wider = withUnits(3)
    const { parameters, slots, updates, progress } = continueFrom({ spec: SMALL, state: trained }, wider)!
    const initial = initialParameters(denseNetworkOf(wider), wider.network)
    // Kernel 2 x 3, biases 3, kernel 3 x 1, bias 1; what belongs to the third unit is new.
    const added = [2, 5, 8, 11]
    expect([...parameters]).toEqual([...initial].map((value, i) => (added.includes(i) ? value : 7)))
    expect([...slots[0]!]).toEqual([...initial].map((_, i) => (added.includes(i) ? 0 : 0.5)))
    expect({ updates, progress }).toEqual({ updates: 9, progress: trained.progress })
  })

  it('begins the epoch under way again on other data, and only there', () => {
    const noisier = { ...SMALL, data: { ...SMALL.data, noise: 30 } }
    const { parameters, progress } = continueFrom({ spec: SMALL, state: trained }, noisier)!
    expect(parameters).toEqual(trained.parameters)
    expect(progress).toEqual({ epoch: 2, position: 0, iteration: 9 })
    expect(continueFrom({ spec: SMALL, state: trained }, { ...SMALL })).toEqual(trained)
  })

  it('begins the slots of another optimizer anew, even where it has as many', () => {
    const spec = { ...SMALL, training: { ...SMALL.training, optimizer: 'momentum' as const } }
    const other = { ...withUnits(3), training: { ...SMALL.training, optimizer: 'adagrad' as const } }
    const { slots, updates } = continueFrom({ spec, state: trained }, other)!
    expect({ slots, updates }).toEqual({ slots: [], updates: 0 })
  })

  it("begins a new unit's slots as the optimizer does", () => {
    const training = { ...SMALL.training, optimizer: 'adagrad' as const }
    const before = { ...SMALL, training }
    const { slots } = continueFrom({ spec: before, state: trained }, { ...withUnits(3), training })!
    const fresh = Math.fround(0.1)
    const expected = [0.5, 0.5, fresh, 0.5, 0.5, fresh, 0.5, 0.5, fresh, 0.5, 0.5, fresh, 0.5]
    expect([...slots[0]!]).toEqual(expected)
  })

  it('has nothing to go on from where a number is not finite', () => {
    const slots = [new Float32Array(parameterCount).fill(Infinity)]
    expect(continueFrom({ spec: SMALL, state: { ...trained, slots } }, withUnits(3))).toBeNull()
  })

  it('leaves an untouched network to the initial parameters of its link, but keeps an edited one', () => {
    const parameters = initialParameters(denseNetworkOf(SMALL), SMALL.network)
    const state = { parameters, slots: [], updates: 0, progress: { epoch: 0, position: 0, iteration: 0 } }
    expect(continueFrom({ spec: SMALL, state }, withUnits(3))).toBeNull()
    const edited = { ...state, parameters: parameters.map((value, i) => (i === 4 ? 1 : value)) }
    expect(continueFrom({ spec: SMALL, state: edited }, SMALL)).toEqual(edited)
  })
})
