import { act, fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SPEC, type Spec } from '../../src/spec/spec.ts'
import { frameAt } from '../store/frames.fixtures.ts'
import { stateOf } from './fakePlayground.ts'
import { renderApp } from './renderApp.tsx'

function withTraining(patch: Partial<Spec['training']>, data: Partial<Spec['data']> = {}): Spec {
  return {
    ...DEFAULT_SPEC,
    data: { ...DEFAULT_SPEC.data, ...data },
    training: { ...DEFAULT_SPEC.training, ...patch },
  }
}

const button = () => screen.getByTestId('regularisation')

async function openRegularisation() {
  await userEvent.click(button())
  return within(await screen.findByRole('dialog', { name: 'Regularisation' }))
}

describe('the regularisation button', () => {
  it('says that nothing is on', () => {
    renderApp()
    expect(button().textContent).toBe('Off')
    expect(button().getAttribute('aria-label')).toBe('Regularisation: Off')
  })

  it('says what is on, and how many', () => {
    renderApp(stateOf(withTraining({ l2: 0.01, dropout: 0.2, patience: 5 })))
    expect(button().textContent).toBe('L2 0.01 · Dropout 0.2 · Early stopping 53')
    expect(button().getAttribute('aria-label')).toBe(
      'Regularisation: L2 0.01 · Dropout 0.2 · Early stopping 5',
    )
  })

  it('opens a box by keyboard that Escape closes, with the focus back on it', async () => {
    renderApp()
    act(() => button().focus())
    await userEvent.keyboard('{Enter}')
    expect(await screen.findByRole('dialog', { name: 'Regularisation' })).toBeTruthy()
    expect(button().getAttribute('aria-expanded')).toBe('true')
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('dialog', { name: 'Regularisation' })).toBeNull()
    expect(document.activeElement).toBe(button())
  })

  it.each([
    ['l1', { l1: 0.5 }, '0.5'],
    ['l2', { l2: 0.01 }, '0.01'],
    ['dropout', { dropout: 0.25 }, '0.25'],
    ['input-noise', { inputNoise: 0.3 }, '0.3'],
    ['max-norm', { maxNorm: 3 }, '3'],
    ['clip-value', { clipValue: 1 }, '1'],
    ['patience', { patience: 20 }, '20'],
  ])('sets %s', async (testId, patch, typed) => {
    const { playground } = renderApp()
    const input = (await openRegularisation()).getByTestId(testId)
    await userEvent.clear(input)
    await userEvent.type(input, `${typed}{Enter}`)
    expect(playground.edit.training).toHaveBeenCalledExactlyOnceWith(patch)
  })

  it('says that 0 is off, and takes no fraction of an epoch', async () => {
    renderApp(stateOf(withTraining({ dropout: 0.5 })))
    const box = await openRegularisation()
    expect(box.getByRole('slider', { name: 'Max-norm' }).getAttribute('aria-valuetext')).toBe('off')
    expect(box.getByRole('slider', { name: 'Dropout' }).getAttribute('aria-valuetext')).toBe('0.5')
    await userEvent.type(box.getByTestId('patience'), '2.5{Enter}')
    expect(screen.getByRole('alert').textContent).toBe('A whole number is needed here.')
  })

  it('says where early stopping has no test points to watch', async () => {
    renderApp(stateOf(withTraining({ patience: 5 }, { trainShare: 100 })))
    expect((await openRegularisation()).getByText(/watches the loss of the test points/)).toBeTruthy()
  })

  it('says nothing of that where there are some', async () => {
    renderApp(stateOf(withTraining({ patience: 5 })))
    expect((await openRegularisation()).queryByText(/watches the loss/)).toBeNull()
  })
})

describe('the schedule', () => {
  const open = async () => {
    await userEvent.click(screen.getByTestId('schedule-fields'))
    return within(await screen.findByRole('dialog', { name: 'Schedule of the rate' }))
  }

  it('is chosen beside the learning rate, with the numbers that it has', async () => {
    const { playground } = renderApp()
    const box = await open()
    expect(box.queryByTestId('decay-epochs')).toBeNull()
    await userEvent.selectOptions(box.getByTestId('schedule'), 'step')
    expect(playground.edit.training).toHaveBeenCalledExactlyOnceWith({ schedule: 'step' })
    act(() => playground.state.setState(stateOf(withTraining({ schedule: 'step' }))))
    fireEvent.change(box.getByRole('slider', { name: 'Epochs' }), { target: { value: '7' } })
    fireEvent.change(box.getByRole('slider', { name: 'Factor' }), { target: { value: '1' } })
    expect(playground.edit.training.mock.calls.slice(1)).toEqual([
      [{ decayEpochs: 200 }],
      [{ decayFactor: 0.1 }],
    ])
    act(() => playground.state.setState(stateOf(withTraining({ schedule: 'cosine' }))))
    expect(box.queryByTestId('decay-factor')).toBeNull()
    expect(box.getByTestId('decay-epochs')).toBeTruthy()
  })

  it('shows the rate of the epoch under way, and none while it is constant', () => {
    const { playground } = renderApp(stateOf(withTraining({ schedule: 'step', decayEpochs: 10 })))
    act(() => playground.show(frameAt(25)))
    const shown = screen.getByTestId('learning-rate-now')
    expect(shown.dataset['value']).toBe('0.0075')
    expect(shown.textContent).toBe('0.0075')
    act(() => playground.state.setState(stateOf(withTraining({}))))
    expect(screen.queryByTestId('learning-rate-now')).toBeNull()
  })
})

it('early stopping offers to go on', async () => {
  const { playground } = renderApp({
    notices: [
      {
        id: 1,
        tone: 'info',
        key: 'notice.stopped.early-stopping',
        params: { epoch: 23, best: 18, loss: 0.1234 },
        details: [],
        action: 'go-on',
      },
    ],
  })
  expect(screen.getByTestId('message').textContent).toContain('lowest after epoch 18, at 0.123')
  await userEvent.click(screen.getByRole('button', { name: 'Go on' }))
  expect(playground.performed).toEqual(['toggle-play'])
})

it('the inspector says which units an update left out', async () => {
  const { playground } = renderApp()
  act(() => playground.show(frameAt(1, { dropped: Uint32Array.of(3) })))
  const unit = screen.getByRole('button', { name: 'Neuron 2 of hidden layer 1' })
  act(() => unit.focus())
  expect((await screen.findByText('Left out of this update by dropout.')).className).toBe('inspector-note')
  act(() => playground.show(frameAt(2)))
  expect(screen.queryByText('Left out of this update by dropout.')).toBeNull()
})
