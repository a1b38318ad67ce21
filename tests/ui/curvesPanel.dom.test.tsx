import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { renderApp } from './renderApp.tsx'

const height = () => Number(screen.getByRole('separator').getAttribute('aria-valuenow'))

describe('CurvesPanel', () => {
  it('closes, remembers it, and opens again', async () => {
    const { unmount } = renderApp()
    await userEvent.click(screen.getByRole('button', { name: 'Hide curves' }))
    expect(screen.queryByRole('separator')).toBeNull()
    unmount()
    renderApp()
    expect(screen.queryByRole('separator')).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Show curves' }))
    expect(screen.getByRole('separator')).toBeTruthy()
  })

  it('is resized by keyboard within its limits and remembers its height', async () => {
    const { unmount } = renderApp()
    screen.getByRole('separator').focus()
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowDown}')
    expect(height()).toBe(224)
    unmount()
    renderApp()
    expect(height()).toBe(224)
    screen.getByRole('separator').focus()
    await userEvent.keyboard('{Home}{ArrowDown}')
    expect(height()).toBe(120)
  })

  it('opens at its own height when what was remembered makes no sense', () => {
    localStorage.setItem('sinapsis.curves.height', '"tall"')
    localStorage.setItem('sinapsis.curves.open', '{')
    renderApp()
    expect(height()).toBe(200)
  })
})
