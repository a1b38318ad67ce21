import { describe, expect, test } from 'vitest'
import { formatLink } from '../../src/spec/link.ts'
import type { Teaching } from '../../src/spec/teaching.ts'
import { dataFingerprint } from '../../src/spec/dataFingerprint.ts'
import { DEFAULT_SPEC } from '../../src/spec/spec.ts'
import { specWith } from '../spec/links.fixtures.ts'
import '../../src/store/installTaskRules.ts'
import { frameAt } from './frames.fixtures.ts'
import { openWorld } from './world.fixtures.ts'

const GOALS: Teaching['goals'] = [
  [{ measure: 'loss-test', bound: 'max', value: 0.5 }],
  [
    { measure: 'loss-test', bound: 'max', value: 0.1 },
    { measure: 'epochs', bound: 'max', value: 50 },
  ],
]

function openTask(teaching: Partial<Teaching> = {}) {
  const world = openWorld(`#${formatLink(specWith({ teaching: { goals: GOALS, ...teaching } }))}`)
  return {
    ...world,
    /** A frame of this epoch with this test loss. */
    learn: (epoch: number, loss: number) =>
      world.engine.onFrame(frameAt(epoch, { test: { loss, accuracy: 0.5 } })),
    goals: () => world.state().goals,
  }
}

/** The same task, written here by a teacher who still has the panel open. */
function writeTask() {
  const world = openWorld()
  world.playground.edit.role('teacher')
  world.playground.edit.teaching({ goals: GOALS })
  return {
    ...world,
    learn: (epoch: number, loss: number) =>
      world.engine.onFrame(frameAt(epoch, { test: { loss, accuracy: 0.5 } })),
    goals: () => world.state().goals,
  }
}

describe('goals of a task', () => {
  test('are met in their order, with their epochs, and stay met', () => {
    const { learn, goals, playground } = openTask()
    expect(goals()).toEqual({ refusal: null, met: [null, null] })
    learn(1, 0.6)
    expect(goals().met).toEqual([null, null])
    learn(4, 0.4)
    expect(goals().met).toEqual([4, null])
    learn(60, 0.05)
    expect(goals().met).toEqual([4, null])
    playground.commands.reset.perform()
    learn(20, 0.05)
    expect(goals()).toEqual({ refusal: null, met: [4, 20] })
  })

  test('are not judged on other data, nor on what was learned from them, until training begins anew', () => {
    const { learn, goals, playground } = openTask()
    playground.edit.data({ trainShare: 100 })
    learn(10, 0.01)
    expect(goals()).toEqual({ refusal: 'data', met: [null, null] })
    playground.edit.data({ trainShare: 50 })
    learn(11, 0.01)
    expect(goals()).toEqual({ refusal: 'elsewhere', met: [null, null] })
    playground.commands.reset.perform()
    expect(goals().refusal).toBeNull()
    learn(12, 0.01)
    expect(goals().met).toEqual([12, 12])
  })

  test('data that were changed and changed back before anything was learned do no harm', () => {
    const { learn, goals, playground } = openTask()
    learn(0, 0.7)
    playground.edit.data({ noise: 40 })
    playground.commands.undo.perform()
    learn(0, 0.7)
    expect(goals().refusal).toBeNull()
  })

  test.each([{ seed: 2 }, { noise: 1 }, { samples: 400 }, { dataset: 'xor' } as const])(
    'other points are %o',
    (patch) => {
      const { learn, goals, playground } = openTask()
      playground.edit.data(patch)
      learn(10, 0.01)
      expect(goals()).toEqual({ refusal: 'data', met: [null, null] })
    },
  )

  test('a link whose data are not those that its goals are judged on meets none', () => {
    const { learn, goals } = openTask({ goalData: dataFingerprint(specWith({ data: { seed: 9 } })) })
    learn(10, 0.01)
    expect(goals()).toEqual({ refusal: 'data', met: [null, null] })
    const good = openTask({ goalData: dataFingerprint(DEFAULT_SPEC) })
    good.learn(10, 0.01)
    expect(good.goals().met).toEqual([10, 10])
  })

  test('are not judged while a teacher writes them, nor in the past', () => {
    const { learn, goals, playground } = writeTask()
    learn(10, 0.01)
    expect(goals().met).toEqual([null, null])
    playground.edit.role('preview')
    playground.state.setState({ visited: 3 })
    learn(3, 0.01)
    expect(goals().met).toEqual([null, null])
    playground.state.setState({ visited: null })
    learn(11, 0.01)
    expect(goals()).toEqual({ refusal: null, met: [11, 11] })
  })

  test('do not count once the task that came with the link is unlocked, until it is started again', () => {
    const { learn, goals, playground, state, entries } = openTask({ locks: ['noise'] })
    const given = entries.at(-1)
    learn(4, 0.4)
    playground.edit.unlock()
    expect(goals()).toEqual({ refusal: 'unlocked', met: [4, null] })
    playground.edit.data({ noise: 40 })
    playground.edit.role('preview')
    learn(5, 0.01)
    playground.commands.reset.perform()
    learn(6, 0.01)
    expect(goals()).toEqual({ refusal: 'unlocked', met: [null, null] })
    playground.edit.takeAgain()
    expect(state()).toMatchObject({ role: 'student', taskOrigin: 'given', spec: { data: { noise: 0 } } })
    expect(entries.at(-1)).toBe(given)
    expect(goals()).toEqual({ refusal: null, met: [null, null] })
    learn(5, 0.01)
    expect(goals().met).toEqual([5, 5])
  })

  test('begin anew when they change', () => {
    const { learn, goals, playground } = writeTask()
    playground.edit.role('preview')
    learn(10, 0.01)
    expect(goals().met).toEqual([10, 10])
    playground.edit.role('teacher')
    playground.edit.teaching({ goals: [[{ measure: 'gap', bound: 'max', value: 1 }]] })
    expect(goals()).toEqual({ refusal: null, met: [null] })
  })

  test('weights that came with a link do not count before a reset', async () => {
    const { learn, goals, playground } = openTask()
    learn(5, 0.7)
    const shared = await playground.sharing.link('all')
    expect(await playground.sharing.open(shared!.url)).toBe(true)
    learn(6, 0.01)
    expect(goals()).toEqual({ refusal: 'opened', met: [null, null] })
    playground.commands.reset.perform()
    learn(6, 0.01)
    expect(goals().met).toEqual([6, 6])
  })
})

test('whatever a teacher changes of the data, the goals are judged on them', () => {
  const { playground, state } = openWorld()
  playground.edit.role('teacher')
  playground.edit.teaching({ goals: GOALS })
  expect(state().spec.teaching.goalData).toBe(dataFingerprint(DEFAULT_SPEC))
  playground.edit.data({ seed: 7 })
  expect(state().spec.teaching.goalData).toBe(dataFingerprint(specWith({ data: { seed: 7 } })))
  playground.edit.teaching({ goals: [] })
  expect(state().spec.teaching.goalData).toBe('')
})
