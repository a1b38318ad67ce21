import { fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { parseLink } from '../../src/spec/link.ts'
import { stateOf } from './fakePlayground.ts'
import { renderApp } from './renderApp.tsx'

const open = (link: string, language: 'en' | 'es' = 'en') =>
  renderApp({ ...stateOf(parseLink(link).spec), language })

const ways = async () => within(await screen.findByTestId('playground-ways'))

test('what is as in TensorFlow Playground is shown, and can be changed', async () => {
  const { playground } = open('tfp=0.59704&bias=0.1&wtfp=0.2&shuffle=0')
  const box = await ways()
  expect(await box.findByText('Data of seed 0.59704, as in TensorFlow Playground.')).toBeDefined()
  expect(box.getByText('Initial weights of seed 0.2, as in TensorFlow Playground.')).toBeDefined()
  expect(box.getByRole<HTMLInputElement>('switch', { name: 'Shuffle' }).checked).toBe(false)
  await userEvent.click(box.getByRole('switch', { name: 'Shuffle' }))
  expect(playground.edit.training.mock.calls).toEqual([[{ shuffle: true }]])
  fireEvent.change(box.getByRole('slider', { name: 'Initial bias' }), { target: { value: '4' } })
  expect(playground.edit.bias.mock.calls).toEqual([[0]])
})

test('it says so in Spanish, with only the seed that is theirs', async () => {
  open('wtfp=x', 'es')
  const box = await ways()
  expect(
    await box.findByText('Pesos iniciales de la semilla x, como en TensorFlow Playground.'),
  ).toBeDefined()
  expect(box.queryByText(/Datos de la semilla/)).toBeNull()
})

test('a seed of both is said once', async () => {
  open('tfp=0.5&wtfp=0.5')
  const box = await ways()
  expect(
    await box.findByText('Data and initial weights of seed 0.5, as in TensorFlow Playground.'),
  ).toBeDefined()
  expect(box.getAllByText(/TensorFlow Playground/)).toHaveLength(1)
})

test('a playground as usual has none of it', () => {
  open('data=xor')
  expect(screen.queryByTestId('playground-ways')).toBeNull()
})
