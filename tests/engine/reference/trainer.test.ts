import { describe, expect, it } from 'vitest'
import type { Samples } from '../../../src/data/samples.ts'
import { isDropped } from '../../../src/engine/dropout.ts'
import { createReferenceTrainer } from '../../../src/engine/reference/trainer.ts'
import type { Trainer, TrainerOptions } from '../../../src/engine/trainer.ts'
import { randomStream } from '../../../src/lib/random.ts'
import { DEFAULT_SPEC, type TrainingSpec } from '../../../src/spec/spec.ts'
import { hiddenLayers, networkFor, parametersFor } from '../caseNetworks.ts'

const NONE: Samples = { rows: 0, inputs: new Float32Array(0), targets: new Float32Array(0) }

function samples(targets: number[], inputs: number[]): Samples {
  return { rows: targets.length, inputs: Float32Array.from(inputs), targets: Float32Array.from(targets) }
}

/** y = w x + b, from w = 0 and b = 0, by gradient descent with this rate on the squared error. */
function line(train: Samples, training: Partial<TrainingSpec> = {}): TrainerOptions {
  return {
    network: networkFor(1, [], 'linear'),
    training: { ...DEFAULT_SPEC.training, loss: 'mean_squared_error', learningRate: 0.25, ...training },
    train,
    test: NONE,
    parameters: new Float32Array(2),
    seed: 1,
  }
}

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

describe('an update', () => {
  const batch = samples([1, 3], [1, -1])
  const rows = Uint32Array.of(0, 1)
  // the slopes of w and b are 2 and -4, see above
  const after = async (training: Partial<TrainingSpec>) => {
    const trainer = createReferenceTrainer(line(batch, training))
    await trainer.train(rows, 2)
    return [...(await trainer.state()).parameters]
  }

  it('clips every part of the gradient before the optimizer', async () => {
    expect(await after({ clipValue: 3 })).toEqual([-0.5, 0.75])
    expect(await after({ clipValue: 1 })).toEqual([-0.25, 0.25])
  })

  it('clips the penalties with the gradient', async () => {
    const trainer = createReferenceTrainer({
      ...line(batch, { l2: 10, clipValue: 1 }),
      parameters: Float32Array.of(4, 0),
    })
    await trainer.train(rows, 2)
    expect((await trainer.state()).parameters[0]).toBe(3.75)
  })

  it('limits the norm after the optimizer, of kernels only', async () => {
    expect(await after({ maxNorm: 0.125 })).toEqual([expect.closeTo(-0.125, 6), 1])
  })

  it('leaves gradients as they are told: without clipping and dropout', async () => {
    const trainer = createReferenceTrainer(line(batch, { clipValue: 1, dropout: 0.5 }))
    expect([...(await trainer.gradients(rows))]).toEqual([2, -4])
  })
})

describe('perturb', () => {
  const batch = samples([1, 3], [1, -1])
  const rows = Uint32Array.of(0, 1)

  it('shows other inputs to updates, and to them alone', async () => {
    const trainer = createReferenceTrainer(line(batch))
    const inputs = Float32Array.of(2, 0)
    await trainer.perturb(inputs)
    inputs.fill(7)
    expect([...(await trainer.gradients(rows))]).toEqual([2, -4])
    expect((await trainer.evaluate('train')).loss).toBe(5)
    await trainer.train(rows, 2)
    // slopes of w: 2 (0 - 1) 2 and 0, mean -2
    expect([...(await trainer.state()).parameters]).toEqual([0.5, 1])
  })

  it('ends with null', async () => {
    const trainer = createReferenceTrainer(line(batch))
    await trainer.perturb(Float32Array.of(2, 0))
    await trainer.perturb(null)
    await trainer.train(rows, 2)
    expect([...(await trainer.state()).parameters]).toEqual([-0.5, 1])
  })

  it('refuses inputs of another length, and keeps those it has', async () => {
    const trainer = createReferenceTrainer(line(batch))
    await expect(trainer.perturb(new Float32Array(3))).rejects.toThrow('expected 2, got 3')
    await trainer.train(rows, 2)
    expect([...(await trainer.state()).parameters]).toEqual([-0.5, 1])
  })
})

