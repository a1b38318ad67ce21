import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SPEC } from '../../src/spec/spec.ts'
import { stateOf } from './fakePlayground.ts'
import { renderApp } from './renderApp.tsx'

async function openField(patch: Parameters<typeof renderApp>[0] = {}) {
  const { playground } = renderApp(patch)
  await userEvent.click(screen.getByTestId('formula'))
  return { playground, input: await screen.findByTestId('formula-text') }
}

const reply = () => screen.getByTestId('formula-reply').textContent

describe('the field of typed formulas', () => {
  it('says while typing what is understood, and adds it by Enter', async () => {
    const { playground, input } = await openField()
    await userEvent.type(input, 'x1^2 + x2^2')
    expect(reply()).toBe('Understood as x₁² + x₂²')
    await userEvent.keyboard('{Enter}')
    expect(playground.edit.addFormula).toHaveBeenCalledExactlyOnceWith('x1^2 + x2^2')
    expect(reply()).toBe('x₁² + x₂² is now an input.')
    expect(input).toHaveProperty('value', '')
  })

  it('says what is wrong, in Spanish too', async () => {
    const { input } = await openField({ language: 'es' })
    await userEvent.type(input, 'x1 + foo(x2)')
    expect(reply()).toBe('«foo» (carácter 6) no es una función conocida aquí.')
    expect(input.getAttribute('aria-invalid')).toBe('true')
    await userEvent.clear(input)
    expect(reply()).toBe('')
    await userEvent.type(input, 'x1^2')
    expect(reply()).toBe('x₁² está entre las entradas que se ofrecen y se activa.')
  })

  it('gives examples to tap, and lists the columns of a table', async () => {
    const { input } = await openField(
      stateOf({ ...DEFAULT_SPEC, data: { ...DEFAULT_SPEC.data, dataset: 'flats' }, features: ['x1'] }),
    )
    await userEvent.click(screen.getByRole('button', { name: 'abs(x1-x2)' }))
    expect(input).toHaveProperty('value', 'abs(x1-x2)')
    expect(reply()).toBe('Understood as abs(x₁ − x₂)')
    expect(screen.getByText('x4').parentElement?.textContent).toBe('x4 age (years)')
  })
})

describe('a typed formula among the inputs', () => {
  it('is a chip that takes it away', async () => {
    const { playground } = renderApp(stateOf({ ...DEFAULT_SPEC, features: ['x1', 'x1^2+x2^2'] }))
    const inputs = screen.getByRole('group', { name: /^Inputs/ })
    await userEvent.click(within(inputs).getByRole('button', { name: 'Input x₁² + x₂²' }))
    expect(playground.edit.removeFormula).toHaveBeenCalledExactlyOnceWith('x1^2+x2^2')
    expect(playground.edit.toggleFeature).not.toHaveBeenCalled()
  })
})
