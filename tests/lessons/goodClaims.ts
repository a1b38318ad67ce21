import { expect } from 'vitest'
import type { PresetId } from '../../src/lessons/presets.ts'
import type { Changes, PresetTraining } from './presetTraining.ts'

/** Trains what a sentence of the gallery speaks of, and checks that it is so. */
export type Claim = (open: (changes?: Changes) => Promise<PresetTraining>) => Promise<void>

/** Accuracy on the test points after `epoch`, and after every later one of `epochs`. */
const accuracies = async (training: PresetTraining, epochs: readonly number[]): Promise<number[]> => {
  const found: number[] = []
  for (const epoch of epochs) found.push((await training.at(epoch)).test.accuracy!)
  return found
}

const reaches =
  (share: number, epoch: number): Claim =>
  async (open) =>
    expect((await (await open()).at(epoch)).test.accuracy).toBeGreaterThanOrEqual(share)

const INITIAL_WEIGHTS = ['1', '2', '3', '4', '5']

/** What is said where training succeeds. */
export const GOOD_CLAIMS = {
  line: async (open) => {
    const { train, test } = await (await open()).at(10)
    expect([train.accuracy, test.accuracy]).toEqual([1, 1])
  },
  'and-perceptron': async (open) => {
    const training = await open()
    const standings = await training.between(0, 50)
    const stops = standings.findIndex(({ train }) => train.accuracy === 1)
    expect(stops).toBeGreaterThan(1)
    expect(standings.at(-1)!.parameters).toEqual(standings[stops]!.parameters)
  },
  'xor-hidden': reaches(0.97, 300),
  'three-lines': async (open) => {
    expect((await (await open()).at(300)).test.accuracy).toBeGreaterThan(0.97)
    expect((await (await open({ net: '2.tanh' })).at(500)).test.accuracy).toBeLessThan(0.9)
  },

  moons: async (open) => {
    const [first, last] = await accuracies(await open(), [3, 200])
    expect(first).toBeGreaterThan(0.84)
    expect(first).toBeLessThan(0.94)
    expect(last).toBeGreaterThan(0.99)
  },
  squares: async (open) => {
    const { test, parameters } = await (await open()).at(100)
    expect(test.accuracy).toBeGreaterThan(0.99)
    const [first, second] = parameters
    expect(first).toBeLessThan(-0.1)
    expect(Math.abs(second! / first! - 1)).toBeLessThan(0.1)
  },
  rings: reaches(0.98, 200),
  'checkerboard-sines': async (open) => {
    expect((await (await open()).at(20)).test.accuracy).toBeGreaterThan(0.97)
    expect((await (await open({ in: 'x1,x2' })).at(300)).test.accuracy).toBeLessThan(0.9)
  },
  'spiral-relu': async (open) => {
    const [fifty, later] = await accuracies(await open(), [50, 200])
    expect(fifty).toBeLessThan(0.8)
    expect(later).toBeGreaterThan(0.97)
  },
  'spiral-sines': reaches(0.97, 200),
  margin: async (open) => {
    const training = await open()
    const [before, then, after] = [await training.at(1), await training.at(50), await training.at(100)]
    expect(before.train.loss).toBeGreaterThan(0)
    expect(then.train.loss).toBe(0)
    expect(after.parameters).toEqual(then.parameters)
  },

  clouds: async (open) => {
    const training = await open()
    expect((await training.at(20)).test.accuracy).toBeGreaterThan(0.99)
    expect(training.network.outputs).toBe(4)
  },
  sectors: async (open) => {
    const training = await open()
    expect((await training.at(100)).test.accuracy).toBeGreaterThan(0.97)
    expect([training.network.layers.length, training.network.outputs]).toEqual([1, 3])
  },
  'three-arms': reaches(0.97, 200),
  'five-arms': reaches(0.97, 200),
  iris: async (open) => {
    const training = await open()
    const wrong = (classes: readonly number[], decided: readonly number[]) =>
      decided.flatMap((given, row) => {
        const own = training.train.targets.slice(3 * row, 3 * row + 3).indexOf(1)
        return classes.includes(own) && given !== own ? [given] : []
      })
    await training.at(20)
    expect(wrong([0], await training.decided())).toEqual([])
    await training.at(200)
    const mixed = wrong([1, 2], await training.decided())
    expect(mixed).not.toContain(0)
    expect(mixed.length).toBeGreaterThan(0)
    expect(mixed.length).toBeLessThan(8)
  },

  flats: async (open) => {
    const lines: (readonly number[])[] = []
    for (const wseed of INITIAL_WEIGHTS) lines.push((await (await open({ wseed })).at(100)).parameters)
    for (const [weight, bias] of lines) {
      expect(weight).toBeCloseTo(lines[0]![0]!, 2)
      expect(bias).toBeCloseTo(0, 2)
    }
  },
  insurance: async (open) => {
    const { train, parameters } = await (await open()).at(100)
    expect(train.accuracy).toBeGreaterThan(0.9)
    expect(parameters[0]).toBeGreaterThan(1)
  },
  'sine-tanh': async (open) => {
    const training = await open()
    expect((await training.at(20)).test.loss).toBeGreaterThan(0.03)
    expect((await training.at(500)).test.loss).toBeLessThan(0.01)
  },
  'sine-input': async (open) => {
    const [weight, bias] = (await (await open()).at(5)).parameters
    expect(weight).toBeCloseTo(1, 5)
    expect(bias).toBeCloseTo(0, 5)
  },
  'step-tanh': async (open) => {
    const training = await open()
    const weights: number[] = []
    for (const epoch of [20, 50, 100, 200]) weights.push(Math.abs((await training.at(epoch)).parameters[0]!))
    expect(weights).toEqual(weights.toSorted((a, b) => a - b))
    expect(weights.at(-1)).toBeGreaterThan(2 * weights[0]!)
  },
  'parabola-relu': async (open) => {
    expect((await (await open()).at(200)).test.loss).toBeLessThan(0.002)
    const others: number[] = []
    for (const wseed of INITIAL_WEIGHTS) others.push((await (await open({ wseed })).at(200)).test.loss)
    expect(Math.max(...others)).toBeGreaterThan(0.01)
  },
  hills: async (open) => {
    const training = await open()
    const [start, end] = [await training.at(5), await training.at(200)]
    expect(start.test.loss).toBeGreaterThan(0.03)
    expect(end.test.loss).toBeLessThan(0.006)
  },
} as const satisfies Partial<Record<PresetId, Claim>>
