import { expect, test, vi } from 'vitest'
import { openWorld } from './world.fixtures.ts'

test('a newer version is announced once and opened when asked, with every setting in the link', () => {
  const world = openWorld()
  const { versions, edit } = world.playground
  const first = vi.fn<() => void>()
  const second = vi.fn<() => void>()
  versions.announce(first)
  versions.announce(second)
  expect(world.state().notices).toMatchObject([{ tone: 'info', key: 'notice.new-version', action: 'reload' }])
  edit.data({ noise: 10 })
  edit.data({ noise: 20 })
  second.mockImplementation(() => expect(world.entries.at(-1)).toContain('noise=20'))
  versions.take()
  expect(first).not.toHaveBeenCalled()
  expect(second).toHaveBeenCalledOnce()
})

test('before a version is announced there is none to open', () => {
  const world = openWorld()
  expect(() => world.playground.versions.take()).not.toThrow()
  expect(world.state().notices).toEqual([])
})
