import { expect, test } from 'vitest'
import { openWorld } from './world.fixtures.ts'

test('presenting takes the theme for projectors, and leaving it brings back the one before, which is kept', () => {
  const { playground, state } = openWorld()
  playground.edit.theme('dark')
  playground.commands.present.perform()
  expect(state()).toMatchObject({ theme: 'projector', presenting: { picture: 'output', spotlight: false } })
  playground.commands.picture.perform()
  playground.commands.spotlight.perform()
  expect(state()).toMatchObject({ theme: 'projector', presenting: { picture: 'network', spotlight: true } })
  playground.commands.present.perform()
  expect(state()).toMatchObject({ theme: 'dark', presenting: null })
})

test('what belongs to presenting does nothing otherwise', () => {
  const { playground, state } = openWorld()
  for (const id of ['picture', 'spotlight'] as const) {
    expect(playground.commands[id].isEnabled(state())).toBe(false)
    playground.commands[id].perform()
  }
  expect(state().presenting).toBeNull()
})
