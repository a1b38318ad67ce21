import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { act } from 'react'
import { describe, expect, test } from 'vitest'
import type { Teaching } from '../../../src/spec/teaching.ts'
import { frameAt } from '../../store/frames.fixtures.ts'
import { specWith } from '../../spec/links.fixtures.ts'
import { stateOf } from '../fakePlayground.ts'
import { renderApp } from '../renderApp.tsx'

const GOALS: Teaching['goals'] = [
  [
    { measure: 'accuracy-test', bound: 'min', value: 95 },
    { measure: 'neurons', bound: 'max', value: 8 },
  ],
  [{ measure: 'loss-test', bound: 'max', value: 0.05 }],
]

/** The browser disables what is in a disabled fieldset, but in its legend. */
const isLocked = (control: Element) =>
  control.closest('fieldset[disabled]') !== null && control.closest('legend') === null

const withTask = (teaching: Partial<Teaching>) => stateOf(specWith({ teaching }))

describe('what a student has', () => {
  test('what is locked stands there and cannot be used; what is hidden is gone', () => {
    renderApp(withTask({ locks: ['noise', 'play'], hidden: ['learningRate', 'sin(x1)'] }))
    expect(isLocked(screen.getByRole('slider', { name: 'Noise' }))).toBe(true)
    expect(isLocked(screen.getByRole('slider', { name: 'Samples' }))).toBe(false)
    expect(isLocked(screen.getByTestId('play'))).toBe(true)
    expect(screen.queryByRole('slider', { name: 'Learning rate' })).toBeNull()
    expect(screen.queryByText('sin x₁')).toBeNull()
    const lock = within(screen.getByTestId('locked-noise')).getByRole('button', { name: 'Locked: Noise' })
    expect(isLocked(lock)).toBe(false)
  })

  test('nothing is locked for a teacher who writes the task', () => {
    renderApp({ ...withTask({ locks: ['noise'], hidden: ['learningRate'] }), role: 'teacher' })
    expect(screen.queryByTestId('locked-noise')).toBeNull()
    expect(isLocked(screen.getByRole('slider', { name: 'Learning rate' }))).toBe(false)
  })

  test('the task with its markup, and never HTML', async () => {
    renderApp(withTask({ text: 'Use **two** units\n- <img src=x>\n- `tanh`' }))
    const task = await screen.findByTestId('task')
    expect(within(task).getByText('two').tagName).toBe('STRONG')
    expect(within(task).getByText('tanh').tagName).toBe('CODE')
    expect(within(task).getByText('<img src=x>').tagName).toBe('LI')
    expect(task.querySelector('img')).toBeNull()
  })

  test('goals with what holds now, and what has been met', async () => {
    const { playground } = renderApp(withTask({ goals: GOALS }))
    const first = await screen.findByTestId('goal-1')
    act(() => playground.show(frameAt(3, { test: { loss: 0.2, accuracy: 0.9 } })))
    const [accuracy, neurons] = within(first).getAllByRole('listitem')
    expect(accuracy!.textContent).toContain('Test accuracy at least 95%now 90.0%')
    expect(accuracy!.getAttribute('data-holds')).toBe('false')
    expect(neurons!.getAttribute('data-holds')).toBe('true')
    expect(screen.getByTestId('goal-2').textContent).toContain('After the goal before')
    act(() => playground.state.setState({ goals: { refusal: null, met: [12.4, null] } }))
    expect(first.textContent).toContain('Met in epoch 12')
    expect(screen.getByTestId('goals-met').getAttribute('data-value')).toBe('1')
    act(() => playground.state.setState({ goals: { refusal: 'data', met: [12.4, null] } }))
    expect(screen.getByTestId('goals').textContent).toContain('Not judged: the data')
  })

  test('without a task there is no card', () => {
    renderApp(withTask({ locks: ['noise'] }))
    expect(screen.queryByTestId('task')).toBeNull()
  })
})

describe('the panel of a teacher', () => {
  const open = async (teaching: Partial<Teaching> = {}) => {
    const { playground } = renderApp({ ...withTask(teaching), role: 'teacher' })
    return { playground, panel: within(await screen.findByTestId('teach')), user: userEvent.setup() }
  }

  test('writes the task', async () => {
    const { playground, panel, user } = await open()
    playground.edit.teaching.mockImplementation((patch) =>
      playground.state.setState({ spec: specWith({ teaching: patch }) }),
    )
    await user.type(panel.getByTestId('teach-text'), 'Go ')
    expect(playground.edit.teaching).toHaveBeenLastCalledWith({ text: 'Go' })
    expect(panel.getByTestId<HTMLTextAreaElement>('teach-text').value).toBe('Go ')
  })

  test('adds a goal and a condition, changes and removes them', async () => {
    const { playground, panel, user } = await open({ goals: [GOALS[1]!] })
    await user.click(panel.getByTestId('add-goal'))
    expect(playground.edit.teaching).toHaveBeenLastCalledWith({
      goals: [GOALS[1], [{ measure: 'accuracy-test', bound: 'min', value: 95 }]],
    })
    await user.click(panel.getByTestId('add-condition-1'))
    expect(playground.edit.teaching).toHaveBeenLastCalledWith({
      goals: [[...GOALS[1]!, { measure: 'neurons', bound: 'max', value: 4 }]],
    })
    await user.selectOptions(panel.getByTestId('condition-measure'), 'gap')
    expect(playground.edit.teaching).toHaveBeenLastCalledWith({
      goals: [[{ measure: 'gap', bound: 'max', value: 0.05 }]],
    })
    await user.click(panel.getByRole('button', { name: 'Remove this condition' }))
    expect(playground.edit.teaching).toHaveBeenLastCalledWith({ goals: [] })
  })

  test('locks and hides by a press, and takes that back', async () => {
    const { playground, panel, user } = await open({ locks: ['speed'], hidden: ['loss'] })
    await user.click(panel.getByText('Lock and hide'))
    await user.click(panel.getByRole('button', { name: 'Lock: Noise' }))
    expect(playground.edit.teaching).toHaveBeenLastCalledWith({ locks: ['noise', 'speed'] })
    await user.click(panel.getByRole('button', { name: 'Hide: Loss' }))
    expect(playground.edit.teaching).toHaveBeenLastCalledWith({ hidden: [] })
    expect(panel.queryByRole('button', { name: 'Lock: Curves and metrics' })).toBeNull()
  })

  test('copies the link and shows what students see', async () => {
    const { playground, panel, user } = await open({ text: 'Go' })
    await user.click(panel.getByTestId('teach-copy'))
    expect(playground.sharing.copy).toHaveBeenLastCalledWith('settings')
    await user.click(panel.getByTestId('teach-preview'))
    expect(playground.edit.role).toHaveBeenLastCalledWith('preview')
  })

  test('a link that is too long for a code says so', async () => {
    const { playground, panel, user } = await open({ text: 'Go' })
    const link = { epoch: null, exact: true, table: false, tooLong: null, lacks: [] }
    playground.sharing.link.mockResolvedValue({ ...link, url: `https://example.org/#${'a'.repeat(1200)}` })
    await user.click(panel.getByTestId('teach-qr'))
    await panel.findByText(/has 1,\d+ characters/)
    expect(panel.queryByTestId('qr')).toBeNull()
  })
})
