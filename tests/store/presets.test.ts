import { describe, expect, test } from 'vitest'
import { PRESETS, type PresetId } from '../../src/lessons/presets.ts'
import { formatLink } from '../../src/spec/link.ts'
import { frameAt } from './frames.fixtures.ts'
import { CHOICE, openWorld } from './world.fixtures.ts'

function readyWorld(hash = '') {
  const world = openWorld(hash)
  world.engine.onTrainer(CHOICE)
  const take = (id: PresetId) => world.playground.edit.preset(PRESETS.find((preset) => preset.id === id)!)
  const watched = () =>
    world
      .state()
      .notices.flatMap(({ tone, details }) => (tone === 'watch' ? details.map(({ key }) => key) : []))
  return { ...world, take, watched, link: () => formatLink(world.state().spec) }
}

describe('a start of the gallery', () => {
  test('becomes the playground and its link, and says what to watch', () => {
    const world = readyWorld('#data=spiral&noise=20')
    world.take('zeros')
    expect(world.link()).toBe('data=xor&init=zeros&lr=0.1')
    expect(world.entries.at(-1)).toBe('#data=xor&init=zeros&lr=0.1')
    expect(world.watched()).toEqual(['preset.zeros.watch'])
  })

  test('begins at epoch 0 where an edit of as little would go on', () => {
    const world = readyWorld('#data=spiral&net=16.tanh,16.tanh&lr=0.01')
    world.engine.onFrame(frameAt(7))
    world.take('adam')
    expect(world.builds.at(-1)!.from).toBe('start')
    expect(world.playground.frames.history()).toHaveLength(0)
  })

  test('is one step of undo, which brings all back and takes the sentence away', () => {
    const world = readyWorld('#data=spiral&noise=20&net=5.relu&opt=adam')
    const before = world.state().spec
    world.take('moons')
    world.playground.commands.undo.perform()
    expect(world.state().spec).toEqual(before)
    expect(world.watched()).toEqual([])
    expect(world.state().canUndo).toBe(false)
  })

  test('two taken at once are two steps, and the second one is said alone', () => {
    const world = readyWorld()
    world.take('sgd')
    world.take('adam')
    expect(world.watched()).toEqual(['preset.adam.watch'])
    world.playground.commands.undo.perform()
    expect(world.link()).toBe('data=spiral&net=16.tanh,16.tanh&lr=0.01')
  })

  test('leaves the person their language, backend and drawn points', () => {
    const world = readyWorld('#data=points&lang=es&backend=cpu&points=1.1.0,2.2.1')
    const { drawn } = world.state().spec.data
    world.take('moons')
    const { view, backend, data } = world.state().spec
    expect([view.language, backend, data.drawn]).toEqual(['es', 'cpu', drawn])
    expect(world.link()).toBe('data=moons&lr=0.1&lang=es&backend=cpu')
  })

  test('its sentence stays while settings are tried, and goes with the dataset', () => {
    const world = readyWorld()
    world.take('linear-layers')
    world.playground.edit.activation(0, 'tanh')
    expect(world.watched()).toEqual(['preset.linear-layers.watch'])
    world.playground.edit.data({ dataset: 'gauss' })
    expect(world.watched()).toEqual([])
  })
})

test('the command opens the gallery and closes it', () => {
  const world = readyWorld()
  world.playground.commands.gallery.perform()
  expect(world.state().galleryOpen).toBe(true)
  world.playground.commands.gallery.perform()
  expect(world.state().galleryOpen).toBe(false)
})