describe('dropout', () => {
  const network = networkFor(2, hiddenLayers([16], 'tanh'), 'sigmoid')
  const options = (dropout: number, seed = 1): TrainerOptions => ({
    network,
    training: { ...DEFAULT_SPEC.training, dropout },
    train: samples([0, 1, 1, 0], [-1, -1, -1, 1, 1, -1, 1, 1]),
    test: NONE,
    parameters: parametersFor(network, 1, 'dropout'),
    seed,
  })
  const order = Uint32Array.of(0, 1, 2, 3)

  it('leaves alone what belongs to the units that are out', async () => {
    const trainer = createReferenceTrainer(options(0.5))
    const before = (await trainer.state()).parameters
    await trainer.train(order, 4)
    const after = (await trainer.state()).parameters
    const { kernelOffset } = network.layers[1]!
    const moved = Array.from({ length: 16 }, (_, j) => before[kernelOffset + j] !== after[kernelOffset + j])
    const kept = Array.from({ length: 16 }, (_, j) => !isDropped(1, 1, 2 + j, 0.5))
    expect(moved).toEqual(kept)
    expect(new Set(kept)).toEqual(new Set([true, false]))
  })

  it('draws by the number of updates, also after a restored state, and by the seed', async () => {
    const once = createReferenceTrainer(options(0.5))
    await once.train(order, 1)
    const again = createReferenceTrainer(options(0.5))
    await again.train(order.subarray(0, 2), 1)
    const resumed = createReferenceTrainer(options(0.5))
    await resumed.setState({ ...(await again.state()) })
    await resumed.train(order.subarray(2), 1)
    const parametersOf = async (trainer: Trainer) => [...(await trainer.state()).parameters]
    const expected = (await parametersOf(once)).map((w): unknown => expect.closeTo(w, 6))
    expect(await parametersOf(resumed)).toEqual(expected)
    const other = createReferenceTrainer(options(0.5, 2))
    await other.train(order, 1)
    expect(await parametersOf(other)).not.toEqual(expected)
  })
})

describe('the perceptron', () => {
  const inputs = [-1, -1, -1, 1, 1, -1, 1, 1]
  const perceptron = (targets: number[]): Trainer =>
    createReferenceTrainer({
      network: networkFor(2, [], 'step'),
      training: { ...DEFAULT_SPEC.training, loss: 'perceptron', learningRate: 0.5 },
      train: samples(targets, inputs),
      test: NONE,
      parameters: new Float32Array(3),
      seed: 1,
    })

  it('corrects itself by the rule of Rosenblatt, worked by hand for AND', async () => {
    const trainer = perceptron([0, 0, 0, 1])
    await trainer.train(Uint32Array.of(0, 1, 2), 1)
    // 0 says class 0, which is right
    expect([...(await trainer.state()).parameters]).toEqual([0, 0, 0])
    await trainer.train(Uint32Array.of(3), 1)
    // (1, 1) should be 1: w + 0.5 (1, 1), b + 0.5
    expect([...(await trainer.state()).parameters]).toEqual([0.5, 0.5, 0.5])
    await trainer.train(Uint32Array.of(0, 1), 1)
    // (-1, -1) has z = -0.5, right; (-1, 1) has z = 0.5: w - 0.5 (-1, 1), b - 0.5
    expect([...(await trainer.state()).parameters]).toEqual([1, 0, 0])
    await trainer.train(Uint32Array.of(2), 1)
    // (1, -1) has z = 1: w - 0.5 (1, -1), b - 0.5
    expect([...(await trainer.state()).parameters]).toEqual([0.5, 0.5, -0.5])
    expect(await trainer.evaluate('train')).toEqual({ loss: 0, accuracy: 1 })
  })

  it.each([
    ['AND', [0, 0, 0, 1]],
    ['OR', [0, 1, 1, 1]],
  ])('makes no more mistakes on %s, and then stays', async (_name, targets) => {
    const trainer = perceptron(targets)
    const epoch = Uint32Array.of(0, 1, 2, 3)
    for (let i = 0; i < 10; i++) await trainer.train(epoch, 1)
    expect(await trainer.evaluate('train')).toEqual({ loss: 0, accuracy: 1 })
    const { parameters } = await trainer.state()
    await trainer.train(epoch, 1)
    expect((await trainer.state()).parameters).toEqual(parameters)
  })

  it('never ends on XOR', async () => {
    const trainer = perceptron([0, 1, 1, 0])
    for (let i = 0; i < 100; i++) await trainer.train(Uint32Array.of(0, 1, 2, 3), 1)
    expect((await trainer.evaluate('train')).accuracy).toBeLessThan(1)
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
