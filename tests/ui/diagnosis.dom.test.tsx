import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SPEC } from '../../src/spec/spec.ts'
import { editData } from '../../src/store/edits.ts'
import { stateOf } from './fakePlayground.ts'
import { renderApp } from './renderApp.tsx'

describe('the line on what a training shows', () => {
  it('says what is seen, and why and what to try when pressed', async () => {
    renderApp({ finding: { kind: 'dead-relu', dead: 3, units: 8 } })
    await userEvent.click(await screen.findByRole('button', { name: /3 of 8 ReLU units are dead/ }))
    const dialog = await screen.findByRole('dialog', { name: '3 of 8 ReLU units are dead' })
    expect(dialog.textContent).toContain('Leaky ReLU')
  })

  it('is dismissed by its cross', async () => {
    const { playground } = renderApp({ finding: { kind: 'overfitting' }, language: 'es' })
    await screen.findByText(/Sobreajuste/)
    await userEvent.click(screen.getByRole('button', { name: 'No volver a decirlo' }))
    expect(playground.edit.dismissFinding).toHaveBeenCalledOnce()
  })

  it('names the class that is missing in the words of the table, and offers an edit', async () => {
    const { playground } = renderApp({
      ...stateOf(editData(DEFAULT_SPEC, { dataset: 'iris' })),
      finding: { kind: 'missing-test', class: 1 },
    })
    await screen.findByText('No test point is of class versicolor')
    await userEvent.click(screen.getByRole('button', { name: 'Try: another sample' }))
    expect(playground.edit.remedy.mock.lastCall![0].data.seed).not.toBe(DEFAULT_SPEC.data.seed)
  })

  it('is empty where all is well', () => {
    renderApp()
    expect(screen.getByTestId('diagnosis').textContent).toBe('')
  })
})
