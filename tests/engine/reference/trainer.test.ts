import { describe, expect, it } from 'vitest'
import { createReferenceTrainer } from '../../../src/engine/reference/trainer.ts'
import { randomStream } from '../../../src/lib/random.ts'
import { DEFAULT_SPEC } from '../../../src/spec/spec.ts'
import { hiddenLayers, networkFor, parametersFor } from '../caseNetworks.ts'
import { line, NONE, samples } from './trainer.fixtures.ts'

function shuffledRows(rows: number, epoch: number): Uint32Array {
  return randomStream(1, 'shuffle', epoch).shuffle(Uint32Array.from({ length: rows }, (_, row) => row))
}

describe('train', () => {
  it('updates with the mean over each batch', async () => {
    const trainer = createReferenceTrainer(line(samples([1, 3], [1, -1])))
    await trainer.train(Uint32Array.of(0, 1), 2)
    // slopes of w: 2 (0 - 1) 1 and 2 (0 - 3) (-1), mean 2; of b: -2 and -6, mean -4
    expect((await trainer.state()).parameters).toEqual(Float32Array.of(-0.5, 1))
  })

  it('takes a shorter run at the end as a batch with its own mean', async () => {
    const trainer = createReferenceTrainer(line(samples([1, 3, 2], [1, -1, 0])))
    await trainer.train(Uint32Array.of(0, 1, 2), 2)
    // after the first batch b is 1; then the row of target 2 alone has slope 2 (1 - 2)
    expect(await trainer.state()).toEqual({ parameters: Float32Array.of(-0.5, 1.5), slots: [], updates: 2 })
  })

  it('does nothing for an empty order or an empty set', async () => {
    const trainer = createReferenceTrainer(line(NONE, { optimizer: 'adam' }))
    await trainer.train(new Uint32Array(0), 10)
    expect(await trainer.state()).toMatchObject({ parameters: new Float32Array(2), updates: 0 })
    expect(await trainer.evaluate('train')).toEqual({ loss: NaN, accuracy: null })
  })

  it('trains on one row', async () => {
    const trainer = createReferenceTrainer(line(samples([1], [2]), { learningRate: 0.05 }))
    for (let epoch = 0; epoch < 100; epoch++) await trainer.train(Uint32Array.of(0), 10)
    expect((await trainer.evaluate('train')).loss).toBeLessThan(1e-10)
  })

  it('refuses rows that are not there and batches of nothing, changing nothing', async () => {
    const trainer = createReferenceTrainer(line(samples([1], [2])))
    await expect(trainer.train(Uint32Array.of(0, 1), 1)).rejects.toThrow('row: expected below 1, got 1')
    await expect(trainer.train(Uint32Array.of(0), 0)).rejects.toThrow('batch size: expected at least 1')
    await expect(trainer.gradients(Uint32Array.of(7))).rejects.toThrow('row: expected below 1, got 7')
    expect(await trainer.state()).toMatchObject({ parameters: new Float32Array(2), updates: 0 })
  })
})

describe('state', () => {
  it('is refused where it does not fit, and the old one stays', async () => {
    const trainer = createReferenceTrainer(line(samples([1], [2])))
    const refused = { failure: 'bad-parameters' }
    for (const parameters of [Float32Array.of(1), Float32Array.of(1, NaN), Float32Array.of(1, 2, 3)]) {
      await expect(trainer.setState({ parameters, slots: [], updates: 0 })).rejects.toMatchObject(refused)
      expect(() => createReferenceTrainer({ ...line(NONE), parameters })).toThrow(
        expect.objectContaining(refused),
      )
    }
    expect((await trainer.state()).parameters).toEqual(new Float32Array(2))
  })

  it('has its slots set to zero where they do not fit the optimizer', async () => {
    const trainer = createReferenceTrainer(line(samples([1], [2]), { optimizer: 'momentum' }))
    const parameters = Float32Array.of(1, 2)
    const velocity = Float32Array.of(3, 4)
    await trainer.setState({ parameters, slots: [velocity], updates: 5 })
    expect(await trainer.state()).toEqual({ parameters, slots: [velocity], updates: 5 })
    for (const slots of [[], [velocity, velocity], [Float32Array.of(3)]]) {
      await trainer.setState({ parameters, slots, updates: 5 })
      expect(await trainer.state()).toEqual({ parameters, slots: [new Float32Array(2)], updates: 0 })
    }
  })

  it('refuses a loss that has no meaning behind the output layer, and keeps the old one', async () => {
    const trainer = createReferenceTrainer(line(samples([1], [2])))
    const training = { ...DEFAULT_SPEC.training, loss: 'binary_crossentropy' } as const
    await expect(trainer.configure(training)).rejects.toThrow('does not fit an output layer of linear')
    expect((await trainer.evaluate('train')).loss).toBe(1)
  })
})

