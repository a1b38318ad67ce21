import {
  BACKEND_CHOICES,
  DATASETS,
  INITIALIZERS,
  LANGUAGES,
  LOSSES,
  OPTIMIZERS,
  SCHEDULES,
  SPEEDS,
  lossesOf,
} from './choices.ts'
import { features } from './features.ts'
import type { Report } from './repair.ts'
import { axes, flag, heldValues, layers, oneOf, within, type Rule } from './rules.ts'
import {
  DEFAULT_SPEC,
  defaultAxes,
  defaultRho,
  defaultStandardize,
  defaultTrainShare,
  type Spec,
} from './spec.ts'
import { columnCountOf, defaultFeatures, offeredFeatures, taskOf } from './task.ts'

/** One value of the spec: its key in a link, its place and its rule. */
export interface Field {
  readonly key: string
  /** Where the value stands in a spec, from the outside in. */
  readonly path: readonly string[]
  /** What the text of a link means. */
  read(text: string): unknown
  /** How a link says the value in `spec`. */
  write(spec: Spec): string
  /** True when a link may leave the value out. */
  isDefault(spec: Spec): boolean
  /** `spec` with `value` here, repaired where it must be; `undefined` means the default. */
  apply(spec: Spec, value: unknown, report: Report): Spec
}

interface Place<Value> {
  readonly path: readonly string[]
  get(spec: Spec): Value
  set(spec: Spec, value: Value): Spec
}

function field<Value>(
  key: string,
  place: Place<Value>,
  rule: Rule<Value>,
  /** What an absent value is; it may depend on fields that stand earlier in `FIELDS`. */
  fallback: (spec: Spec) => Value = () => place.get(DEFAULT_SPEC),
): Field {
  return {
    key,
    path: place.path,
    read: rule.read,
    write: (spec) => rule.write(place.get(spec)),
    isDefault: (spec) => rule.write(place.get(spec)) === rule.write(fallback(spec)),
    apply(spec, value, report) {
      const absent = fallback(spec)
      return place.set(spec, value === undefined ? absent : rule.check(value, absent, report))
    },
  }
}

function at<Name extends 'features' | 'backend'>(name: Name): Place<Spec[Name]> {
  return { path: [name], get: (spec) => spec[name], set: (spec, value) => ({ ...spec, [name]: value }) }
}

function inside<Section extends 'data' | 'network' | 'training' | 'view'>(section: Section) {
  return <Name extends keyof Spec[Section] & string>(name: Name): Place<Spec[Section][Name]> => ({
    path: [section, name],
    get: (spec) => spec[section][name],
    set: (spec, value) => ({ ...spec, [section]: { ...spec[section], [name]: value } }),
  })
}

const data = inside('data')
const network = inside('network')
const training = inside('training')
const view = inside('view')

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

/** A field whose rule depends on fields that stand earlier in `FIELDS`. */
function dependent<Value>(
  key: string,
  place: Place<Value>,
  ruleOf: (spec: Spec) => Rule<Value>,
  fallback?: (spec: Spec) => Value,
): Field {
  const fieldOf = (spec: Spec) => field(key, place, ruleOf(spec), fallback)
  return {
    key,
    path: place.path,
    read: fieldOf(DEFAULT_SPEC).read,
    write: (spec) => fieldOf(spec).write(spec),
    isDefault: (spec) => fieldOf(spec).isDefault(spec),
    apply: (spec, value, report) => fieldOf(spec).apply(spec, value, report),
  }
}

const featuresOf = (spec: Spec) => features(offeredFeatures(spec.data), columnCountOf(spec.data))
const inputs = dependent('in', at('features'), featuresOf, (spec) => defaultFeatures(spec.data))
const axesOf = (spec: Spec) => axes(columnCountOf(spec.data))
const shownAxes = dependent('axes', view('axes'), axesOf, (spec) => defaultAxes(spec.data.dataset))
const held = dependent('hold', view('held'), (spec) => heldValues(columnCountOf(spec.data)))

/** Every value of the spec, in the order in which links say them. */
export const FIELDS: readonly Field[] = [
  field('data', data('dataset'), oneOf(DATASETS)),
  field('n', data('samples'), within('samples')),
  field('noise', data('noise'), within('noise')),
  field('split', data('trainShare'), within('trainShare'), (spec) => defaultTrainShare(spec.data.dataset)),
  field('classes', data('classes'), within('classes')),
  field('zscore', data('standardize'), flag, (spec) => defaultStandardize(spec.data.dataset)),
  field('seed', data('seed'), within('seed')),
  inputs,
  field('net', network('hidden'), layers),
  field('init', network('initializer'), oneOf(INITIALIZERS)),
  field('wseed', network('seed'), within('seed')),
  fittingLoss,
  field('opt', training('optimizer'), oneOf(OPTIMIZERS)),
  field('lr', training('learningRate'), within('learningRate')),
  field('momentum', training('momentum'), within('momentum')),
  field('beta1', training('beta1'), within('beta1')),
  field('beta2', training('beta2'), within('beta2')),
  field('rho', training('rho'), within('rho'), (spec) => defaultRho(spec.training.optimizer)),
  field('eps', training('epsilon'), within('epsilon')),
  field('batch', training('batchSize'), within('batchSize')),
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
  field('speed', view('speed'), oneOf(SPEEDS)),
  field('discretize', view('discretize'), flag),
  field('test', view('testData'), flag),
  field('mistakes', view('mistakes'), flag),
  field('log', view('logLoss'), flag),
  shownAxes,
  held,
  field('lang', view('language'), oneOf(['auto', ...LANGUAGES])),
  field('backend', at('backend'), oneOf(BACKEND_CHOICES)),
]
