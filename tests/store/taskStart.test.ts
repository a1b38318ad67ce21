import { describe, expect, test, vi } from 'vitest'
import { formatLink } from '../../src/spec/link.ts'
import type { Teaching } from '../../src/spec/teaching.ts'
import { PRESETS } from '../../src/lessons/presets.ts'
import { taskRules } from '../../src/store/taskRules.ts'
import { specWith } from '../spec/links.fixtures.ts'
import { frameAt } from './frames.fixtures.ts'
import { openWorld } from './world.fixtures.ts'

const server = vi.hoisted(() => ({ answers: false, asked: 0 }))
vi.mock('../../src/store/installTaskRules.ts', async (original) => {
  server.asked++
  if (!server.answers) throw new Error('offline')
  return original()
})

const TASK: Partial<Teaching> = {
  locks: ['noise'],
  goals: [[{ measure: 'loss-test', bound: 'max', value: 0.1 }]],
}
const openTask = (teaching = TASK) => openWorld(`#${formatLink(specWith({ teaching }))}`)
const said = ({ state }: ReturnType<typeof openWorld>) => state().notices.map(({ key }) => key)

describe('a task whose rules have not come with it', () => {
  test('cannot be changed, and a failed fetch is said with a way to try again', async () => {
    const world = openTask()
    await vi.waitFor(() => expect(said(world)).toEqual(['notice.no-task-rules']))
    expect(world.state().notices[0]).toMatchObject({ tone: 'error', action: 'try-again' })
    const { playground, state } = world
    const before = state().spec
    playground.edit.data({ samples: 100 })
    playground.edit.training({ learningRate: 1 })
    playground.edit.units(0, 3)
    playground.edit.view({ testData: true })
    playground.edit.preset(PRESETS[0]!)
    playground.commands['add-layer'].perform()
    playground.commands.undo.perform()
    expect(state().spec).toBe(before)
    // The reader's language is no setting of the task, and training on its own data no cheat.
    playground.edit.language('es')
    expect(state().spec.view.language).toBe('es')
    playground.commands['toggle-play'].perform()
    expect(state().playing).toBe(true)
    expect(said(world)).toEqual(['notice.no-task-rules'])
  })

  test('a task with nothing to keep asks for nothing', () => {
    const asked = server.asked
    const { playground, state } = openTask({ text: 'Go' })
    playground.edit.data({ samples: 100 })
    expect(state().spec.data.samples).toBe(100)
    expect(server.asked).toBe(asked)
  })

  test('is judged from when they are there', async () => {
    server.answers = true
    expect(taskRules.loaded).toBeNull()
    const world = openTask()
    world.engine.onFrame(frameAt(1, { test: { loss: 0.05, accuracy: 1 } }))
    expect(world.state().goals.met).toEqual([null])
    await vi.waitFor(() => expect(taskRules.loaded).not.toBeNull())
    world.engine.onFrame(frameAt(2, { test: { loss: 0.05, accuracy: 1 } }))
    expect(world.state().goals.met).toEqual([2])
    world.playground.edit.data({ samples: 100 })
    expect(world.state().spec.data.samples).toBe(100)
    expect(said(world)).toEqual([])
  })
})