describe('learning', () => {
  it('learns XOR', async () => {
    const network = networkFor(2, hiddenLayers([4], 'tanh'), 'sigmoid')
    const trainer = createReferenceTrainer({
      network,
      training: { ...DEFAULT_SPEC.training, optimizer: 'adam', learningRate: 0.05 },
      train: samples([0, 1, 1, 0], [-1, -1, -1, 1, 1, -1, 1, 1]),
      test: NONE,
      parameters: parametersFor(network, 1, 'xor'),
      seed: 1,
    })
    for (let epoch = 0; epoch < 300; epoch++) await trainer.train(shuffledRows(4, epoch), 2)
    const { loss, accuracy } = await trainer.evaluate('train')
    expect(loss).toBeLessThan(0.05)
    expect(accuracy).toBe(1)
  })

  it('reaches the least-squares line', async () => {
    const random = randomStream(1, 'least squares')
    const x = Array.from({ length: 20 }, () => Math.fround(random.uniform(-2, 2)))
    const y = x.map((value) => Math.fround(0.7 * value - 0.3 + random.uniform(-0.5, 0.5)))
    const trainer = createReferenceTrainer(line(samples(y, x)))
    for (let epoch = 0; epoch < 300; epoch++) await trainer.train(shuffledRows(20, epoch), 20)
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    const [mx, my] = [mean(x), mean(y)]
    // the normal equations: w = cov(x, y) / var(x), b = mean(y) - w mean(x)
    const w =
      mean(x.map((value, i) => (value - mx) * (y[i]! - my))) / mean(x.map((value) => (value - mx) ** 2))
    const { parameters } = await trainer.state()
    expect([...parameters]).toEqual([expect.closeTo(w, 6), expect.closeTo(my - w * mx, 6)])
  })
})

describe('maps', () => {
  const palette = Uint32Array.from({ length: 256 }, (_, i) => 0xff000000 + i)
  const inputs = Float32Array.of(-1, 1, 1, 1, -1, -1, 1, -1)
  const grid = { resolution: 2, inputs }
  const trainer = createReferenceTrainer({
    ...line(NONE),
    network: networkFor(2, hiddenLayers([1], 'tanh'), 'linear'),
    // the hidden unit is tanh(x1), the output 0.5
    parameters: Float32Array.of(1, 0, 0, 0, 0.5),
  })
  const request = { grid, palette, discretize: false, valuesOf: [] }

  it('paints tiles of units one after another, first row at the top', async () => {
    const atlas = await trainer.maps({ ...request, units: [1, 0, 3] })
    const words = [...new Uint32Array(atlas.pixels.buffer)].map((word) => word & 0xff)
    expect(words).toEqual([255, 255, 0, 0, 0, 255, 0, 255, 191, 191, 191, 191])
    expect(atlas).toMatchObject({ resolution: 2, units: [1, 0, 3] })
    expect([atlas.centers, atlas.scales]).toEqual([Float32Array.of(0, 0, 0), Float32Array.of(1, 1, 1)])
    expect(atlas.values).toHaveLength(0)
  })

  it('hands out the activations of a unit, painted or not', async () => {
    const { values, pixels } = await trainer.maps({ ...request, units: [], valuesOf: [2] })
    const a = Math.fround(Math.tanh(1))
    expect([...values]).toEqual([-a, a, -a, a])
    expect(pixels).toHaveLength(0)
  })

  it('paints only the side of the middle when discretized', async () => {
    const atlas = await trainer.maps({ ...request, units: [2, 3], discretize: true })
    const words = [...new Uint32Array(atlas.pixels.buffer)].map((word) => word & 0xff)
    expect(words).toEqual([0, 255, 0, 255, 255, 255, 255, 255])
  })

  it('paints into a buffer of the right length', async () => {
    const recycled = new Uint8ClampedArray(16)
    expect((await trainer.maps({ ...request, units: [0], recycled })).pixels).toBe(recycled)
    expect((await trainer.maps({ ...request, units: [0, 1], recycled })).pixels).toHaveLength(32)
  })
})

describe('activations', () => {
  it('lists inputs, hidden units and outputs', async () => {
    const trainer = createReferenceTrainer({
      ...line(NONE),
      network: networkFor(2, hiddenLayers([2], 'relu'), 'linear'),
      // kernel rows of x1 and x2, bias; then the output's kernel and bias
      parameters: Float32Array.of(1, -1, 2, 0.5, 0, 1, 3, 4, -1),
    })
    // hidden: 1 x 1 + 2 x 2 = 5 and -1 x 1 + 0.5 x 2 + 1 = 1; output: 15 + 4 - 1
    expect(await trainer.activations(Float32Array.of(1, 2))).toEqual(Float32Array.of(1, 2, 5, 1, 18))
  })
})
