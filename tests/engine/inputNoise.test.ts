import { describe, expect, it } from 'vitest'
import { noisyInputs } from '../../src/engine/inputNoise.ts'

const INPUTS = Float32Array.from({ length: 20_000 }, (_, i) => i % 3)

describe('noisyInputs', () => {
  it('adds normal noise of the asked deviation around 0', () => {
    const noisy = noisyInputs(INPUTS, 0.5, 1, 0)
    const noise = noisy.map((value, i) => value - INPUTS[i]!)
    const mean = noise.reduce((sum, value) => sum + value, 0) / noise.length
    const variance = noise.reduce((sum, value) => sum + (value - mean) ** 2, 0) / noise.length
    expect(Math.abs(mean)).toBeLessThan(0.02)
    expect(Math.sqrt(variance)).toBeCloseTo(0.5, 1)
    const within = noise.filter((value) => Math.abs(value) < 0.5).length / noise.length
    expect(within).toBeCloseTo(0.683, 1)
  })

  it('is the same for the same seed and epoch, and another for any other', () => {
    const noisy = noisyInputs(INPUTS, 0.5, 1, 7)
    expect(noisyInputs(INPUTS, 0.5, 1, 7)).toEqual(noisy)
    expect(noisyInputs(INPUTS, 0.5, 1, 8)).not.toEqual(noisy)
    expect(noisyInputs(INPUTS, 0.5, 2, 7)).not.toEqual(noisy)
  })

  it('fills a buffer of the right length, and only that', () => {
    const fitting = new Float32Array(INPUTS.length)
    expect(noisyInputs(INPUTS, 0.5, 1, 0, fitting)).toBe(fitting)
    const short = new Float32Array(2)
    expect(noisyInputs(INPUTS, 0.5, 1, 0, short)).toHaveLength(INPUTS.length)
    expect(short).toEqual(new Float32Array(2))
  })
})
