import { fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SPEC } from '../../src/spec/spec.ts'
import { stateOf } from './fakePlayground.ts'
import { renderApp } from './renderApp.tsx'

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })

async function type(name: string, text: string) {
  const input = field(name)
  await userEvent.clear(input)
  await userEvent.type(input, `${text}{Enter}`)
  return input
}

describe('choices', () => {
  it.each([
    ['Optimizer', 'adam', 'training', { optimizer: 'adam' }],
    ['Loss', 'mean_squared_error', 'training', { loss: 'mean_squared_error' }],
    ['Initial weights', 'he_normal', 'initializer', 'he_normal'],
    ['Speed', 'max', 'view', { speed: 'max' }],
  ] as const)('sets %s', async (name, choice, edit, value) => {
    const { playground } = renderApp()
    await userEvent.selectOptions(screen.getByRole('combobox', { name }), choice)
    expect(playground.edit[edit]).toHaveBeenCalledExactlyOnceWith(value)
  })

  it('sets the activation of a layer', async () => {
    const { playground } = renderApp()
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Activation of hidden layer 1' }),
      'relu',
    )
    expect(playground.edit.activation).toHaveBeenCalledExactlyOnceWith(0, 'relu')
  })

  it('offers only the losses that fit the task', () => {
    const data = { ...DEFAULT_SPEC.data, dataset: 'plane' } as const
    const training = { ...DEFAULT_SPEC.training, loss: 'mean_squared_error' } as const
    renderApp(stateOf({ ...DEFAULT_SPEC, data, training }))
    const options = within(screen.getByRole('combobox', { name: 'Loss' })).getAllByRole('option')
    const names = options.map(({ textContent }) => textContent)
    expect(names).toEqual(['Mean squared error', 'Half squared error', 'Mean absolute error', 'Huber'])
  })

  it('picks a dataset', async () => {
    const { playground } = renderApp()
    await userEvent.click(screen.getByRole('radio', { name: 'Spiral' }))
    expect(playground.edit.data).toHaveBeenCalledExactlyOnceWith({ dataset: 'spiral' })
  })

  it('offers the datasets by task and names the chosen one', () => {
    renderApp(stateOf({ ...DEFAULT_SPEC, data: { ...DEFAULT_SPEC.data, dataset: 'rings' } }))
    const picker = screen.getByRole('group', { name: /^Dataset/ })
    const offered = within(picker)
      .getAllByRole('group')
      .map((group) => within(group).getAllByRole<HTMLInputElement>('radio'))
    expect(offered.map((radios) => radios.map(({ value }) => value))).toEqual([
      ['circle', 'gauss', 'moons', 'rings', 'spiral', 'checkerboard', 'and', 'or', 'xor'],
      ['plane', 'hills', 'line', 'sine', 'step', 'parabola'],
      ['blobs', 'spirals', 'sectors'],
      ['flats', 'insurance', 'iris'],
      ['digits'],
      ['points'],
    ])
    expect(within(picker).getByRole('group', { name: 'Regression' }).contains(offered[1]![0]!)).toBe(true)
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Rings' }).checked).toBe(true)
    expect(within(picker).queryByText('Rings')).not.toBeNull()
    expect(within(picker).queryByText('Circle')).toBeNull()
  })

  it('offers no mistakes of a regression', () => {
    renderApp(stateOf({ ...DEFAULT_SPEC, data: { ...DEFAULT_SPEC.data, dataset: 'hills' } }))
    expect(screen.queryByRole('switch', { name: 'Mistakes' })).toBeNull()
    expect(screen.queryByRole('switch', { name: 'Discretise' })).not.toBeNull()
  })

  it('switches an input on and off', async () => {
    const { playground } = renderApp()
    await userEvent.click(screen.getByRole('button', { name: 'Input sin x₁' }))
    expect(playground.edit.toggleFeature).toHaveBeenCalledExactlyOnceWith('sin(x1)')
  })

  it.each([
    ['Discretise', { discretize: true }],
    ['Test data', { testData: true }],
    ['Mistakes', { mistakes: true }],
    ['Logarithmic', { logLoss: true }],
  ])('switches %s', async (name, patch) => {
    const { playground } = renderApp()
    await userEvent.click(screen.getByRole('switch', { name }))
    expect(playground.edit.view).toHaveBeenCalledExactlyOnceWith(patch)
  })
})

