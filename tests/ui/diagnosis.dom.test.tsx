import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { renderApp } from './renderApp.tsx'

describe('the line on what a training shows', () => {
  it('says what is seen, and why and what to try when pressed', async () => {
    renderApp({ finding: { kind: 'dead-relu', dead: 3, units: 8 } })
    await userEvent.click(screen.getByRole('button', { name: /3 of 8 ReLU units are dead/ }))
    const dialog = await screen.findByRole('dialog', { name: '3 of 8 ReLU units are dead' })
    expect(dialog.textContent).toContain('Leaky ReLU')
  })

  it('is dismissed by its cross', async () => {
    const { playground } = renderApp({ finding: { kind: 'overfitting' }, language: 'es' })
    expect(screen.getByTestId('diagnosis').textContent).toContain('Sobreajuste')
    await userEvent.click(screen.getByRole('button', { name: 'No volver a decirlo' }))
    expect(playground.edit.dismissFinding).toHaveBeenCalledOnce()
  })

  it('is empty where all is well', () => {
    renderApp()
    expect(screen.getByTestId('diagnosis').textContent).toBe('')
  })
})
