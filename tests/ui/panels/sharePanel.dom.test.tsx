import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { SharedLink } from '../../../src/store/shareLink.ts'
// Read before it is waited for.
import '../../../src/ui/panels/SharePanel.tsx'
import { renderApp } from '../renderApp.tsx'

const SETTINGS: SharedLink = {
  url: 'https://example.org/#data=xor',
  epoch: null,
  exact: true,
  table: false,
  tooLong: null,
  lacks: [],
}
const TRAINED: SharedLink = { ...SETTINGS, url: 'https://example.org/#data=xor&pack=AWNc', epoch: 1412 }

function openShare(all: SharedLink, patch: Parameters<typeof renderApp>[0] = {}) {
  const rendered = renderApp({ ...patch, shareOpen: false })
  const { sharing, state } = rendered.playground
  sharing.link.mockImplementation((kind) => Promise.resolve(kind === 'all' ? all : SETTINGS))
  state.setState({ shareOpen: true })
  return rendered.playground
}

const holds = async () => {
  const line = await screen.findByTestId('share-holds')
  await waitFor(() => expect(line.textContent).not.toBe(''))
  return line.textContent
}

it('shows the link with what was learned, what is in it and how long it is', async () => {
  openShare(TRAINED)
  expect(await holds()).toBe(
    'Data, network, settings, and the weights of epoch 1,412 to the last digit. 39 characters.',
  )
  expect(screen.getByTestId<HTMLInputElement>('share-address').value).toBe(TRAINED.url)
})

it('gives the settings alone where they are asked for', async () => {
  const { sharing } = openShare(TRAINED, { language: 'es' })
  await holds()
  await userEvent.click(screen.getByTestId('share-settings'))
  expect(await holds()).toMatch(/^Datos, red, ajustes y semillas\. .* 29 caracteres\.$/)
  await userEvent.click(screen.getByTestId('share-copy'))
  expect(sharing.copy.mock.calls).toEqual([['settings']])
})

it('offers no choice where nothing was learned', async () => {
  openShare(SETTINGS)
  await holds()
  expect(screen.queryByTestId('share-settings')).toBeNull()
})

it('says of rounded weights how close predictions are, and that a table is in it', async () => {
  openShare({ ...TRAINED, exact: false, table: true })
  expect(await holds()).toMatch(
    /predictions differ by less than 0\.001\. Your table is in it\. 39 characters\.$/,
  )
})

it('says what is too long for a link, and saves a file instead', async () => {
  const playground = openShare({ ...SETTINGS, tooLong: 12_345, lacks: ['weights', 'drawn'] })
  const said = await holds()
  expect(said).toMatch(/opens with the untrained network, at epoch 0\. 29 characters\.Only in a file: /)
  expect(said).toMatch(/the weights of the network and what you have drawn\. .*12,345 .* than 8,000\.$/)
  await userEvent.click(screen.getByTestId('save'))
  expect(playground.performed).toEqual(['save'])
})

it('says that own images travel in neither link nor file', async () => {
  const { state } = openShare(SETTINGS, { language: 'es' })
  const { spec } = state.getState()
  expect(await holds()).not.toContain('imágenes')
  act(() => state.setState({ spec: { ...spec, data: { ...spec.data, dataset: 'mnist' } } }))
  expect(await holds()).toMatch(/los mismos archivos de imágenes\.$/)
})

it('shows the link as a QR code', async () => {
  openShare(SETTINGS)
  await holds()
  expect(screen.queryByTestId('qr')).toBeNull()
  await userEvent.click(screen.getByTestId('share-qr'))
  expect(screen.getByTestId('qr')).toBeTruthy()
})

it('opens a pasted link and closes, and stays where it was none', async () => {
  const { sharing, edit } = openShare(SETTINGS)
  await userEvent.type(await screen.findByTestId('share-paste'), 'hello{Enter}')
  await waitFor(() => expect(sharing.open.mock.calls).toEqual([['hello']]))
  expect(edit.shareOpen).not.toHaveBeenCalled()
  sharing.open.mockResolvedValue(true)
  await userEvent.click(screen.getByTestId('share-paste-open'))
  await waitFor(() => expect(edit.shareOpen).toHaveBeenCalledWith(false))
})

it('asks for a file and closes', async () => {
  const playground = openShare(SETTINGS)
  await userEvent.click(await screen.findByTestId('open'))
  expect(playground.performed).toEqual(['open'])
  expect(playground.edit.shareOpen).toHaveBeenCalledWith(false)
})
