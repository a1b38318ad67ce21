import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ACTIVATIONS, DATASETS, FEATURES } from '../../src/spec/choices.ts'
import { DEFAULT_SPEC, LIMITS, type Spec } from '../../src/spec/spec.ts'
import { validateSpec } from '../../src/spec/validate.ts'
import {
  addLayer,
  editData,
  editTraining,
  removeLayer,
  setActivation,
  setUnits,
  toggleFeature,
} from '../../src/store/edits.ts'
import { effectOf } from '../../src/store/effect.ts'
import { addFormula, removeFormula } from '../../src/store/formulaEdits.ts'

const spec = DEFAULT_SPEC

describe('edits', () => {
  test('clamp what is out of range and keep the old value for NaN', () => {
    expect(editData(spec, { samples: 1e9 }).data.samples).toBe(LIMITS.samples.max)
    expect(editData(spec, { noise: -3 }).data.noise).toBe(0)
    expect(editTraining(spec, { learningRate: Number.NaN }).training.learningRate).toBe(0.03)
    expect(setUnits(spec, 0, 1e6).network.hidden).toEqual([{ units: 32, activation: 'tanh' }])
  })

  test('another task brings its own loss, the same task keeps the chosen one', () => {
    const mse = editTraining(spec, { loss: 'mean_squared_error' })
    expect(editData(mse, { dataset: 'spiral' }).training.loss).toBe('mean_squared_error')
    const plane = editData(spec, { dataset: 'plane' })
    expect(plane.training.loss).toBe('mean_squared_error')
    expect(editData(plane, { dataset: 'xor' }).training.loss).toBe('binary_crossentropy')
  })

  test('a seed of ours takes the place of one of TensorFlow Playground, other settings leave it', () => {
    const theirs = editData(spec, { playgroundSeed: '0.5' })
    expect(editData(theirs, { seed: 7 }).data).toEqual({ ...spec.data, seed: 7 })
    for (const patch of [{ noise: 20 }, { dataset: 'xor' }, { samples: 100 }, { trainShare: 80 }] as const) {
      expect(editData(theirs, patch).data.playgroundSeed).toBe('0.5')
    }
  })

  test('another dataset of two numbers keeps the inputs, any other comes with its own', () => {
    const typed = { ...spec, features: ['x2', 'x1x2', 'max(x1,x2)'] }
    expect(editData(typed, { dataset: 'spirals' }).features).toEqual(typed.features)
    expect(editData(typed, { dataset: 'sine' }).features).toEqual(['x1'])
    const flats = editData({ ...typed, view: { ...typed.view, held: [1] } }, { dataset: 'flats' })
    expect([flats.features, flats.view.held]).toEqual([['x1'], []])
    // As many columns, but others.
    const iris = editData(flats, { dataset: 'iris' })
    expect([iris.features, iris.view.axes]).toEqual([
      ['x1', 'x2', 'x3', 'x4'],
      [2, 3],
    ])
    expect(editData(iris, { dataset: 'circle' }).view.axes).toEqual([0, 1])
  })

  test('tables are standardised and few rows all train, until another dataset comes', () => {
    const { standardize, trainShare } = editData(spec, { dataset: 'flats' }).data
    expect([standardize, trainShare]).toEqual([true, 100])
    const back = editData(editData(spec, { dataset: 'flats' }), { dataset: 'xor' }).data
    expect([back.standardize, back.trainShare]).toEqual([false, 50])
    const own = editData(editData(spec, { trainShare: 70 }), { dataset: 'flats' }).data
    expect(own.trainShare).toBe(70)
  })

  test('inputs keep their order, and the last one stays', () => {
    const more = toggleFeature(toggleFeature(spec, 'sin(x1)'), 'x1^2')
    expect(more.features).toEqual(['x1', 'x2', 'x1^2', 'sin(x1)'])
    const one = toggleFeature(spec, 'x2')
    expect(toggleFeature(one, 'x1')).toBe(one)
    const typed = { ...spec, features: ['x1', 'abs(x2)'] }
    expect(toggleFeature(typed, 'x2').features).toEqual(['x1', 'x2', 'abs(x2)'])
    expect(toggleFeature(editData(spec, { dataset: 'sine' }), 'x2').features).toEqual(['x1'])
  })

  test('layers are added like the last one, up to the limit, and removed down to none', () => {
    const relu = setActivation(spec, 0, 'relu')
    expect(addLayer(relu).network.hidden[1]).toEqual({ units: 8, activation: 'relu' })
    let many: Spec = spec
    for (let i = 0; i < 20; i++) many = addLayer(many)
    expect(many.network.hidden).toHaveLength(LIMITS.hiddenLayers.max)
    for (let i = 0; i < 20; i++) many = removeLayer(many)
    expect(many.network.hidden).toEqual([])
    expect(addLayer(many).network.hidden).toEqual([{ units: 4, activation: 'tanh' }])
  })

  test("an optimizer begins with its own rho, and a rho of the person's stays", () => {
    const adadelta = editTraining(spec, { optimizer: 'adadelta' })
    expect(adadelta.training.rho).toBe(0.95)
    expect(editTraining(adadelta, { optimizer: 'rmsprop' }).training.rho).toBe(0.9)
    const own = editTraining(adadelta, { rho: 0.99 })
    expect(editTraining(own, { optimizer: 'rmsprop' }).training.rho).toBe(0.99)
    expect(editTraining(adadelta, { rho: 2 }).training.rho).toBe(LIMITS.rho.max)
  })

  const edit = fc.oneof(
    fc.tuple(fc.constantFrom(...DATASETS), fc.double(), fc.double()).map(
      ([dataset, samples, noise]) =>
        (s: Spec) =>
          editData(s, { dataset, samples, noise, trainShare: noise, seed: samples }),
    ),
    fc.tuple(fc.double(), fc.double()).map(
      ([a, b]) =>
        (s: Spec) =>
          editTraining(s, {
            learningRate: a,
            batchSize: b,
            l1: a,
            l2: b,
            momentum: a,
            beta1: b,
            rho: b,
            epsilon: a,
          }),
    ),
    fc.constantFrom(...FEATURES).map((feature) => (s: Spec) => toggleFeature(s, feature)),
    fc.constantFrom(addLayer, removeLayer),
    fc.constantFrom('2x1', 'x1+x2', 'max(x1,0)', 'x3', 'x1*x2', '(').map((text) => (s: Spec) => {
      const added = addFormula(s, text)
      return 'spec' in added ? added.spec : s
    }),
    fc.nat(9).map((place) => (s: Spec) => removeFormula(s, s.features[place] ?? '')),
    fc.double().map(
      (value) => (s: Spec) =>
        editTraining(s, {
          dropout: value,
          maxNorm: value,
          clipValue: value,
          inputNoise: value,
          patience: value,
          decayEpochs: value,
          decayFactor: value,
          schedule: 'cosine',
        }),
    ),
    fc.tuple(fc.integer(), fc.double()).map(
      ([layer, units]) =>
        (s: Spec) =>
          setUnits(s, layer, units),
    ),
    fc.constantFrom(...ACTIVATIONS).map((activation) => (s: Spec) => setActivation(s, 0, activation)),
  )

  test('any row of edits leaves a valid spec, and the engine is told of every change', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
        let current: Spec = spec
        for (const change of edits) {
          const next = change(current)
          const changed = JSON.stringify(next) !== JSON.stringify(current)
          expect(effectOf(current, next) !== 'none').toBe(changed)
          current = next
        }
        expect(validateSpec(current)).toEqual({ spec: current, repairs: [] })
      }),
    )
  })
})

