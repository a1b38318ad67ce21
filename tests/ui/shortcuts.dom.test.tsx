import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { COMMAND_IDS } from '../../src/store/playground.ts'
import { renderApp } from './renderApp.tsx'

describe('keyboard shortcuts', () => {
  it.each([
    [' ', 'toggle-play'],
    ['{ArrowRight}', 'step-batch'],
    ['{Shift>}{ArrowRight}{/Shift}', 'step-epoch'],
    ['{Alt>}{ArrowRight}{/Alt}', 'step-sample'],
    ['r', 'reset'],
    ['N', 'new-weights'],
    ['+', 'add-layer'],
    ['-', 'remove-layer'],
    ['?', 'help'],
    ['{Control>}z{/Control}', 'undo'],
    ['{Meta>}{Shift>}Z{/Shift}{/Meta}', 'redo'],
  ])('%j performs %s', async (keys, command) => {
    const { playground } = renderApp()
    await userEvent.keyboard(keys)
    expect(playground.performed).toEqual([command])
  })

  it('leave typing alone', async () => {
    const { playground } = renderApp()
    await userEvent.type(screen.getByRole('textbox', { name: 'Data seed' }), 'r n+-?{Control>}z{/Control}')
    expect(playground.performed).toEqual([])
  })

  it('leave the space bar to a focused button and the arrows to a focused slider', async () => {
    const { playground } = renderApp()
    screen.getByTestId('reset').focus()
    await userEvent.keyboard(' ')
    screen.getByRole('slider', { name: 'Noise' }).focus()
    await userEvent.keyboard('{ArrowRight}')
    expect(playground.performed).toEqual(['reset'])
    await userEvent.keyboard('n')
    expect(playground.performed).toEqual(['reset', 'new-weights'])
  })

  it('leave keys of the browser alone', async () => {
    const { playground } = renderApp()
    await userEvent.keyboard('{Control>}r{/Control}{Meta>}l{/Meta}')
    expect(playground.performed).toEqual([])
  })
})

describe('the sheet of shortcuts', () => {
  it('lists every command with its keys in the language of the page', async () => {
    renderApp({ helpOpen: true, language: 'es' })
    const dialog = await screen.findByRole('dialog', { name: 'Atajos de teclado' })
    expect(dialog.querySelectorAll('tbody tr')).toHaveLength(COMMAND_IDS.length)
    expect(dialog.textContent).toContain('Mayús')
    expect(dialog.textContent).toContain('Entrenar o pausar')
  })

  it('closes by Escape', async () => {
    const { playground } = renderApp({ helpOpen: true })
    await screen.findByRole('dialog')
    await userEvent.keyboard('{Escape}')
    expect(playground.edit.helpOpen).toHaveBeenCalledExactlyOnceWith(false)
  })
})
