import { describe, expect, test, vi } from 'vitest'
import { openLink } from '../../src/spec/openLink.ts'
import '../../src/spec/packed/installPacked.ts'
import { frameAt } from './frames.fixtures.ts'
import { CHOICE, openWorld } from './world.fixtures.ts'

/** A playground that stands at epoch 12. */
function trainedWorld(hash = '#data=xor') {
  const world = openWorld(hash)
  world.engine.onTrainer(CHOICE)
  world.engine.onFrame(frameAt(12))
  world.asked()
  return world
}

type World = ReturnType<typeof openWorld>

const keys = (world: World) => world.state().notices.map(({ key }) => key)

async function copiedFrom(world: World, kind: 'all' | 'settings'): Promise<string> {
  await world.playground.sharing.copy(kind)
  return world.copied.at(-1)!.replace('https://example.org/', '')
}

async function savedFrom(world: World): Promise<{ name: string; text: string }> {
  await world.playground.sharing.save()
  return world.saved.at(-1)!
}

describe('sharing', () => {
  test('copies what is shown with its weights, and says so', async () => {
    const world = trainedWorld()
    const { spec, trained } = openLink(await copiedFrom(world, 'all'))
    expect(spec).toEqual(world.state().spec)
    expect(trained).toEqual({ parameters: frameAt(12).parameters, ...frameAt(12).progress })
    expect(world.state().notices).toMatchObject([
      { key: 'notice.link-copied.trained', params: { epoch: 12 }, tone: 'info' },
    ])
  })

  test('copies the settings alone where they are asked for', async () => {
    expect(await copiedFrom(trainedWorld(), 'settings')).toBe('#data=xor')
  })

  test('a moment of the past that is looked at is what is shared', async () => {
    const world = trainedWorld()
    world.engine.onFrame(frameAt(20))
    world.playground.edit.visit(12)
    expect(openLink(await copiedFrom(world, 'all')).trained?.epoch).toBe(12)
  })

  test('what is too long for a link is copied without weights, and a file is offered', async () => {
    const world = openWorld(`#net=${Array.from({ length: 8 }, () => '32.tanh').join()}`)
    world.engine.onTrainer(CHOICE)
    const { parameterCount } = world.state().network
    world.engine.onFrame(frameAt(12, { parameters: new Float32Array(parameterCount).map(Math.random) }))
    expect(await copiedFrom(world, 'all')).not.toContain('pack=')
    expect(world.state().notices).toMatchObject([
      { key: 'notice.link-too-long', details: [{ key: 'share.lacks.weights' }], action: 'save' },
    ])
  })
})

describe('opening a link that packs', () => {
  test('builds its settings and goes to where training stood, paused', async () => {
    const hash = await copiedFrom(trainedWorld('#data=xor&opt=adam'), 'all')
    const world = openWorld(hash)
    expect(world.asked()).toEqual(['build', 'visit 300'])
    expect(world.builds).toMatchObject([{ from: 'start', spec: { data: { dataset: 'xor' } } }])
    expect(world.visited[0]).toEqual({
      parameters: frameAt(12).parameters,
      slots: [],
      updates: 0,
      progress: frameAt(12).progress,
    })
    expect(world.state().playing).toBe(false)
    expect(world.state().notices).toMatchObject([
      { key: 'notice.opened-trained', params: { epoch: 12 }, details: [{ key: 'notice.opened-slots' }] },
    ])
  })

  test('says nothing of an optimizer that remembers nothing', async () => {
    const world = openWorld(await copiedFrom(trainedWorld(), 'all'))
    expect(world.state().notices).toMatchObject([{ key: 'notice.opened-trained', details: [] }])
  })

  test('typed into the open page does the same', async () => {
    const hash = await copiedFrom(trainedWorld(), 'all')
    const world = trainedWorld('')
    world.typeLink(hash)
    await vi.waitFor(() => expect(world.asked()).toEqual(['build', 'visit 300']))
    expect(world.state().spec.data.dataset).toBe('xor')
  })

  test('an edit afterwards writes the plain settings, and Back keeps what was learned since', async () => {
    const hash = await copiedFrom(trainedWorld(), 'all')
    const world = openWorld(hash)
    world.playground.edit.training({ learningRate: 0.3 })
    expect(world.entries).toEqual([hash, '#data=xor&lr=0.3'])
    world.asked()
    world.back()
    await vi.waitFor(() => expect(world.asked()).toEqual(['configure']))
    expect(world.state().spec.training.learningRate).toBe(0.03)
  })

  test('cut off: the settings open, and one line says what is lost', async () => {
    const hash = await copiedFrom(trainedWorld(), 'all')
    const world = openWorld(hash.slice(0, -5))
    expect(world.asked()).toEqual(['build'])
    expect(world.state().spec.data.dataset).toBe('xor')
    expect(world.state().notices).toMatchObject([
      { key: 'notice.link-repaired', details: [{ key: 'repair.packed-damaged' }] },
    ])
  })
})