describe('effect of an edit', () => {
  const cases: [string, Spec, ReturnType<typeof effectOf>][] = [
    ['nothing', { ...spec }, 'none'],
    ['another look', { ...spec, view: { ...spec.view, discretize: true, logLoss: true } }, 'none'],
    ['another speed', { ...spec, view: { ...spec.view, speed: 'max' } }, 'configure'],
    ['another learning rate', editTraining(spec, { learningRate: 1 }), 'configure'],
    ['more noise', editData(spec, { noise: 20 }), 'rebuild'],
    ['another input', toggleFeature(spec, 'x1x2'), 'rebuild'],
    ['one more layer', addLayer(spec), 'rebuild'],
    ['another activation', setActivation(spec, 0, 'relu'), 'rebuild'],
    ['another backend', { ...spec, backend: 'cpu' }, 'rebuild'],
    ['a typed formula', { ...spec, features: ['x1', 'x2', 'abs(x1)'] }, 'rebuild'],
    ['another loss with the same output', editTraining(spec, { loss: 'mean_squared_error' }), 'configure'],
    ['a loss that wants another output', editTraining(spec, { loss: 'hinge' }), 'rebuild'],
    ['dropout', editTraining(spec, { dropout: 0.5 }), 'configure'],
    ['patience', editTraining(spec, { patience: 10 }), 'configure'],
    ['standardising', editData(spec, { standardize: true }), 'rebuild'],
    ['other axes', { ...spec, view: { ...spec.view, axes: [1, 0] } }, 'configure'],
    ['a held column', { ...spec, view: { ...spec.view, held: [null, 2] } }, 'configure'],
    ['another dataset', editData(spec, { dataset: 'spiral' }), 'restart'],
    ['no shuffling', editTraining(spec, { shuffle: false }), 'configure'],
    ['data of TensorFlow Playground', editData(spec, { playgroundSeed: '0.5' }), 'rebuild'],
    ['other biases', { ...spec, network: { ...spec.network, bias: 0.1 } }, 'restart'],
    ['its weights', { ...spec, network: { ...spec.network, playgroundSeed: '0.5' } }, 'restart'],
    ['other weights', { ...spec, network: { ...spec.network, seed: 2 } }, 'restart'],
  ]
  test.each(cases)('%s', (_, after, effect) => {
    expect(effectOf(spec, after)).toBe(effect)
  })

  test('another number of classes goes on with the weights there are', () => {
    const blobs = editData(spec, { dataset: 'blobs' })
    expect(effectOf(blobs, editData(blobs, { classes: 5 }))).toBe('rebuild')
  })
})
