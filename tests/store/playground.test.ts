import { describe, expect, test, vi } from 'vitest'
import { EngineError } from '../../src/engine/trainer.ts'
import { COMMAND_IDS } from '../../src/store/playground.ts'
import { frameAt } from './frames.fixtures.ts'
import { CHOICE, openWorld } from './world.fixtures.ts'

function readyWorld(hash = '') {
  const world = openWorld(hash)
  world.engine.onTrainer(CHOICE)
  world.asked()
  return world
}

describe('opening', () => {
  test('builds the link it was opened with, paused, from initial weights', () => {
    const world = openWorld('#data=spiral&net=8.tanh,8.relu&opt=adam&lr=0.01')
    expect(world.asked()).toEqual(['build'])
    expect(world.builds[0]!.from).toBe('start')
    expect(world.builds[0]!.spec.data.dataset).toBe('spiral')
    expect(world.state()).toMatchObject({ engine: 'starting', playing: false, notices: [] })
    world.engine.onTrainer(CHOICE)
    expect(world.state()).toMatchObject({ engine: 'ready', choice: CHOICE })
  })

  test('a broken link opens with what is valid and says what was repaired', () => {
    const world = openWorld('#data=spirla&lr=fast&noise=20')
    expect(world.state().spec.data).toMatchObject({ dataset: 'circle', noise: 20 })
    const [notice] = world.state().notices
    expect(notice).toMatchObject({ tone: 'warning', key: 'notice.link-repaired', params: { count: 2 } })
    expect(notice!.details.map((detail) => detail.key)).toEqual([
      'repair.unknown-value',
      'repair.not-a-number',
    ])
  })

  test('play pressed before the engine is there is remembered', () => {
    const world = openWorld()
    world.playground.commands['toggle-play'].perform()
    expect(world.state().playing).toBe(true)
    expect(world.asked()).toEqual(['build', 'play'])
  })
})

describe('editing', () => {
  test('a hyper-parameter configures the running trainer and goes into the link', () => {
    const world = readyWorld()
    world.playground.edit.training({ learningRate: 0.3 })
    expect(world.asked()).toEqual(['configure'])
    expect(world.entries.at(-1)).toBe('#lr=0.3')
  })

  test('another shape goes on from here, playing, and the curves stay', () => {
    const world = readyWorld()
    world.playground.commands['toggle-play'].perform()
    world.engine.onFrame(frameAt(7))
    world.asked()
    world.playground.edit.units(0, 9)
    expect(world.asked()).toEqual(['build', 'play'])
    expect(world.builds.at(-1)!.from).toBe('here')
    expect(world.playground.frames.history()).toHaveLength(1)
    expect(world.playground.frames.latest()).toBeNull()
  })

  test('other data goes on from here; another dataset begins at epoch 0, and so do its curves', () => {
    const world = readyWorld()
    world.engine.onFrame(frameAt(7))
    world.playground.edit.data({ noise: 30 })
    expect(world.builds.at(-1)!.from).toBe('here')
    world.playground.edit.data({ dataset: 'xor' })
    expect(world.builds.at(-1)!.from).toBe('start')
    expect(world.playground.frames.history()).toHaveLength(0)
  })

  test('a quick series of edits asks for each of them, the last one last', () => {
    const world = readyWorld()
    for (const units of [5, 6, 7]) world.playground.edit.units(0, units)
    expect(world.builds.at(-1)!.spec.network.hidden[0]!.units).toBe(7)
    expect(world.builds.at(-1)!.spec).toEqual(world.state().spec)
  })

  test('another shape brings the large map back to the output', () => {
    const world = readyWorld()
    world.playground.edit.enlarge(3)
    world.playground.edit.units(0, 4)
    expect(world.state().enlarged).toBe(2 + 4)
  })
})