describe('files', () => {
  test('hold what is shown, are named after it, and open again', async () => {
    const parameters = frameAt(12).parameters.with(3, 0.25)
    const world = trainedWorld('#data=xor&opt=momentum')
    const slots = [new Float32Array(33).fill(0.5)]
    world.engine.onFrame(frameAt(13, { parameters, slots, updates: 40, optimizer: 'momentum' }))
    const { name, text } = await savedFrom(world)
    expect(name).toBe('xor-13.sinapsis.json')

    const other = trainedWorld('')
    expect(await other.playground.sharing.open(text)).toBe(true)
    expect(other.asked()).toEqual(['build', 'visit 325'])
    expect(other.visited[0]).toMatchObject({ parameters, slots, updates: 40 })
    expect(other.entries.at(-1)).toBe('#data=xor&opt=momentum')
    expect(other.state().notices).toMatchObject([{ key: 'notice.opened-trained', details: [] }])
  })

  test('hold no moments of an optimizer that is no longer in use', async () => {
    const world = trainedWorld('#data=xor&opt=adam')
    world.engine.onFrame(frameAt(13, { slots: [new Float32Array(33)], optimizer: 'momentum' }))
    const { text } = await savedFrom(world)
    expect(JSON.parse(text)).toMatchObject({ trained: { moments: [] } })
  })

  test('that are not ours change nothing and are refused in words', async () => {
    const world = trainedWorld()
    const before = world.state().spec
    const file = new File(['{"data":"xor"}'], 'some.json')
    expect(await world.playground.sharing.openFile(file)).toBe(false)
    expect(keys(world)).toEqual(['notice.not-ours'])
    expect(world.state().spec).toBe(before)
    expect(world.asked()).toEqual([])
  })

  test('that are huge are not read', async () => {
    const world = trainedWorld()
    const file = new File([], 'huge.json')
    Object.defineProperty(file, 'size', { value: 1e12 })
    const text = vi.spyOn(file, 'text')
    expect(await world.playground.sharing.openFile(file)).toBe(false)
    expect(text).not.toHaveBeenCalled()
  })
})

describe('a pasted text', () => {
  test.each([
    ['#data=gauss', 'gauss'],
    ['data=gauss', 'gauss'],
    ['  https://example.org/#data=gauss&lr=1\n', 'gauss'],
    ['https://elsewhere.org/some/page?x=1#data=gauss', 'gauss'],
    ['https://example.org/#', 'circle'],
  ])('%s is a link', async (text, dataset) => {
    const world = trainedWorld()
    expect(await world.playground.sharing.open(text)).toBe(true)
    expect(world.state().spec.data.dataset).toBe(dataset)
  })

  test.each([
    '',
    'hello',
    'https://example.org/',
    'javascript:alert(1)',
    'a, b\n1, 2',
    'datax=1',
    'x'.repeat(200_000),
  ])('%.30s is none', async (text) => {
    const world = trainedWorld()
    expect(await world.playground.sharing.open(text)).toBe(false)
    expect(keys(world)).toEqual(['notice.not-ours'])
    expect(world.asked()).toEqual([])
  })

  test('with formulas and damage opens with what is valid', async () => {
    const world = trainedWorld()
    expect(await world.playground.sharing.open('#in=x1,x1^3&lr=fast&pack=AAAA')).toBe(true)
    expect(world.state().spec.features).toEqual(['x1', 'x1^3'])
    expect(
      world
        .state()
        .notices.at(-1)
        ?.details.map(({ key }) => key),
    ).toEqual(['repair.packed-damaged', 'repair.not-a-number'])
  })
})
