import { beforeEach, describe, expect, test } from 'vitest'
import {
  mayBePlaygroundLink,
  playgroundReader,
} from '../../src/spec/tensorflowPlayground/playgroundReader.ts'
import { formatLink } from '../../src/spec/link.ts'
import { loadReadersOf } from '../../src/store/linkReaders.ts'
import { readShared } from '../../src/store/shareReading.ts'
import { COURSE_LINKS } from '../spec/tensorflowPlayground/courseLinks.ts'
import { LINKS } from '../spec/links.fixtures.ts'
import { openWorld } from './world.fixtures.ts'

const XOR = '#dataset=xor&seed=0.5&networkShape=4,2&batchSize=15'
const NOTICE = {
  tone: 'info',
  key: 'notice.playground-link',
  details: [{ key: 'playground-note.partial-batch', params: { left: 10 } }],
  action: 'cross-entropy',
}
const NOTHING_AT_HAND = { findTable: () => null, images: () => null }

beforeEach(async () => {
  await loadReadersOf(XOR)
})

describe('what reads them', () => {
  test('is asked for by every one of them', () => {
    for (const { theirs } of COURSE_LINKS) expect(mayBePlaygroundLink(theirs)).toBe(true)
    expect(playgroundReader.read(XOR)).not.toBeNull()
  })

  test('is not asked for by ours', () => {
    for (const [link] of LINKS) expect([link, mayBePlaygroundLink(`#${link}`)]).toEqual([link, false])
  })
})

describe('a link of TensorFlow Playground', () => {
  test('opens the page, which says so and leaves the address as it is', () => {
    const { state, entries, builds } = openWorld(XOR)
    expect(state().spec).toMatchObject({ data: { dataset: 'xor', playgroundSeed: '0.5' } })
    expect(state().notices).toMatchObject([NOTICE])
    expect(entries).toEqual([XOR])
    expect(builds.at(-1)?.spec).toBe(state().spec)
  })

  test('opens where it is put into the address of the open page', async () => {
    const { state, typeLink } = openWorld('#data=sine')
    typeLink(XOR)
    await expect.poll(() => state().spec.data.dataset).toBe('xor')
    expect(state().notices).toMatchObject([NOTICE])
  })

  test('of a regression is offered no other loss', () => {
    const { state } = openWorld('#problem=regression&seed=0.5')
    expect(state().notices).toMatchObject([{ key: 'notice.playground-link', details: [], action: null }])
  })

  test('says what was out of range besides', () => {
    const { state } = openWorld('#learningRate=99&seed=0.5')
    expect(state().notices.map(({ key }) => key)).toEqual(['notice.link-repaired', 'notice.playground-link'])
  })

  test('is followed by a link of ours from the first edit on, and Back opens it again', async () => {
    const { playground, state, entries, back } = openWorld(XOR)
    playground.edit.training({ loss: 'binary_crossentropy' })
    expect(entries.at(-1)).toBe(`#${formatLink(state().spec)}`)
    back()
    await expect.poll(() => state().spec.training.loss).toBe('half_squared_error')
  })
})

describe('its seed', () => {
  const seedsOf = ({ state }: ReturnType<typeof openWorld>) => {
    const { data, network } = state().spec
    return [data.playgroundSeed, data.seed, network.playgroundSeed, network.seed]
  }

  test('stays with other settings, and gives way to a new sample or new weights, each by itself', () => {
    const world = openWorld(XOR)
    const { commands, edit } = world.playground
    edit.data({ noise: 20, dataset: 'spiral' })
    edit.units(0, 6)
    expect(seedsOf(world)).toEqual(['0.5', 1, '0.5', 1])
    commands['new-weights'].perform()
    expect(seedsOf(world)).toEqual(['0.5', 1, null, 2])
    commands['new-sample'].perform()
    expect(seedsOf(world)).toEqual([null, 2, null, 2])
    commands.undo.perform()
    commands.undo.perform()
    expect(seedsOf(world)).toEqual(['0.5', 1, '0.5', 1])
  })

  test('gives way to typed seeds', () => {
    const world = openWorld(XOR)
    world.playground.edit.networkSeed(7)
    world.playground.edit.data({ seed: 9 })
    expect(seedsOf(world)).toEqual([null, 9, null, 7])
  })
})

test('first biases are typed within their limits', () => {
  const { playground, state } = openWorld()
  playground.edit.bias(0.1)
  expect(state().spec.network.bias).toBe(0.1)
  playground.edit.bias(-99)
  expect(state().spec.network.bias).toBe(-10)
})

describe('pasted text', () => {
  test.each(COURSE_LINKS)('opens: $name', ({ theirs, ours }) => {
    expect(formatLink(readShared(theirs, NOTHING_AT_HAND)!.spec)).toBe(ours)
  })

  test('that is another link or none is not taken for one', () => {
    expect(readShared('https://example.org/?dataset=xor#top', NOTHING_AT_HAND)).toBeNull()
    expect(readShared('https://example.org/#data=xor', NOTHING_AT_HAND)?.notes).toBeUndefined()
  })
})
