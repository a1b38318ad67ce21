import { expect, test } from 'vitest'
import { stopAt } from './frames.fixtures.ts'
import { CHOICE, openWorld } from './world.fixtures.ts'

function readyWorld() {
  const world = openWorld()
  world.engine.onTrainer(CHOICE)
  world.asked()
  return world
}

test('play and pause are asked for in turn', () => {
  const world = readyWorld()
  const { perform } = world.playground.commands['toggle-play']
  perform()
  expect(world.state().playing).toBe(true)
  perform()
  expect(world.state().playing).toBe(false)
  expect(world.asked()).toEqual(['play', 'pause'])
})

test('reset pauses and clears the curves before the engine has answered', () => {
  const world = readyWorld()
  world.playground.commands['toggle-play'].perform()
  world.playground.commands.reset.perform()
  expect(world.state().playing).toBe(false)
  expect(world.playground.frames.history()).toEqual([])
  expect(world.asked()).toEqual(['play', 'reset'])
})

const waysOn = {
  play: (world: ReturnType<typeof readyWorld>) => world.playground.commands['toggle-play'].perform(),
  'a step': (world: ReturnType<typeof readyWorld>) => world.playground.edit.step('batch'),
  reset: (world: ReturnType<typeof readyWorld>) => world.playground.commands.reset.perform(),
  'the way back': (world: ReturnType<typeof readyWorld>) => world.playground.edit.restore(),
  'new weights': (world: ReturnType<typeof readyWorld>) => world.playground.commands['new-weights'].perform(),
}

test.each(Object.entries(waysOn))('%s ends what was said of a divergence', (_name, goOn) => {
  const world = readyWorld()
  world.engine.onDiverged({ reason: 'exploding', epoch: 4, canRestore: true })
  goOn(world)
  expect(world.state().diverged).toBeNull()
  expect(world.state().notices.filter(({ action }) => action === 'restore')).toEqual([])
})

test('training that stopped by itself is at rest; the notice goes when it goes on', () => {
  const world = readyWorld()
  world.playground.commands['toggle-play'].perform()
  world.engine.onStopped(stopAt(3, 9))
  expect(world.state()).toMatchObject({ playing: false, notices: [{ action: 'go-on' }] })
  world.playground.commands['toggle-play'].perform()
  expect(world.state()).toMatchObject({ playing: true, notices: [] })
})

test('early stopping without test points is said when training begins', () => {
  const world = readyWorld()
  const said = () => world.state().notices.map(({ key }) => key)
  world.playground.edit.training({ patience: 5 })
  world.playground.commands['toggle-play'].perform()
  expect(said()).toEqual([])
  world.playground.commands['toggle-play'].perform()
  world.playground.edit.data({ trainShare: 100 })
  world.playground.commands['toggle-play'].perform()
  expect(said()).toEqual(['notice.early-stopping-needs-test'])
})

test('a dead engine takes play and reset away, and pressing them asks nothing', () => {
  const world = readyWorld()
  world.engine.onFailure('worker-died', 'gone')
  for (const id of ['toggle-play', 'reset', 'step-batch', 'new-weights'] as const) {
    expect(world.playground.commands[id].isEnabled(world.state())).toBe(false)
    world.playground.commands[id].perform()
  }
  expect(world.asked()).toEqual([])
})
