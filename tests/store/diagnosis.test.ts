import { describe, expect, test } from 'vitest'
import { diagnose } from '../../src/store/diagnosis.ts'
import { trainingOf } from './trainings.fixtures.ts'

describe('diagnosis of real trainings', () => {
  test.each([
    ['data=spiral&net=8.relu,8.relu&lr=3', 120, 'dead-relu'],
    ['data=xor&net=8.relu&lr=3', 120, 'dead-relu'],
    ['data=spiral&net=8.tanh,8.tanh&lr=10', 120, 'saturated'],
    ['data=spiral&net=8.sigmoid&lr=10', 120, 'saturated'],
    ['data=gauss&noise=50&n=60&net=16.tanh,16.tanh&opt=adam&lr=0.03', 250, 'overfitting'],
    ['data=xor&noise=50&n=60&net=16.tanh,16.tanh&opt=adam&lr=0.03', 250, 'overfitting'],
    ['data=xor&init=zeros', 5, 'symmetry'],
    ['data=iris&init=zeros&net=4.relu', 5, 'symmetry'],
    ['data=spiral&net=8.step', 30, 'step-hidden'],
    ['data=insurance&zscore=0&net=4.sigmoid', 20, 'unscaled'],
    ['data=spiral&n=40&batch=100&lr=0.001', 120, 'large-batch'],
    ['data=xor&net=4.sigmoid,4.sigmoid,4.sigmoid,4.sigmoid', 150, 'vanishing'],
    ['data=spirals&lr=0.00001&batch=250', 150, 'plateau'],
    ['data=hills&loss=mean_absolute_error&lr=0.00001&batch=250', 150, 'plateau'],
    ['data=hills&loss=huber&lr=0.00001&batch=250', 150, 'plateau'],
    ['data=hills&loss=huber&net=', 150, 'underfitting'],
    ['data=spiral&loss=hinge&net=', 150, 'underfitting'],
    ['data=spirals&net=', 150, 'underfitting'],
    ['data=sine&net=', 250, 'underfitting'],
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
    'data=hills&net=8.elu,8.elu&opt=adam&lr=0.03&loss=huber',
    'data=plane&net=4.softplus&loss=mean_absolute_error&lr=0.01',
    'data=circle&loss=hinge&net=8.gelu&lr=0.1',
    'data=gauss&loss=perceptron&net=',
    'data=blobs&net=',
    'data=iris&net=8.tanh',
    'data=flats&net=',
    'data=line&net=',
  ])('nothing is found in the healthy training %j, at any time', async (link) => {
    const evidence = await trainingOf(link, 250)
    for (let seen = 1; seen <= evidence.history.length; seen += 10) {
      expect(diagnose({ ...evidence, history: evidence.history.slice(0, seen) })).toBeNull()
    }
  })

  test('counts the units that are dead and those that could be', async () => {
    const training = await trainingOf('data=spiral&net=2.tanh,3.relu', 20)
    const { history, flat } = training
    const dead = flat.map((_, unit) => (unit === 4 || unit === 5 ? 1 : 0))
    const poor = history.map((point) => ({ ...point, accuracyTrain: 0.5 }))
    const evidence = { ...training, history: poor, flat: dead }
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
