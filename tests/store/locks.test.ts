import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PRESETS } from '../../src/lessons/presets.ts'
import { formatLink } from '../../src/spec/link.ts'
import { DEFAULT_SPEC } from '../../src/spec/spec.ts'
import type { ControlId } from '../../src/spec/teaching.ts'
import type { CommandId, Edits } from '../../src/store/playground.ts'
import '../../src/store/installTaskRules.ts'
import { touched } from '../../src/store/touched.ts'
import { arbitrarySpec } from '../spec/arbitrarySpec.ts'
import { specWith } from '../spec/links.fixtures.ts'
import { openWorld } from './world.fixtures.ts'

/** For every control that sets something, an edit that is it. */
const EDITS: readonly (readonly [control: ControlId, edit: (edit: Edits) => void])[] = [
  ['dataset', (edit) => edit.data({ dataset: 'xor' })],
  ['noise', (edit) => edit.data({ noise: 20 })],
  ['samples', (edit) => edit.data({ samples: 100 })],
  ['share', (edit) => edit.data({ trainShare: 70 })],
  ['standardize', (edit) => edit.data({ standardize: true })],
  ['seed', (edit) => edit.data({ seed: 5 })],
  ['features', (edit) => edit.toggleFeature('x1x2')],
  ['x1x2', (edit) => edit.toggleFeature('x1x2')],
  ['units', (edit) => edit.units(0, 3)],
  ['activation', (edit) => edit.activation(0, 'relu')],
  ['initializer', (edit) => edit.initializer('zeros')],
  ['newWeights', (edit) => edit.networkSeed(4)],
  ['learningRate', (edit) => edit.training({ learningRate: 1 })],
  ['learningRate', (edit) => edit.training({ schedule: 'cosine' })],
  ['optimizer', (edit) => edit.training({ optimizer: 'adam' })],
  ['optimizer', (edit) => edit.training({ momentum: 0.5 })],
  ['batch', (edit) => edit.training({ batchSize: 1 })],
  ['loss', (edit) => edit.training({ loss: 'hinge' })],
  ['regularisation', (edit) => edit.training({ dropout: 0.5 })],
  ['speed', (edit) => edit.view({ speed: 'max' })],
  ['backend', (edit) => edit.backend('cpu')],
  ['testData', (edit) => edit.view({ testData: true })],
  ['mistakes', (edit) => edit.view({ mistakes: true })],
  ['discretize', (edit) => edit.view({ discretize: true })],
]

const COMMANDS: readonly (readonly [control: ControlId, command: CommandId])[] = [
  ['play', 'toggle-play'],
  ['step', 'step-epoch'],
  ['reset', 'reset'],
  ['newWeights', 'new-weights'],
  ['seed', 'new-sample'],
  ['layers', 'add-layer'],
  ['layers', 'remove-layer'],
]

const openWith = (field: 'locks' | 'hidden', control: ControlId) => {
  const world = openWorld(`#${formatLink(specWith({ teaching: { [field]: [control] } }))}`)
  world.engine.onTrainer({ backend: 'wasm', kind: 'fused', reason: 'pinned', gpu: null })
  world.asked()
  return world
}
const said = (world: ReturnType<typeof openWorld>) => world.state().notices.map(({ key }) => key)

describe.each(['locks', 'hidden'] as const)('what is in %s', (field) => {
  test.each(EDITS)('%s cannot be changed, and that is said', (control, edit) => {
    const world = openWith(field, control)
    const before = world.state().spec
    edit(world.playground.edit)
    expect(world.state().spec).toBe(before)
    expect(said(world)).toEqual(['notice.locked'])
    expect(world.asked()).toEqual([])
  })

  test.each(COMMANDS)('%s: %s does nothing, and that is said', (control, id) => {
    const world = openWith(field, control)
    const before = world.state().spec
    const command = world.playground.commands[id]
    expect(command.isEnabled(world.state())).toBe(false)
    command.perform()
    expect(world.state()).toMatchObject({ spec: before, playing: false })
    expect(said(world)).toEqual(['notice.locked'])
    expect(world.asked()).toEqual([])
  })

  test('weights cannot be typed', () => {
    const world = openWith(field, 'weights')
    world.playground.edit.parameters([{ parameter: 0, value: 1 }])
    expect(world.asked()).toEqual([])
    expect(said(world)).toEqual(['notice.locked'])
  })
})

test('everything else can be changed', () => {
  const all = [...new Set(EDITS.map(([control]) => control))]
  for (const [control, edit] of EDITS) {
    const related: readonly ControlId[] = ['features', 'x1x2'].includes(control)
      ? ['features', 'x1x2']
      : [control]
    const locks = all.filter((other) => !related.includes(other))
    const world = openWorld(`#${formatLink(specWith({ teaching: { locks } }))}`)
    const before = world.state().spec
    edit(world.playground.edit)
    expect(world.state().spec, control).not.toBe(before)
  }
})

test('what another dataset brings with it may change what is locked; a start of the gallery may not', () => {
  const world = openWorld(
    `#${formatLink(specWith({ teaching: { locks: ['loss', 'learningRate', 'features'] } }))}`,
  )
  world.playground.edit.data({ dataset: 'line' })
  expect(world.state().spec).toMatchObject({ data: { dataset: 'line' }, features: ['x1'] })
  world.playground.edit.preset(PRESETS[0]!)
  expect(world.state().spec.data.dataset).toBe('line')
  expect(said(world)).toContain('notice.locked')
})

test('a teacher who writes a task may change all of it', () => {
  const world = openWorld()
  world.playground.edit.role('teacher')
  world.playground.edit.teaching({ locks: ['noise'] })
  world.playground.edit.data({ noise: 30 })
  expect(world.state().spec.data.noise).toBe(30)
  world.playground.edit.role('preview')
  world.playground.edit.data({ noise: 10 })
  expect(world.state().spec.data.noise).toBe(30)
})

test('nothing is touched where nothing but the task and the view differ', () => {
  fc.assert(
    fc.property(arbitrarySpec, (spec) => {
      expect(touched(spec, { ...spec, teaching: DEFAULT_SPEC.teaching })).toEqual([])
    }),
    { numRuns: 50 },
  )
})
