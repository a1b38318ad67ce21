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

test('the pictures follow each other, without the curves where they are hidden', () => {
  const { playground, state } = openWorld()
  const pictures = () =>
    Array.from({ length: 4 }, () => {
      playground.commands.picture.perform()
      return state().presenting?.picture
    })
  playground.commands.present.perform()
  expect(pictures()).toEqual(['network', 'curves', 'both', 'output'])
  playground.edit.teaching({ hidden: ['curves'] })
  expect(pictures()).toEqual(['network', 'both', 'output', 'network'])
})

test('sharing while presenting opens what the presentation shows, which is closed with it', () => {
  const { playground, state } = openWorld()
  playground.commands.present.perform()
  playground.commands.share.perform()
  expect(state().shareOpen).toBe(true)
  playground.commands.present.perform()
  expect(state().shareOpen).toBe(false)
})

test('within another page there is no box to share with, unless it is presented', () => {
  const { playground, state } = openWorld('', { embedded: true })
  playground.commands.share.perform()
  expect(state().shareOpen).toBe(false)
  playground.commands.present.perform()
  playground.commands.share.perform()
  expect(state().shareOpen).toBe(true)
})

test('what belongs to presenting does nothing otherwise', () => {
  const { playground, state } = openWorld()
  for (const id of ['picture', 'spotlight'] as const) {
    expect(playground.commands[id].isEnabled(state())).toBe(false)
    playground.commands[id].perform()
  }
  expect(state().presenting).toBeNull()
})
