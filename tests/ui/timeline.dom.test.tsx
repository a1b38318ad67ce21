import { act, fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { frameAt } from '../store/frames.fixtures.ts'
import { renderApp } from './renderApp.tsx'

/** A page whose training has come to epoch 4. */
async function trained(patch: Parameters<typeof renderApp>[0] = {}) {
  const { playground } = renderApp(patch)
  expect(screen.queryByTestId('timeline')).toBeNull()
  act(() => [0, 1, 2, 3, 4].forEach((epoch) => playground.show(frameAt(epoch))))
  const slider = await screen.findByTestId<HTMLInputElement>('timeline-slider')
  return { playground, slider, edit: playground.edit }
}

describe('the timeline', () => {
  it('comes once there is something to look back at, and not with the first frame', () => {
    const { playground } = renderApp()
    act(() => playground.show(frameAt(0)))
    expect(screen.queryByTestId('timeline')).toBeNull()
  })

  it('stands at the present and follows it', async () => {
    const { playground, slider } = await trained()
    expect([slider.min, slider.max, slider.value]).toEqual(['0', '4', '4'])
    act(() => playground.show(frameAt(9)))
    expect([slider.max, slider.value]).toEqual(['9', '9'])
    expect(slider.getAttribute('aria-valuetext')).toBe('epoch 9 of 9')
    expect(screen.getByTestId('timeline').dataset['past']).toBe('false')
  })

  it('goes where the slider is dragged, and stands where that led', async () => {
    const { slider, edit } = await trained()
    fireEvent.change(slider, { target: { value: '1.3' } })
    expect(edit.visit).toHaveBeenCalledWith(1.3)
    expect(slider.value).toBe('4')
  })

  it('walks by keys, one snapshot, ten, or all the way; Escape leads to the present', async () => {
    const { playground, slider, edit } = await trained()
    slider.focus()
    await userEvent.keyboard('{Escape}')
    expect(edit.visitPresent).not.toHaveBeenCalled()
    await userEvent.keyboard('{ArrowLeft}{ArrowRight}{ArrowDown}{ArrowUp}{PageDown}{PageUp}{Home}{End}')
    const steps = edit.visitBy.mock.calls.map(([step]) => step)
    expect(steps).toEqual([-1, 1, -1, 1, -10, 10, -Infinity, Infinity])
    act(() => playground.state.setState({ visited: 2 }))
    await userEvent.keyboard('{Escape}')
    expect(edit.visitPresent).toHaveBeenCalledOnce()
  })

  it('takes a typed epoch, and says what cannot be one', async () => {
    const { edit } = await trained()
    const field = screen.getByTestId('timeline-epoch')
    await userEvent.clear(field)
    await userEvent.type(field, '2{Enter}')
    expect(edit.visit).toHaveBeenCalledWith(2)
    await userEvent.clear(field)
    await userEvent.type(field, '5{Enter}')
    expect(edit.visit).toHaveBeenCalledOnce()
    expect(screen.getByRole('alert').textContent).toContain('4')
  })

  it('shows the past and the way back, also with the drawer closed', async () => {
    const { playground, slider, edit } = await trained()
    act(() => {
      playground.visit(1)
      playground.state.setState({ visited: 1 })
    })
    expect(slider.value).toBe('1')
    expect(screen.getByTestId('timeline').dataset['past']).toBe('true')
    expect(screen.getByTestId('timeline').textContent).toContain('of 4')
    await userEvent.click(screen.getByRole('button', { name: 'Hide curves' }))
    await userEvent.click(screen.getByTestId('timeline-present'))
    expect(edit.visitPresent).toHaveBeenCalledOnce()
    act(() => playground.state.setState({ visited: null }))
    expect(screen.queryByTestId('timeline')).toBeNull()
  })

  it('has nothing to type while training goes on', async () => {
    await trained({ playing: true })
    expect(screen.queryByTestId('timeline-epoch')).toBeNull()
  })
})
