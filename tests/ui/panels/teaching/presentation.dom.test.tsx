import { act, fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { renderApp } from '../../renderApp.tsx'

// happy-dom knows no full screen.
beforeEach(() => void Object.assign(document, { fullscreenElement: null }))

test('Escape leaves, but closes first what is open above, also before the focus is in it', async () => {
  const { playground } = renderApp({ presenting: { picture: 'output', spotlight: false } })
  await screen.findByTestId('present-bar')
  act(() => playground.state.setState({ helpOpen: true }))
  await screen.findByRole('dialog')
  fireEvent.keyDown(document.body, { key: 'Escape' })
  expect(playground.edit.present).not.toHaveBeenCalled()
  act(() => playground.state.setState({ helpOpen: false }))
  expect(screen.queryByRole('dialog')).toBeNull()
  fireEvent.keyDown(document.body, { key: 'Escape' })
  expect(playground.edit.present).toHaveBeenCalledExactlyOnceWith(null)
})
