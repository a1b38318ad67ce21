import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SPEC } from '../../src/spec/spec.ts'
import { stateOf } from './fakePlayground.ts'
import { renderApp } from './renderApp.tsx'

describe('explanations', () => {
  it('open by a press and say what the field and its present choice mean', async () => {
    renderApp()
    await userEvent.click(screen.getByRole('button', { name: 'Explain: Optimizer' }))
    const box = await screen.findByRole('dialog', { name: 'Optimizer' })
    expect(box.textContent).toContain('The rule that turns gradients into updates.')
    expect(box.textContent).toContain('SGD: Stochastic gradient descent')
  })

  it('close by a second press and by Escape', async () => {
    renderApp()
    const help = screen.getByRole('button', { name: 'Explain: Noise' })
    await userEvent.click(help)
    await screen.findByRole('dialog', { name: 'Noise' })
    await userEvent.click(help)
    expect(screen.queryByRole('dialog')).toBeNull()
    await userEvent.click(help)
    await screen.findByRole('dialog', { name: 'Noise' })
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('say why this backend computes, and let another be chosen', async () => {
    const { playground } = renderApp()
    await userEvent.click(screen.getByTestId('backend'))
    const box = await screen.findByRole('dialog', { name: 'Computed by' })
    expect(box.textContent).toContain('This browser only emulates a graphics card')
    expect(box.textContent).toContain('SwiftShader')
    await userEvent.selectOptions(within(box).getByRole('combobox', { name: 'Computed by' }), 'cpu')
    expect(playground.edit.backend).toHaveBeenCalledExactlyOnceWith('cpu')
  })

  it('hold the parameters of an optimizer that has some', async () => {
    const training = { ...DEFAULT_SPEC.training, optimizer: 'adam' } as const
    const { playground } = renderApp(stateOf({ ...DEFAULT_SPEC, training }))
    await userEvent.click(screen.getByRole('button', { name: 'Settings of Adam' }))
    const box = await screen.findByRole('dialog', { name: 'Settings of Adam' })
    const beta = within(box).getByRole('textbox', { name: 'β₁: type a value' })
    await userEvent.clear(beta)
    await userEvent.type(beta, '0.8{Enter}')
    expect(playground.edit.training).toHaveBeenCalledExactlyOnceWith({ beta1: 0.8 })
  })

  it('offer no parameters where there are none', () => {
    renderApp()
    expect(screen.queryByRole('button', { name: /^Settings of/ })).toBeNull()
  })
})