describe('layers and units', () => {
  it('adds and takes away', async () => {
    const { playground } = renderApp()
    await userEvent.click(screen.getByRole('button', { name: 'Add a unit to hidden layer 1' }))
    await userEvent.click(screen.getByRole('button', { name: 'Remove a unit from hidden layer 1' }))
    await userEvent.click(screen.getByRole('button', { name: 'Add a hidden layer' }))
    await userEvent.click(screen.getByRole('button', { name: 'Remove the last hidden layer' }))
    expect(playground.edit.units.mock.calls).toEqual([
      [0, 9],
      [0, 7],
    ])
    expect(playground.performed).toEqual(['add-layer', 'remove-layer'])
  })
})

describe('numbers', () => {
  it('stops the learning rate at 1 and 3 of every power of ten', () => {
    const { playground } = renderApp()
    const slider = screen.getByRole<HTMLInputElement>('slider', { name: 'Learning rate' })
    fireEvent.change(slider, { target: { value: String(Number(slider.value) + 1) } })
    expect(playground.edit.training).toHaveBeenCalledExactlyOnceWith({ learningRate: 0.1 })
  })

  it('goes back to the default by a double click', async () => {
    const training = { ...DEFAULT_SPEC.training, learningRate: 3 }
    const { playground } = renderApp(stateOf({ ...DEFAULT_SPEC, training }))
    await userEvent.dblClick(screen.getByRole('slider', { name: 'Learning rate' }))
    expect(playground.edit.training).toHaveBeenLastCalledWith({ learningRate: 0.03 })
  })

  it.each(['0,05', '0.05', ' 5e-2 '])('takes %j for 0.05 in every language', async (typed) => {
    const { playground } = renderApp({ language: 'es' })
    await type('Tasa de aprendizaje: escribir un valor', typed)
    expect(playground.edit.training).toHaveBeenCalledExactlyOnceWith({ learningRate: 0.05 })
  })

  it('shows numbers with the decimal sign of the language', () => {
    renderApp({ language: 'es' })
    expect(field('Tasa de aprendizaje: escribir un valor').value).toBe('0,03')
  })

  it.each([
    ['Learning rate', 'fast', 'This is not a number. Type for example 0.03.'],
    ['Learning rate', '11', 'The largest value is 10.'],
    ['Samples', '3', 'The smallest value is 20.'],
    ['Batch size', '2.5', 'A whole number is needed here.'],
  ])('leaves a bad %s of %j where it is and says why', async (name, typed, message) => {
    const { playground } = renderApp()
    const input = await type(`${name}: type a value`, typed)
    expect(screen.getByRole('alert').textContent).toBe(message)
    expect(input.getAttribute('aria-invalid')).toBe('true')
    expect(input.getAttribute('aria-describedby')).toBe(screen.getByRole('alert').id)
    expect(input.value).toBe(typed)
    expect(playground.edit.training).not.toHaveBeenCalled()
    expect(playground.edit.data).not.toHaveBeenCalled()
  })

  it('forgets bad input by Escape', async () => {
    renderApp()
    const input = await type('Learning rate: type a value', 'x')
    await userEvent.type(input, '{Escape}')
    expect(input.value).toBe('0.03')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('steps by the arrow keys of the field', async () => {
    const { playground } = renderApp()
    await userEvent.type(field('Batch size: type a value'), '{ArrowUp}{ArrowDown}')
    expect(playground.edit.training.mock.calls).toEqual([[{ batchSize: 20 }], [{ batchSize: 5 }]])
  })

  it('takes typed seeds', async () => {
    const { playground } = renderApp()
    await type('Data seed', '42')
    await type('Weights seed', '7')
    expect(playground.edit.data).toHaveBeenCalledExactlyOnceWith({ seed: 42 })
    expect(playground.edit.networkSeed).toHaveBeenCalledExactlyOnceWith(7)
  })
})
