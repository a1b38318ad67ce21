import {
  defaultAxes,
  defaultSpeed,
  defaultStandardize,
  defaultTrainShare,
  defaultTraining,
} from '../spec/datasetDefaults.ts'
import { DATASET_FACTS, lossesOf, type Activation } from '../spec/choices.ts'
import { inOrder } from '../spec/features.ts'
import {
  defaultRho,
  LIMITS,
  type DataSpec,
  type HiddenLayer,
  type Spec,
  type TrainingSpec,
} from '../spec/spec.ts'
import { clampTo } from '../spec/limits.ts'
import { defaultTarget, defaultTargetAs } from '../spec/tableRoles.ts'
import { columnCountOf, defaultFeatures, offeredFeatures, rolesOf, taskOf } from '../spec/task.ts'

/** Pure edits of a spec. What is out of range is clamped to `LIMITS`; a NaN leaves the old value. */

/**
 * Another table, or another column of it to learn, comes with its own defaults like another dataset. What cannot be
 * learned from (see `tableRoles`) changes nothing. A seed of ours takes the place of one of TensorFlow Playground.
 */
export function editData(spec: Spec, patch: Partial<DataSpec>): Spec {
  const seeded = patch.seed === undefined ? patch : { playgroundSeed: null, ...patch }
  const data = withTarget(clampNumbers(spec.data, seeded), seeded)
  if (data.dataset === 'table' && rolesOf(data) === null) return spec
  if (data.dataset === 'mnist' && data.opened === null) return spec
  const moved = sameColumns(spec.data, data) ? { ...spec, data } : withDataset(spec, data)
  const losses = lossesOf(taskOf(data))
  // A person who comes back to two classes expects cross-entropy, not the loss the regression left behind.
  const keepsLoss = taskOf(data) === taskOf(spec.data) && losses.includes(spec.training.loss)
  return keepsLoss ? moved : { ...moved, training: { ...moved.training, loss: losses[0]! } }
}

function sameColumns(a: DataSpec, b: DataSpec): boolean {
  return a.dataset === b.dataset && (b.dataset !== 'table' || rolesOf(a) === rolesOf(b))
}

/** A table or a target that is chosen without more comes with the target and the kind that fit it. */
function withTarget(data: DataSpec, patch: Partial<DataSpec>): DataSpec {
  const { table } = data
  if (table === null || (patch.table === undefined && patch.target === undefined)) return data
  const target = patch.target ?? defaultTarget(table)
  return { ...data, target, targetAs: patch.targetAs ?? defaultTargetAs(table, target) }
}

/**
 * Another dataset comes with its own defaults, and where its points have other numbers with its own inputs and axes:
 * the columns of one table mean nothing in another.
 */
function withDataset(spec: Spec, data: DataSpec): Spec {
  const { dataset } = data
  const before = spec.data.dataset
  const trainShare =
    data.trainShare === defaultTrainShare(before) ? defaultTrainShare(dataset) : data.trainShare
  const standardize =
    data.table === spec.data.table && dataset === before ? data.standardize : defaultStandardize(dataset)
  const moved = { ...data, trainShare, standardize }
  const trained = withDefaultTraining(spec, dataset)
  const isTable = [dataset, before].some((id) => DATASET_FACTS[id].source === 'table')
  if (!isTable && columnCountOf(data) === columnCountOf(spec.data)) return { ...trained, data: moved }
  const view = { ...trained.view, axes: defaultAxes(dataset), held: [] }
  return { ...trained, data: moved, features: defaultFeatures(data), view }
}

/** Optimizer, learning rate, batch and speed that were never chosen become the defaults of the other dataset. */
function withDefaultTraining(spec: Spec, dataset: DataSpec['dataset']): Spec {
  const { optimizer, learningRate, batchSize } = defaultTraining(spec.data.dataset)
  const { training, view } = spec
  const isDefault =
    training.optimizer === optimizer &&
    training.learningRate === learningRate &&
    training.batchSize === batchSize
  const speed = view.speed === defaultSpeed(spec.data.dataset) ? defaultSpeed(dataset) : view.speed
  return {
    ...spec,
    training: isDefault ? { ...training, ...defaultTraining(dataset) } : training,
    view: { ...view, speed },
  }
}

export function editTraining(spec: Spec, patch: Partial<TrainingSpec>): Spec {
  const edited = clampNumbers(spec.training, patch)
  // Each optimizer begins with its own rho; one that the person has chosen stays.
  const isDefault = spec.training.rho === defaultRho(spec.training.optimizer) && patch.rho === undefined
  const training = isDefault ? { ...edited, rho: defaultRho(edited.optimizer) } : edited
  return { ...spec, training }
}

/** Switches an input on, if it is offered, or off; the last one stays on. Typed formulas stay behind those offered. */
export function toggleFeature(spec: Spec, feature: string): Spec {
  const on = spec.features.includes(feature)
  const offered = offeredFeatures(spec.data)
  if (on ? spec.features.length === 1 : !offered.includes(feature)) return spec
  const others = spec.features.filter((other) => other !== feature)
  return { ...spec, features: inOrder(on ? others : [...others, feature], offered) }
}

/** A new last hidden layer like the one before it; the first one has 4 tanh units. */
export function addLayer(spec: Spec): Spec {
  const { hidden } = spec.network
  if (hidden.length >= LIMITS.hiddenLayers.max) return spec
  const added: HiddenLayer = hidden.at(-1) ?? { units: 4, activation: 'tanh' }
  return withHidden(spec, [...hidden, added])
}

/** Takes the last hidden layer away. */
export function removeLayer(spec: Spec): Spec {
  const { hidden } = spec.network
  return hidden.length === 0 ? spec : withHidden(spec, hidden.slice(0, -1))
}

export function setUnits(spec: Spec, layer: number, units: number): Spec {
  return editLayer(spec, layer, (old) => ({ ...old, units: clampTo('units', units, old.units) }))
}

export function setActivation(spec: Spec, layer: number, activation: Activation): Spec {
  return editLayer(spec, layer, (old) => ({ ...old, activation }))
}

function editLayer(spec: Spec, layer: number, edit: (old: HiddenLayer) => HiddenLayer): Spec {
  return withHidden(
    spec,
    spec.network.hidden.map((old, index) => (index === layer ? edit(old) : old)),
  )
}

function withHidden(spec: Spec, hidden: readonly HiddenLayer[]): Spec {
  return { ...spec, network: { ...spec.network, hidden } }
}

function clampNumbers<Part extends object>(part: Part, patch: Partial<Part>): Part {
  const edited: Record<string, unknown> = { ...part, ...patch }
  const old = part as Readonly<Record<string, unknown>>
  for (const key of Object.keys(patch)) {
    const [value, previous] = [edited[key], old[key]]
    if (!isLimited(key) || typeof value !== 'number' || typeof previous !== 'number') continue
    edited[key] = clampTo(key, value, previous)
  }
  return edited as Part
}

function isLimited(key: string): key is keyof typeof LIMITS {
  return Object.hasOwn(LIMITS, key)
}
