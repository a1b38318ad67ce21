import {
  defaultAxes,
  defaultSpeed,
  defaultStandardize,
  defaultTraining,
  defaultTrainShare,
} from './datasetDefaults.ts'
import {
  BACKEND_CHOICES,
  DATASETS,
  INITIALIZERS,
  LANGUAGES,
  LOSSES,
  OPTIMIZERS,
  SCHEDULES,
  SPEEDS,
  TASKS,
  lossesOf,
} from './choices.ts'
import { drawnDigits } from './drawnDigitRule.ts'
import { drawnPoints } from './drawnRule.ts'
import { features } from './features.ts'
import { at, dependent, field, inside, type Field } from './field.ts'
import { hasImages } from './images.ts'
import { axes, flag, heldValues, layers, oneOf, within } from './rules.ts'
import { seedText } from './seedText.ts'
import { defaultRho } from './spec.ts'
import type { Spec } from './spec.ts'
import { stackRule } from './stackRule.ts'
import { openedField } from './openedField.ts'
import { tableField, targetAsField, targetField } from './tableFields.ts'
import { controls, fingerprintText, goals, taskText } from './teachingRules.ts'
import { columnCountOf, defaultFeatures, offeredFeatures, taskOf } from './task.ts'

const data = inside('data')
const network = inside('network')
const training = inside('training')
const view = inside('view')
const teaching = inside('teaching')

const anyLoss = oneOf(LOSSES)
const losses = (spec: Spec) => lossesOf(taskOf(spec.data))
const loss = field('loss', training('loss'), anyLoss, (spec) => losses(spec)[0]!)

/** `loss`, and it must fit the task of the dataset. */
const fittingLoss: Field = {
  ...loss,
  apply(spec, value, report) {
    const applied = loss.apply(spec, value, report)
    if (losses(spec).includes(applied.training.loss)) return applied
    report('does-not-fit', value, losses(spec)[0]!)
    return loss.apply(spec, undefined, report)
  },
}

const trained = (spec: Spec) => defaultTraining(spec.data.dataset)

const featuresOf = (spec: Spec) => features(offeredFeatures(spec.data), columnCountOf(spec.data))
const inputs = dependent('in', at('features'), featuresOf, (spec) => defaultFeatures(spec.data))
const axesOf = (spec: Spec) => axes(columnCountOf(spec.data))
const shownAxes = dependent('axes', view('axes'), axesOf, (spec) => defaultAxes(spec.data.dataset))
const held = dependent('hold', view('held'), (spec) => heldValues(columnCountOf(spec.data)))

/** `of`, which has a meaning only for some data. */
const only = (isMeant: (data: Spec['data']) => boolean, of: Field): Field => ({
  ...of,
  isDefault: (spec) => !isMeant(spec.data) || of.isDefault(spec),
  apply(spec, value, report) {
    if (isMeant(spec.data)) return of.apply(spec, value, report)
    const absent = of.apply(spec, undefined, report)
    if (!of.isDefault(of.apply(spec, value, () => {}))) report('does-not-fit', value, of.write(absent))
    return absent
  },
})
const ofDrawn = (of: Field) => only(({ dataset }) => dataset === 'points', of)
const ofImages = (of: Field) => only(hasImages, of)
const drawnTask = ofDrawn(field('draw', data('drawnTask'), oneOf(TASKS)))
const drawn = ofDrawn(dependent('points', data('drawn'), (spec) => drawnPoints(spec.data.drawnTask)))

/** Every value of the spec, in the order in which links say them. */
export const FIELDS: readonly Field[] = [
  field('data', data('dataset'), oneOf(DATASETS)),
  tableField,
  openedField,
  targetField,
  targetAsField,
  drawnTask,
  field('n', data('samples'), within('samples')),
  ofImages(field('images', data('images'), within('images'))),
  field('noise', data('noise'), within('noise')),
  field('split', data('trainShare'), within('trainShare'), (spec) => defaultTrainShare(spec.data.dataset)),
  field('classes', data('classes'), within('classes')),
  field('zscore', data('standardize'), flag, (spec) => defaultStandardize(spec.data.dataset)),
  field('seed', data('seed'), within('seed')),
  field('tfp', data('playgroundSeed'), seedText),
  inputs,
  field('net', network('hidden'), layers),
  ofImages(dependent('stack', network('stack'), (spec) => stackRule(spec.data))),
  field('init', network('initializer'), oneOf(INITIALIZERS)),
  field('bias', network('bias'), within('bias')),
  field('wseed', network('seed'), within('seed')),
  field('wtfp', network('playgroundSeed'), seedText),
  fittingLoss,
  field('opt', training('optimizer'), oneOf(OPTIMIZERS), (spec) => trained(spec).optimizer),
  field('lr', training('learningRate'), within('learningRate'), (spec) => trained(spec).learningRate),
  field('momentum', training('momentum'), within('momentum')),
  field('beta1', training('beta1'), within('beta1')),
  field('beta2', training('beta2'), within('beta2')),
  field('rho', training('rho'), within('rho'), (spec) => defaultRho(spec.training.optimizer)),
  field('eps', training('epsilon'), within('epsilon')),
  field('batch', training('batchSize'), within('batchSize'), (spec) => trained(spec).batchSize),
  field('shuffle', training('shuffle'), flag),
  field('l1', training('l1'), within('l1')),
  field('l2', training('l2'), within('l2')),
  field('decay', training('schedule'), oneOf(SCHEDULES)),
  field('every', training('decayEpochs'), within('decayEpochs')),
  field('factor', training('decayFactor'), within('decayFactor')),
  field('dropout', training('dropout'), within('dropout')),
  field('maxnorm', training('maxNorm'), within('maxNorm')),
  field('clip', training('clipValue'), within('clipValue')),
  field('jitter', training('inputNoise'), within('inputNoise')),
  field('patience', training('patience'), within('patience')),
  field('speed', view('speed'), oneOf(SPEEDS), (spec) => defaultSpeed(spec.data.dataset)),
  field('discretize', view('discretize'), flag),
  field('test', view('testData'), flag),
  field('mistakes', view('mistakes'), flag),
  field('log', view('logLoss'), flag),
  shownAxes,
  held,
  field('lang', view('language'), oneOf(['auto', ...LANGUAGES])),
  field('backend', at('backend'), oneOf(BACKEND_CHOICES)),
  field('embed', view('embed'), flag),
  field('lock', teaching('locks'), controls),
  field('hide', teaching('hidden'), controls),
  field('goal', teaching('goals'), goals),
  field('goaldata', teaching('goalData'), fingerprintText),
  field('task', teaching('text'), taskText),
  drawn,
  ofImages(field('hand', data('drawnDigits'), drawnDigits)),
]
