import { describe, expect, it } from 'vitest'
import { isDropped } from '../../src/engine/dropout.ts'
import { droppedUnits } from '../../src/engine/droppedUnits.ts'
import { denseNetworkOf } from '../../src/spec/network.ts'
import { DEFAULT_SPEC } from '../../src/spec/spec.ts'

const hidden = [
  { units: 20, activation: 'relu' },
  { units: 30, activation: 'tanh' },
] as const
const network = denseNetworkOf({ ...DEFAULT_SPEC, network: { ...DEFAULT_SPEC.network, hidden } })

describe('droppedUnits', () => {
  it('names what the trainers leave out, of the hidden units only', () => {
    const dropped = [...droppedUnits(network, 3, 17, 0.4)]
    expect(dropped.length).toBeGreaterThan(8)
    expect(dropped.length).toBeLessThan(32)
    expect(dropped.every((unit) => unit >= 2 && unit < 52 && isDropped(3, 17, unit, 0.4))).toBe(true)
    for (let unit = 2; unit < 52; unit++) expect(dropped.includes(unit)).toBe(isDropped(3, 17, unit, 0.4))
  })

  it('names none without dropout, others for another update', () => {
    expect([...droppedUnits(network, 3, 17, 0)]).toEqual([])
    expect([...droppedUnits(network, 3, 18, 0.4)]).not.toEqual([...droppedUnits(network, 3, 17, 0.4)])
  })
})
