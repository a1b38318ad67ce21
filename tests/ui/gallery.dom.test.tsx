import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { PRESET_GROUPS, PRESETS } from '../../src/lessons/presets.ts'
import { renderApp } from './renderApp.tsx'

it('shows every start with its name and what to watch, in the language of the page', async () => {
  renderApp({ galleryOpen: true, language: 'es' })
  const dialog = await screen.findByRole('dialog', { name: 'Galería' })
  const cards = PRESETS.map(({ id }) => within(dialog).getByTestId(`preset-${id}`))
  expect(within(dialog).getAllByRole('heading', { level: 3 })).toHaveLength(PRESET_GROUPS.length)
  for (const card of cards) {
    const watch = document.getElementById(card.getAttribute('aria-describedby')!)
    expect(watch!.textContent).toMatch(/^[A-Z].*\.$/)
  }
  expect(cards[0]!.getAttribute('aria-label')).toBe('Una neurona, una recta')
})

it('takes a start by keyboard and closes', async () => {
  const { playground } = renderApp({ galleryOpen: true })
  const card = await screen.findByTestId('preset-zeros')
  card.focus()
  await userEvent.keyboard('{Enter}')
  expect(playground.edit.preset.mock.calls).toEqual([[PRESETS.find(({ id }) => id === 'zeros')]])
  expect(playground.edit.galleryOpen).toHaveBeenCalledWith(false)
})
