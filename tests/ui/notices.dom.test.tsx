import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Notice } from '../../src/store/state.ts'
import { renderApp } from './renderApp.tsx'

const said = (patch: Partial<Notice>): Notice => ({
  id: 1,
  tone: 'info',
  key: 'notice.link-copied',
  params: {},
  details: [],
  action: null,
  ...patch,
})

afterEach(() => {
  vi.useRealTimers()
})

describe('notices', () => {
  it('offer sigmoid and cross-entropy to a link of TensorFlow Playground, for as long as it takes', async () => {
    const details = [{ key: 'playground-note.partial-batch', params: { left: 10 } }] as const
    const notice = said({ id: 7, key: 'notice.playground-link', details, action: 'cross-entropy' })
    const { playground } = renderApp({ notices: [notice] })
    const region = within(screen.getByTestId('message'))
    expect(await region.findByText(/The last batch of an epoch has only 10 points/)).toBeTruthy()
    await userEvent.click(region.getByRole('button', { name: 'Use sigmoid and cross-entropy' }))
    expect(playground.edit.training).toHaveBeenCalledExactlyOnceWith({ loss: 'binary_crossentropy' })
    expect(playground.edit.dismiss).toHaveBeenCalledExactlyOnceWith(7)
  })

  it('say what happened, list the details and offer the way back', async () => {
    const details = [
      { key: 'repair.out-of-range', params: { field: 'lr', given: '99', used: '10' } },
    ] as const
    const { playground } = renderApp({
      notices: [
        said({
          id: 4,
          tone: 'error',
          key: 'notice.diverged.exploding',
          params: { epoch: 12 },
          action: 'restore',
        }),
        said({ id: 5, tone: 'warning', key: 'notice.link-repaired', details }),
      ],
    })
    const region = within(screen.getByTestId('message'))
    expect(region.getByRole('alert').textContent).toContain('Training stopped at epoch 12')
    expect(region.getByText('lr: 99 is out of range, 10 is used.')).toBeTruthy()
    await userEvent.click(region.getByRole('button', { name: 'Back to the last good state' }))
    expect(playground.edit.restore).toHaveBeenCalledOnce()
    await userEvent.click(region.getAllByRole('button', { name: 'Dismiss message' })[1]!)
    expect(playground.edit.dismiss).toHaveBeenCalledExactlyOnceWith(5)
  })

  it('leave by themselves, but not what is broken', () => {
    vi.useFakeTimers()
    const { playground } = renderApp({
      notices: [said({ id: 1 }), said({ id: 2, tone: 'error', key: 'failure.internal' })],
    })
    act(() => {
      vi.advanceTimersByTime(60_000)
    })
    expect(playground.edit.dismiss.mock.calls).toEqual([[1]])
  })

  it('offer a newer version for as long as the page is open', async () => {
    const notice = said({ id: 7, key: 'notice.new-version', action: 'reload' })
    vi.useFakeTimers()
    const { playground } = renderApp({ notices: [notice] })
    act(() => {
      vi.advanceTimersByTime(3_600_000)
    })
    vi.useRealTimers()
    expect(playground.edit.dismiss).not.toHaveBeenCalled()
    await userEvent.click(screen.getByRole('button', { name: 'Reload' }))
    expect(playground.versions.take).toHaveBeenCalledOnce()
  })
})
