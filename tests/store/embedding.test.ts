import { describe, expect, test, vi } from 'vitest'
import { asksToEmbed, withoutEmbed } from '../../src/store/embedding.ts'
import { openWorld } from './world.fixtures.ts'

describe('the query of an address', () => {
  test.each([
    ['', false, ''],
    ['?', false, ''],
    ['?embed', true, ''],
    ['?embed=', true, ''],
    ['?embed=1', true, ''],
    ['?embed=true', true, ''],
    ['?embed=0', false, ''],
    ['?embed=False', false, ''],
    ['?embedded=1', false, '?embedded=1'],
    ['?course=12&embed=1', true, '?course=12'],
    ['?embed=1&course=%E4&x', true, '?course=%E4&x'],
    ['?embed=%', true, ''],
  ])('%s', (query, embeds, full) => {
    expect(asksToEmbed(query)).toBe(embeds)
    expect(withoutEmbed(query)).toBe(full)
  })
})

describe('a page that its query puts into another one', () => {
  const embeds = (world: ReturnType<typeof openWorld>) => world.state().spec.view.embed

  test('is embedded whatever its link says, one of TensorFlow Playground as well', () => {
    for (const hash of ['', '#data=xor', '#activation=relu&dataset=xor', '#embed=0'])
      expect(embeds(openWorld(hash, { embedded: true }))).toBe(true)
    expect(embeds(openWorld('#data=xor'))).toBe(false)
  })

  test('stays so after edits, Back, undo and another link', async () => {
    const world = openWorld('#data=xor', { embedded: true })
    world.playground.edit.training({ learningRate: 0.3 })
    expect(world.entries.at(-1)).toBe('#data=xor&lr=0.3&embed=1')
    world.playground.commands.undo.perform()
    expect(embeds(world)).toBe(true)
    world.back()
    expect(embeds(world)).toBe(true)
    world.typeLink('#data=gauss')
    await vi.waitFor(() => expect(world.state().spec.data.dataset).toBe('gauss'))
    expect(embeds(world)).toBe(true)
    expect(await world.playground.sharing.open('#data=moons')).toBe(true)
    expect(world.state().spec).toMatchObject({ data: { dataset: 'moons' }, view: { embed: true } })
  })

  test('shares and saves what opens in full', async () => {
    const world = openWorld('#data=xor', { embedded: true })
    await world.playground.sharing.copy('all')
    expect(world.copied).toEqual(['https://example.org/#data=xor'])
    await world.playground.sharing.save()
    expect(world.saved[0]?.text).not.toContain('embed')
  })
})

test('a page in full stays so when a link for a frame is pasted into it', async () => {
  const world = openWorld('#data=xor')
  expect(await world.playground.sharing.open('https://example.org/#data=moons&embed=1')).toBe(true)
  expect(world.state().spec).toMatchObject({ data: { dataset: 'moons' }, view: { embed: false } })
})
