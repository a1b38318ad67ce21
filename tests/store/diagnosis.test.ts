import { describe, expect, test } from 'vitest'
import { generateDataset } from '../../src/data/generate.ts'
import { DEFAULT_SPEC } from '../../src/spec/spec.ts'
import { constantLoss, diagnose } from '../../src/store/diagnosis.ts'
import { trainingOf } from './trainings.fixtures.ts'

describe('diagnosis of real trainings', () => {
  test.each([
    ['data=spiral&net=8.relu,8.relu&lr=3', 120, 'dead-relu'],
    ['data=xor&net=8.relu&lr=3', 120, 'dead-relu'],
    ['data=spiral&net=8.tanh,8.tanh&lr=10', 120, 'saturated'],
    ['data=spiral&net=8.sigmoid&lr=10', 120, 'saturated'],
    ['data=gauss&noise=50&n=60&net=16.tanh,16.tanh&opt=adam&lr=0.03', 250, 'overfitting'],
    ['data=xor&noise=50&n=60&net=16.tanh,16.tanh&opt=adam&lr=0.03', 250, 'overfitting'],
    ['data=xor&init=zeros', 150, 'plateau'],
    ['data=spiral&lr=0.0001', 150, 'plateau'],
    ['data=xor&net=', 150, 'underfitting'],
    ['data=circle&net=1.tanh&lr=0.1', 250, 'underfitting'],
  ])('%s after %i epochs: %s', async (link, epochs, kind) => {
    expect(diagnose(await trainingOf(link, epochs))?.kind).toBe(kind)
  })

  test.each([
    '',
    'data=xor',
    'data=gauss&net=',
    'noise=20',
    'net=8.relu,6.relu&opt=adam&lr=0.01',
    'data=plane&net=4.relu',
    'data=hills&net=8.tanh,8.tanh&opt=adam&lr=0.03',
  ])('nothing is found in the healthy training %j, at any time', async (link) => {
    const evidence = await trainingOf(link, 250)
    for (let seen = 1; seen <= evidence.history.length; seen += 10) {
      expect(diagnose({ ...evidence, history: evidence.history.slice(0, seen) })).toBeNull()
    }
  })

  test('counts the units that are dead and those that could be', async () => {
    const { network, history, flat } = await trainingOf('data=spiral&net=2.tanh,3.relu', 20)
    const dead = flat.map((_, unit) => (unit === 4 || unit === 5 ? 1 : 0))
    const poor = history.map((point) => ({ ...point, accuracyTrain: 0.5 }))
    const evidence = { network, history: poor, flat: dead, constantLoss: 0.69 }
    expect(diagnose(evidence)).toEqual({ kind: 'dead-relu', dead: 2, units: 3 })
    const good = history.map((point) => ({ ...point, accuracyTrain: 0.99 }))
    expect(diagnose({ ...evidence, history: good })).toBeNull()
  })

  test('says nothing of a training that has not begun or has diverged', async () => {
    const evidence = await trainingOf('data=spiral&net=8.relu', 2)
    const flat = new Float32Array(evidence.network.unitCount).fill(1)
    expect(diagnose({ ...evidence, flat, history: [] })).toBeNull()
    expect(diagnose({ ...evidence, flat, history: evidence.history.slice(0, 1) })).toBeNull()
    const diverged = evidence.history.map((point) => ({ ...point, lossTrain: Number.NaN }))
    expect(diagnose({ ...evidence, flat, history: diverged })).toBeNull()
  })
})

describe('the loss of the best constant answer', () => {
  test('is the entropy of the classes, or the variance of the targets', () => {
    const dataset = {
      ...generateDataset(DEFAULT_SPEC.data),
      targets: Float32Array.of(0, 1, 1, 1, 9),
      trainCount: 4,
    }
    expect(constantLoss(dataset, 'binary_crossentropy')).toBeCloseTo(0.562335, 5)
    expect(constantLoss(dataset, 'mean_squared_error')).toBeCloseTo(0.1875, 6)
    expect(constantLoss({ ...dataset, trainCount: 1 }, 'binary_crossentropy')).toBe(0)
    expect(constantLoss(dataset, 'mean_absolute_error')).toBeNaN()
  })
})
