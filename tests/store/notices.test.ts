import { expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { FAILURES } from '../../src/engine/trainer.ts'
import { en } from '../../src/i18n/en/index.ts'
import { enLater } from '../../src/i18n/en/later/index.ts'
import { DEFAULT_SPEC } from '../../src/spec/spec.ts'
import { initialState } from '../../src/store/initialState.ts'
import { createNotices } from '../../src/store/notices.ts'
import type { PlaygroundState } from '../../src/store/state.ts'
import { specWith } from '../spec/links.fixtures.ts'
import { stopAt } from './frames.fixtures.ts'

function openNotices() {
  const preferences = {
    language: () => 'en' as const,
    theme: () => 'light' as const,
    setLanguage() {},
    setTheme() {},
  }
  const state = createStore<PlaygroundState>(() => initialState(DEFAULT_SPEC, preferences))
  return { state, notices: createNotices(state), said: () => state.getState().notices }
}

test('the same thing said twice stands there once, with the newer numbers and last', () => {
  const { notices, said } = openNotices()
  notices.diverged('exploding', 3, true)
  notices.say({ tone: 'info', key: 'notice.link-copied' })
  notices.diverged('exploding', 9, false)
  expect(said()).toMatchObject([
    { key: 'notice.link-copied' },
    { key: 'notice.diverged.exploding', params: { epoch: 9 }, action: null },
  ])
})

test('numbers are never used again, so a late dismissal hits nothing else', () => {
  const { notices, said } = openNotices()
  notices.say({ tone: 'info', key: 'notice.link-copied' })
  const { id } = said()[0]!
  notices.say({ tone: 'info', key: 'notice.link-copied' })
  notices.dismiss(id)
  expect(said()).toHaveLength(1)
  notices.dismiss(said()[0]!.id)
  expect(said()).toEqual([])
})

test('an end of training is said with its epochs; only early stopping has something to go on for', () => {
  const { notices, said } = openNotices()
  notices.stopped(stopAt(3, 9))
  expect(said()).toMatchObject([
    {
      key: 'notice.stopped.early-stopping',
      params: { epoch: 9, best: 3, loss: 0.1 },
      action: 'go-on',
    },
  ])
  notices.stopped({ ...stopAt(3, 9), reason: 'nothing-wrong', best: null })
  expect(said()[1]).toMatchObject({ key: 'notice.stopped.nothing-wrong', params: { epoch: 9 }, action: null })
})

test('where a teacher hides the test loss, early stopping does not say it', () => {
  const { notices, said, state } = openNotices()
  const spec = specWith({ teaching: { hidden: ['testLoss'] } })
  state.setState({ spec })
  notices.stopped(stopAt(3, 9))
  expect(said()).toMatchObject([{ key: 'notice.stopped.untold', params: { epoch: 9, best: 3 } }])
  expect(enLater['notice.stopped.untold']).not.toContain('{loss}')
  notices.dismissEnd()
  expect(said()).toEqual([])
})

test('once training goes on, what was said of its end goes, and nothing else', () => {
  const { notices, said } = openNotices()
  notices.diverged('not-finite', 3, true)
  notices.diverged('exploding', 3, false)
  notices.failed('internal')
  notices.stopped(stopAt(3, 9))
  notices.stopped({ ...stopAt(3, 9), reason: 'nothing-wrong', best: null })
  notices.dismissEnd()
  expect(said().map(({ key }) => key)).toEqual(['failure.internal'])
})

test('a hostile link is said in one notice that counts all repairs and lists eight', () => {
  const { notices, said } = openNotices()
  notices.linkRepaired([])
  expect(said()).toEqual([])
  const repair = { field: 'key', problem: 'unknown-key', given: 'x', used: '' } as const
  notices.linkRepaired(Array.from({ length: 50 }, () => repair))
  expect(said()).toMatchObject([{ tone: 'warning', params: { count: 50 } }])
  expect(said()[0]!.details).toHaveLength(8)
})

test.each(FAILURES)('the failure %s has words', (failure) => {
  const { notices, said } = openNotices()
  notices.failed(failure)
  expect(said()[0]!.tone).toBe('error')
  expect({ ...en, ...enLater }).toHaveProperty([said()[0]!.key])
})