describe('link', () => {
  test('Back takes the last edit back and keeps the weights; the drag of one slider is one entry', () => {
    const world = readyWorld()
    world.engine.onFrame(frameAt(3))
    for (const noise of [5, 10, 15]) {
      world.playground.edit.data({ noise })
      world.pass(200)
    }
    world.playground.edit.training({ learningRate: 1 })
    expect(world.entries).toEqual(['', '#noise=15', '#noise=15&lr=1'])
    world.back()
    expect(world.state().spec.training.learningRate).toBe(0.03)
    world.back()
    expect(world.state().spec.data.noise).toBe(0)
    expect(world.builds.at(-1)!.from).toBe('here')
    expect(world.entries).toEqual([''])
  })

  test('the same control after a pause is another entry', () => {
    const world = readyWorld()
    world.playground.edit.data({ noise: 5 })
    world.pass(5000)
    world.playground.edit.data({ noise: 10 })
    expect(world.entries).toEqual(['', '#noise=5', '#noise=10'])
  })

  test('a link typed into the address bar is a new start', () => {
    const world = readyWorld()
    world.playground.commands['toggle-play'].perform()
    world.engine.onFrame(frameAt(3))
    world.typeLink('#data=gauss&units=3')
    expect(world.state()).toMatchObject({ playing: false, notices: [{ key: 'notice.link-repaired' }] })
    expect(world.builds.at(-1)!.from).toBe('start')
  })

  test('share copies the link, and shows it where copying is not allowed', async () => {
    const world = readyWorld('#data=xor')
    world.playground.commands.share.perform()
    await vi.waitFor(() => expect(world.state().notices.at(-1)?.key).toBe('notice.link-copied'))
    expect(world.copied).toEqual(['https://example.org/#data=xor'])
    expect(world.state().shareOpen).toBe(true)

    const locked = openWorld('#data=xor', { clipboard: false })
    locked.playground.commands.share.perform()
    await vi.waitFor(() =>
      expect(locked.state().notices.at(-1)).toMatchObject({
        key: 'notice.link-copy-failed',
        params: { link: 'https://example.org/#data=xor' },
      }),
    )
  })

  test('the language of the link wins over the preference and travels with it', () => {
    const world = readyWorld('#lang=es')
    expect(world.state().language).toBe('es')
    world.playground.commands['next-language'].perform()
    expect(world.state().language).toBe('en')
    expect(world.entries.at(-1)).toBe('#lang=en')
    expect(world.asked()).toEqual([])
  })
})

describe('undo and redo', () => {
  const undo = (world: ReturnType<typeof readyWorld>) => world.playground.commands.undo.perform()
  const redo = (world: ReturnType<typeof readyWorld>) => world.playground.commands.redo.perform()

  test('take a drag back as a whole and make it again, in engine, state and link', () => {
    const world = readyWorld()
    for (const noise of [5, 10, 15]) {
      world.playground.edit.data({ noise })
      world.pass(200)
    }
    world.asked()
    undo(world)
    expect(world.state()).toMatchObject({ canUndo: false, canRedo: true })
    expect(world.state().spec.data.noise).toBe(0)
    expect(world.asked()).toEqual(['build'])
    redo(world)
    expect(world.state().spec.data.noise).toBe(15)
    expect(world.entries.slice(-2)).toEqual(['', '#noise=15'])
  })

  test('are off while there is nothing to do', () => {
    const world = readyWorld()
    const { commands, edit } = world.playground
    expect(commands.undo.isEnabled(world.state())).toBe(false)
    undo(world)
    redo(world)
    expect(world.asked()).toEqual([])
    edit.units(0, 3)
    expect(commands.undo.isEnabled(world.state())).toBe(true)
    expect(commands.redo.isEnabled(world.state())).toBe(false)
  })

  test('an edit after an undo is a gesture of its own', () => {
    const world = readyWorld()
    world.playground.edit.units(0, 3)
    world.playground.edit.training({ learningRate: 1 })
    undo(world)
    world.playground.edit.training({ learningRate: 3 })
    undo(world)
    expect(world.state().spec.training.learningRate).toBe(0.03)
    undo(world)
    expect(world.state().spec.network.hidden[0]!.units).toBe(8)
  })

  test('a typed weight goes back to the value before it', () => {
    const world = readyWorld()
    world.engine.onFrame(frameAt(3))
    world.playground.edit.parameters([{ parameter: 5, value: 0.25 }])
    undo(world)
    redo(world)
    expect(world.asked()).toEqual(['edit 5 0.25', 'edit 5 3', 'edit 5 0.25'])
  })

  test.each(['reset', 'new-weights'] as const)(
    '%s ends the training that weights were typed into',
    (command) => {
      const world = readyWorld()
      world.playground.edit.units(0, 8)
      world.engine.onFrame(frameAt(3))
      world.playground.edit.parameters([{ parameter: 5, value: 0.25 }])
      world.playground.commands[command].perform()
      world.asked()
      while (world.state().canUndo) undo(world)
      expect(world.asked().filter((request) => request.startsWith('edit'))).toEqual([])
    },
  )

  test('Back takes an undo back, and undo takes Back back', () => {
    const world = readyWorld()
    world.playground.edit.units(0, 3)
    world.pass(5000)
    world.playground.edit.units(0, 4)
    world.back()
    expect(world.state().spec.network.hidden[0]!.units).toBe(3)
    expect(world.state()).toMatchObject({ canUndo: true, canRedo: true })
    redo(world)
    expect(world.state().spec.network.hidden[0]!.units).toBe(4)
    undo(world)
    world.back()
    expect(world.state().spec.network.hidden[0]!.units).toBe(4)
    expect(world.state()).toMatchObject({ canUndo: true, canRedo: false })
  })

  test('leave the language as it is', () => {
    const world = readyWorld('#lang=en')
    world.playground.edit.units(0, 3)
    world.playground.commands['next-language'].perform()
    undo(world)
    expect(world.state().language).toBe('es')
    expect(world.state().spec.network.hidden[0]!.units).toBe(8)
  })

  test('another link is a new start', () => {
    const world = readyWorld()
    world.playground.edit.units(0, 3)
    world.typeLink('#data=gauss')
    expect(world.state()).toMatchObject({ canUndo: false, canRedo: false })
  })
})

