import { describe, expect, test, vi } from 'vitest'
import { formatLink } from '../../src/spec/link.ts'
import { NO_TEACHING, type Teaching } from '../../src/spec/teaching.ts'
import '../../src/store/installTaskRules.ts'
import { specWith } from '../spec/links.fixtures.ts'
import { openWorld } from './world.fixtures.ts'

const RULED: Partial<Teaching> = { locks: ['noise'], text: 'Go' }
const linkOf = (teaching: Partial<Teaching>) => `#${formatLink(specWith({ teaching }))}`

describe('the way into the panel of a teacher', () => {
  test.each([
    { locks: ['noise'] },
    { hidden: ['loss'] },
    { goals: [[{ measure: 'epochs', bound: 'max', value: 9 }]] },
  ] as const)('a task that came with a link (%o) is unlocked only by a further word', (teaching) => {
    const { playground, state } = openWorld(linkOf(teaching))
    playground.commands.teach.perform()
    expect(state()).toMatchObject({ role: 'student', taskOrigin: 'given', unlockOpen: true })
    playground.edit.unlockOpen(false)
    expect(state()).toMatchObject({ role: 'student', taskOrigin: 'given', unlockOpen: false })
    playground.commands.teach.perform()
    playground.edit.unlock()
    expect(state()).toMatchObject({ role: 'teacher', taskOrigin: 'unlocked', unlockOpen: false })
    playground.commands.teach.perform()
    expect(state().role).toBe('preview')
    // Once unlocked, it goes to and fro.
    playground.commands.teach.perform()
    expect(state().role).toBe('teacher')
  })

  test.each(['', linkOf({ text: 'Go' })])('is open where nothing is locked: %s', (hash) => {
    const { playground, state } = openWorld(hash)
    playground.commands.teach.perform()
    expect(state()).toMatchObject({ role: 'teacher', taskOrigin: 'own', unlockOpen: false })
  })

  test('a task that is written here is the teacher’s own', () => {
    const { playground, state } = openWorld()
    playground.edit.role('teacher')
    playground.edit.teaching(RULED)
    playground.edit.role('preview')
    playground.commands.teach.perform()
    expect(state()).toMatchObject({ role: 'teacher', taskOrigin: 'own' })
  })

  test('without a task there is nothing to preview', () => {
    const { playground, state } = openWorld()
    playground.edit.role('teacher')
    playground.commands.teach.perform()
    expect(state().role).toBe('student')
  })

  test('whoever removes a task that was given writes one of their own', () => {
    const { playground, state } = openWorld(linkOf(RULED))
    playground.edit.unlock()
    playground.edit.teaching(NO_TEACHING)
    playground.edit.teaching({ text: 'Other' })
    expect(state().taskOrigin).toBe('own')
  })

  test('is closed in a frame of another page, and ends a presentation', () => {
    const embedded = openWorld(`#${formatLink(specWith({ view: { embed: true } }))}`)
    embedded.playground.commands.teach.perform()
    expect(embedded.state().role).toBe('student')
    const { playground, state } = openWorld()
    playground.commands.present.perform()
    playground.commands.teach.perform()
    expect(state()).toMatchObject({ role: 'teacher', presenting: null })
  })
})

describe('opening a task', () => {
  test.each(['teacher', 'preview'] as const)('makes a student of a %s', async (role) => {
    const { playground, state, typeLink } = openWorld()
    playground.edit.role('teacher')
    playground.edit.teaching({ text: 'Mine' })
    playground.edit.role(role)
    typeLink(linkOf(RULED))
    await vi.waitFor(() => expect(state()).toMatchObject({ role: 'student', taskOrigin: 'given' }))
  })

  test('by Back makes nobody a teacher of it', async () => {
    const { playground, state, back } = openWorld(linkOf(RULED))
    playground.edit.data({ samples: 100 })
    playground.state.setState({ taskOrigin: 'own', spec: specWith({}) })
    back()
    await vi.waitFor(() => expect(state().spec.teaching.locks).toEqual(['noise']))
    expect(state().taskOrigin).toBe('given')
  })

  test('of none leaves a teacher with the panel, and ends a preview', () => {
    const { playground, state, typeLink } = openWorld()
    playground.edit.role('teacher')
    typeLink('#data=xor')
    expect(state().role).toBe('teacher')
    playground.edit.teaching({ text: 'Mine' })
    playground.edit.role('preview')
    typeLink('#data=spiral')
    expect(state().role).toBe('student')
  })

  test('again gives it as it was given, in the language of now', () => {
    const { playground, state } = openWorld(linkOf(RULED))
    playground.edit.unlock()
    playground.edit.data({ noise: 40 })
    playground.edit.language('es')
    playground.edit.takeAgain()
    expect(state().spec).toMatchObject({ data: { noise: 0 }, view: { language: 'es' }, teaching: RULED })
    expect(state()).toMatchObject({ role: 'student', canUndo: false, playing: false })
  })
})
