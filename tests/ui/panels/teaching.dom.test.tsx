import { act, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
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
    expect(accuracy!.textContent).toContain('Test accuracy at least 95% now 90.0%')
    expect(accuracy!.getAttribute('data-holds')).toBe('false')
    expect(neurons!.getAttribute('data-holds')).toBe('true')
    expect(screen.getByTestId('goal-2').textContent).toContain('After the goal before')
    act(() => playground.state.setState({ goals: { refusal: null, met: [12.4, null] } }))
    expect(first.textContent).toContain('Met in epoch 12')
    expect(screen.getByTestId('goals-met').getAttribute('data-value')).toBe('1')
    act(() => playground.state.setState({ goals: { refusal: 'data', met: [12.4, null] } }))
    expect(screen.getByTestId('goals').textContent).toContain('Not judged: the data')
  })

  test('where the test loss is hidden, nothing says it: neither goals nor the summary nor the metrics', async () => {
    const { playground } = renderApp(withTask({ goals: GOALS, hidden: ['testLoss'] }))
    const first = await screen.findByTestId('goal-1')
    act(() => playground.show(frameAt(3, { test: { loss: 0.2, accuracy: 0.9 } })))
    const [accuracy] = within(first).getAllByRole('listitem')
    expect(accuracy!.textContent).toBe('Test accuracy at least 95% ')
    expect(accuracy!.getAttribute('data-holds')).toBe('false')
    act(() => playground.state.setState({ playing: true }))
    act(() => playground.state.setState({ playing: false }))
    expect(document.body.textContent).toContain('Epoch 3, training loss 0.250.')
    expect(document.body.textContent).not.toMatch(/0\.200|90\.0%/)
  })

  test('is asked before a task that came with the link is unlocked', async () => {
    const user = userEvent.setup()
    const { playground } = renderApp({ ...withTask({ goals: GOALS }), taskOrigin: 'given', unlockOpen: true })
    const question = within(await screen.findByTestId('unlock'))
    expect(screen.getByTestId('unlock').textContent).toContain('goals do not count')
    await user.click(question.getByTestId('unlock-cancel'))
    expect(playground.edit.unlockOpen).toHaveBeenLastCalledWith(false)
    expect(playground.edit.unlock).not.toHaveBeenCalled()
    await user.click(question.getByTestId('unlock-confirm'))
    expect(playground.edit.unlock).toHaveBeenCalledOnce()
  })

  test('sees that a task has been unlocked, and can start it again', async () => {
    const user = userEvent.setup()
    const goals = { refusal: 'unlocked', met: [null, null] } as const
    const task = withTask({ goals: GOALS })
    const { playground } = renderApp({ ...task, goals, role: 'preview', taskOrigin: 'unlocked' })
    const card = await screen.findByTestId('task')
    expect(card.textContent).toContain('Unlocked on this page: goals do not count.')
    expect(card.textContent).not.toContain('This is what students see')
    expect(document.activeElement).toBe(screen.getByTestId('preview-back'))
    await user.click(screen.getByTestId('task-again'))
    expect(playground.edit.takeAgain).toHaveBeenCalledOnce()
    act(() => playground.state.setState({ role: 'student', taskOrigin: 'given' }))
    expect(document.activeElement?.id).toBe('task-title')
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

  test('begins a goal with what can be measured, and says what never can', async () => {
    const spec = specWith({ data: { dataset: 'line', trainShare: 100 }, teaching: { goals: GOALS } })
    const { playground } = renderApp({ ...stateOf(spec), role: 'teacher' })
    const panel = within(await screen.findByTestId('teach'))
    await userEvent.setup().click(panel.getByTestId('add-goal'))
    expect(playground.edit.teaching).toHaveBeenLastCalledWith({
      goals: [...GOALS, [{ measure: 'loss-train', bound: 'max', value: 0.05 }]],
    })
    expect(panel.getByTestId('goal-fields-1').textContent).toContain('there is no accuracy')
    expect(panel.getByTestId('goal-fields-2').textContent).toContain('no test data now')
  })

  test('is left with Escape, but not while something is typed', async () => {
    const { playground, panel, user } = await open({ text: 'Go' })
    panel.getByTestId('teach-text').focus()
    await user.keyboard('{Escape}')
    expect(playground.edit.role).not.toHaveBeenCalled()
    panel.getByTestId('teach-preview').focus()
    await user.keyboard('{Escape}')
    expect(playground.edit.role).toHaveBeenLastCalledWith('preview')
  })

  test('says that a task that was given is unlocked', async () => {
    const { playground, panel, user } = await open({ text: 'Go' })
    expect(panel.queryByTestId('unlocked')).toBeNull()
    act(() => playground.state.setState({ taskOrigin: 'unlocked' }))
    expect(panel.getByTestId('unlocked').textContent).toContain('goals do not count')
    await user.click(panel.getByTestId('task-again'))
    expect(playground.edit.takeAgain).toHaveBeenCalledOnce()
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
