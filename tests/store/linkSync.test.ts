import { expect, test, vi } from 'vitest'
import { openWorld } from './world.fixtures.ts'

test('a slider dragged for half a minute writes the history no more than 62 times, and ends up right', () => {
  const world = openWorld()
  for (let move = 1; move <= 1800; move++) {
    world.playground.edit.data({ noise: move % 50 })
    world.pass(1000 / 60)
  }
  world.playground.edit.data({ noise: 42 })
  world.pass(500)
  expect(world.writes.length).toBeLessThanOrEqual(62)
  expect(world.entries).toEqual(['', '#noise=42'])
})

test('another gesture first writes what its predecessor left waiting, so Back finds it', () => {
  const world = openWorld()
  world.playground.edit.data({ noise: 5 })
  world.playground.edit.data({ noise: 10 })
  world.playground.edit.training({ learningRate: 1 })
  expect(world.entries).toEqual(['', '#noise=10', '#noise=10&lr=1'])
})

test('a slider that comes back to where it was leaves no late write behind', () => {
  const world = openWorld()
  for (const noise of [5, 10, 5]) world.playground.edit.data({ noise })
  world.pass(1000)
  expect(world.entries).toEqual(['', '#noise=5'])
})

test('what the browser refuses is written later, still as an entry of its own', () => {
  const world = openWorld()
  world.browser.refuses = true
  world.playground.edit.data({ noise: 5 })
  world.pass(500)
  world.playground.edit.data({ noise: 10 })
  expect(world.entries).toEqual([''])
  world.browser.refuses = false
  world.pass(500)
  expect(world.entries).toEqual(['', '#noise=10'])
})

test('a page that is hidden writes at once, for it may be the last thing it does', () => {
  const world = openWorld()
  for (const noise of [5, 10]) world.playground.edit.data({ noise })
  expect(world.entries.at(-1)).toBe('#noise=5')
  world.setHidden(true)
  expect(world.entries.at(-1)).toBe('#noise=10')
})

test('Back drops what still waits: the page shows what the address bar says', () => {
  const world = openWorld()
  for (const noise of [5, 10]) world.playground.edit.data({ noise })
  world.back()
  world.pass(1000)
  expect(world.entries).toEqual([''])
  expect(world.state().spec.data.noise).toBe(0)
})

test('what is shared is what the page shows, whatever the address bar still says', async () => {
  const world = openWorld()
  for (const noise of [5, 10]) world.playground.edit.data({ noise })
  world.playground.commands.share.perform()
  await vi.waitFor(() => expect(world.copied).toEqual(['https://example.org/#noise=10']))
})