describe('when things go wrong', () => {
  test('divergence pauses, says why and offers the way back', () => {
    const world = readyWorld()
    world.playground.commands['toggle-play'].perform()
    world.engine.onDiverged({ reason: 'not-finite', epoch: 12, canRestore: true })
    expect(world.state()).toMatchObject({ playing: false, diverged: 'not-finite' })
    expect(world.state().notices).toMatchObject([
      { tone: 'error', key: 'notice.diverged.not-finite', params: { epoch: 12 }, action: 'restore' },
    ])
    world.asked()
    world.playground.edit.restore()
    expect(world.asked()).toEqual(['restore'])
    expect(world.state().diverged).toBeNull()
    expect(world.state().notices.map((notice) => notice.key)).toEqual(['notice.restored'])
  })

  test('a refused request becomes words, never a throw', async () => {
    const world = readyWorld()
    world.failing.set('edit 0 5', new EngineError('bad-parameters', 'parameter 0: expected finite, got NaN'))
    world.failing.set('step batch', new TypeError('boom'))
    world.playground.edit.parameters([{ parameter: 0, value: 5 }])
    world.playground.commands['step-batch'].perform()
    await new Promise(setImmediate)
    expect(world.state().notices.map((notice) => notice.key)).toEqual([
      'failure.bad-parameters',
      'failure.internal',
    ])
  })

  test('play that is refused is not shown as playing', async () => {
    const world = readyWorld()
    world.failing.set('play', new EngineError('network-too-large', 'too many units'))
    world.playground.commands['toggle-play'].perform()
    expect(world.state().playing).toBe(true)
    await new Promise(setImmediate)
    expect(world.state()).toMatchObject({ playing: false, notices: [{ key: 'failure.network-too-large' }] })
  })

  test('an engine that cannot start leaves the page standing and the transport off', () => {
    const world = openWorld()
    world.engine.onFailure('worker-died', 'gave up')
    expect(world.state()).toMatchObject({ engine: 'failed', playing: false })
    expect(world.playground.commands['toggle-play'].isEnabled(world.state())).toBe(false)
    expect(world.state().notices.at(-1)!.key).toBe('failure.worker-died')
  })

  test('a restarted worker and a healed context are mentioned once', () => {
    const world = readyWorld()
    world.engine.onRestart()
    world.engine.onRestart()
    world.engine.onTrainer({ ...CHOICE, reason: 'webgl-context-lost' })
    expect(world.state().notices.map((notice) => notice.key)).toEqual([
      'notice.worker-restarted',
      'notice.context-lost',
    ])
    world.playground.edit.dismiss(world.state().notices[0]!.id)
    expect(world.state().notices).toHaveLength(1)
  })
})

describe('view', () => {
  const palette = new Uint32Array(256)
  const classRamps = new Uint32Array(10 * 256)

  test('the engine is told what is visible, once per change', () => {
    const world = readyWorld()
    world.playground.edit.visible({ palette, classRamps, tiles: true, map: true })
    world.playground.edit.visible({ palette, classRamps, tiles: true, map: true })
    expect(world.asked()).toEqual(['view 10 false false'])
    world.playground.edit.enlarge(4)
    world.setHidden(true)
    world.playground.edit.view({ discretize: true })
    expect(world.asked()).toEqual(['view 4 false false', 'view 4 false true', 'view 4 true true'])
  })
})

describe('commands', () => {
  test('every one has words and no two share a key', () => {
    const { commands } = openWorld().playground
    const shortcuts = COMMAND_IDS.map((id) => commands[id].shortcut).filter((key) => key !== null)
    expect(new Set(shortcuts).size).toBe(shortcuts.length)
    for (const id of COMMAND_IDS) expect(commands[id].label).toBe(`command.${id}`)
  })

  test('steps wait for the engine', () => {
    const world = openWorld()
    world.asked()
    world.playground.commands['step-epoch'].perform()
    expect(world.asked()).toEqual([])
    world.engine.onTrainer(CHOICE)
    for (const unit of ['sample', 'batch', 'epoch'] as const)
      world.playground.commands[`step-${unit}`].perform()
    expect(world.asked()).toEqual(['step sample', 'step batch', 'step epoch'])
  })

  test('a step while playing pauses first', () => {
    const world = readyWorld()
    world.playground.commands['toggle-play'].perform()
    world.asked()
    world.playground.commands['step-batch'].perform()
    expect(world.asked()).toEqual(['pause', 'step batch'])
    expect(world.state().playing).toBe(false)
  })

  test('new weights and new samples count the seed on', () => {
    const world = readyWorld('#seed=999999')
    world.playground.commands['new-weights'].perform()
    expect(world.state().spec.network.seed).toBe(2)
    world.playground.commands['new-sample'].perform()
    expect(world.state().spec.data.seed).toBe(0)
  })
})
